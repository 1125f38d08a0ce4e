package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Snowflake makes of the operands beside a sign by itself. DuckDB would round a variant to a
 * whole number if the other operand is one, refuse a text that spells a number, overflow 32 bits
 * where two whole literals meet, and join texts with times in words of its own.
 */
final class Coercions {
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
  private static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE");
  private static final String OPERAND = "?";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
  private static final Pattern SPELLED = Pattern.compile("'\\s*[+-]?\\d+(?:\\.(\\d*))?\\s*'");

  private final List<Part> parts;
  private final Deferred deferred;

  private Coercions(List<Part> parts, Deferred deferred) {
    this.parts = parts;
    this.deferred = deferred;
  }

  /**
   * Writes the conversions into an expression.
   *
   * @param parts of the whole expression; changed in place
   * @param deferred which names have no type yet
   */
  static void apply(List<Part> parts, Deferred deferred) {
    Coercions coercions = new Coercions(parts, deferred);
    for (int begin = 0; begin < parts.size(); begin++) {
      if (coercions.operand(begin)) {
        int end = coercions.end(begin);
        coercions.coerce(begin, end);
        begin = end;
      }
    }
  }

  private void coerce(int begin, int end) {
    String before = sign(begin - 1);
    String after = sign(end + 1);
    if (ARITHMETIC.contains(before) || ARITHMETIC.contains(after)) {
      number(begin, end);
      widen(begin, after);
    } else if ((before + after).contains("||")) {
      text(begin, end);
    }
  }

  /** DuckDB would write a time or a FLOAT in its own words. */
  private void text(int begin, int end) {
    List<Part> operand = parts.subList(begin, end + 1);
    String last = operand.getLast().text();
    if (last.startsWith("'") || last.startsWith("TO_VARCHAR(") || CONSTANTS.contains(last)) {
      return;
    }
    boolean late = operand.stream().anyMatch(part -> deferred.in(part.source()));
    String form = late ? Deferred.write(OPERAND, Coercions::text) : text(OPERAND);
    int at = form.indexOf(OPERAND);
    wrap(form.substring(0, at), begin, end, form.substring(at + OPERAND.length()));
  }

  private static String text(String operand) {
    return "SNOWGLOBE_STRING(" + operand + ")";
  }

  private void number(int begin, int end) {
    Part last = parts.get(end);
    Matcher spelled = SPELLED.matcher(last.text());
    if (last.role() == Role.VARIANT || column(last)) {
      wrap("SNOWGLOBE_NUMERIC(", begin, end, ")");
    } else if (begin == end && spelled.matches()) {
      int scale = spelled.group(1) == null ? 0 : spelled.group(1).length();
      set(end, "CAST(" + last.text() + " AS DECIMAL(38, " + scale + "))");
    }
  }

  /** Whether this is the name of a column whose type DuckDB knows by now. */
  private boolean column(Part part) {
    return part.role() == Role.NAME
        && !CONSTANTS.contains(part.text())
        && !part.text().endsWith(")")
        && !deferred.in(part.source());
  }

  /** Two whole literals are added and multiplied in 64 bits. */
  private void widen(int at, String after) {
    boolean meets =
        !after.isEmpty()
            && "+-*".contains(after)
            && at + 2 < parts.size()
            && WHOLE.matcher(parts.get(at + 2).text()).matches();
    boolean first = !operand(at - 2) || !ARITHMETIC.contains(sign(at - 1));
    if (meets && first && WHOLE.matcher(parts.get(at).text()).matches()) {
      set(at, parts.get(at).text() + "::BIGINT");
    }
  }

  private void wrap(String before, int begin, int end, String behind) {
    set(begin, before + parts.get(begin).text());
    set(end, parts.get(end).text() + behind);
  }

  private void set(int index, String text) {
    Part part = parts.get(index);
    parts.set(index, new Part(part.gap(), text, part.role(), part.source()));
  }

  private boolean operand(int index) {
    return index >= 0
        && index < parts.size()
        && switch (parts.get(index).role()) {
          case NAME, OPERAND, VARIANT, BRACKET -> true;
          case DOT, STAR, CASE, BREAK -> false;
        };
  }

  /** Where the operand that begins here ends: behind its last dot and name. */
  private int end(int begin) {
    int end = begin;
    while (end + 2 < parts.size() && parts.get(end + 1).role() == Role.DOT && operand(end + 2)) {
      end += 2;
    }
    return end;
  }

  /** The sign at a place; empty if there is none. A star is one between operands only. */
  private String sign(int index) {
    if (index < 0 || index >= parts.size()) {
      return "";
    }
    Part part = parts.get(index);
    boolean sign =
        part.role() == Role.BREAK
            || (part.role() == Role.STAR && operand(index - 1) && index + 1 < parts.size());
    return sign ? part.text() : "";
  }
}
