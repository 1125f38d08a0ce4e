package dev.snowglobe.internal.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern in Snowflake's words, written in Java's. Snowflake's patterns are extended regular
 * expressions of POSIX with the backslash sequences of Perl: they have classes such as {@code
 * [:alpha:]}, and neither groups that begin with {@code (?}, nor back references, nor lazy or
 * possessive repetitions. A second repetition repeats the first one.
 */
final class RegexpPattern {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("ascii", "\\p{ASCII}"),
          Map.entry("blank", "\\p{Blank}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("digit", "\\p{Digit}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("space", "\\s"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("word", "\\w"),
          Map.entry("xdigit", "\\p{XDigit}"));

  private static final Pattern COUNTED = Pattern.compile("\\{\\d+(?:,\\d*)?}");
  private static final int NOTHING = -1;

  private final String source;
  private final boolean lines;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> groups = new ArrayDeque<>();
  private int next;

  /** Where in the output that begins which a repetition would repeat. */
  private int operand = NOTHING;

  private boolean repeated;

  private RegexpPattern(String source, boolean lines) {
    this.source = source;
    this.lines = lines;
  }

  /**
   * Compiles a pattern.
   *
   * @param source as Snowflake has it
   * @param flags those of {@link Pattern}
   */
  static Pattern compile(String source, int flags) {
    String written = new RegexpPattern(source, (flags & Pattern.MULTILINE) != 0).write();
    try {
      return Pattern.compile(written, flags | Pattern.UNIX_LINES);
    } catch (PatternSyntaxException e) {
      throw invalid(source, e.getDescription());
    }
  }

  private static FunctionFailure invalid(String source, String reason) {
    return new FunctionFailure("Invalid regular expression: '%s', %s".formatted(source, reason));
  }

  private String write() {
    while (next < source.length()) {
      char c = source.charAt(next);
      switch (c) {
        case '(' -> open();
        case ')' -> close();
        case '|' -> alternative();
        case '*', '+', '?' -> repeat(source.substring(next, next + 1));
        case '{' -> brace();
        case '[' -> bracket();
        case '\\' -> begin().append(escape());
        case '$' -> begin().append(one(lines ? "$" : "\\z"));
        default -> begin().append(one(String.valueOf(c)));
      }
    }
    if (!groups.isEmpty()) {
      throw invalid(source, "missing ): " + source);
    }
    return out.toString();
  }

  /** The output, where something begins that can be repeated. */
  private StringBuilder begin() {
    operand = out.length();
    repeated = false;
    return out;
  }

  private String one(String written) {
    next++;
    return written;
  }

  private void open() {
    groups.push(out.length());
    out.append(one("("));
    operand = NOTHING;
  }

  private void close() {
    if (groups.isEmpty()) {
      throw invalid(source, "unexpected ): " + source);
    }
    operand = groups.pop();
    repeated = false;
    out.append(one(")"));
  }

  private void alternative() {
    out.append(one("|"));
    operand = NOTHING;
  }

  private void repeat(String times) {
    if (operand == NOTHING) {
      throw invalid(source, "no argument for repetition operator: " + times);
    }
    if (repeated) {
      out.insert(operand, "(?:").append(')');
    }
    out.append(times);
    repeated = true;
    next += times.length();
  }

  /** A brace that counts nothing stands for itself. */
  private void brace() {
    var counted = COUNTED.matcher(source).region(next, source.length());
    if (counted.lookingAt()) {
      repeat(counted.group());
    } else {
      begin().append(one("\\{"));
    }
  }

  /** A character class; a closing bracket that comes first is one of its characters. */
  private void bracket() {
    int start = next;
    begin().append(one("["));
    if (source.startsWith("^", next)) {
      out.append(one("^"));
    }
    for (boolean first = true; first || !source.startsWith("]", next); first = false) {
      if (next >= source.length()) {
        throw invalid(source, "missing ]: " + source.substring(start));
      }
      out.append(member());
    }
    out.append(one("]"));
  }

  private String member() {
    char c = source.charAt(next);
    return switch (c) {
      case '\\' -> escape();
      case '[' -> source.startsWith("[:", next) ? named() : one("\\[");
      case ']', '&', '^' -> one("\\" + c);
      default -> one(String.valueOf(c));
    };
  }

  private String named() {
    int end = source.indexOf(":]", next + 2);
    if (end < 0) {
      return one("\\[");
    }
    String name = source.substring(next + 2, end);
    boolean negated = name.startsWith("^");
    String known = CLASSES.get(negated ? name.substring(1) : name);
    if (known == null) {
      throw invalid(source, "invalid character class range: [:%s:]".formatted(name));
    }
    next = end + 2;
    return negated ? "[^" + known + "]" : known;
  }

  private String escape() {
    if (next + 1 == source.length()) {
      throw invalid(source, "trailing \\");
    }
    char c = source.charAt(next + 1);
    boolean letter = c < 128 && Character.isLetterOrDigit(c);
    if (letter && "dswDSWbBnrtafvxpP".indexOf(c) < 0) {
      throw invalid(source, "invalid escape sequence: \\" + c);
    }
    next += 2;
    return c == 'v' ? "\\x0B" : "\\" + c;
  }
}
