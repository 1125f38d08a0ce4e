package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;

/**
 * Regular expressions. Snowflake's count from a position and by occurrences, which DuckDB's own do
 * not. Positions count characters of Unicode, from 1.
 */
final class Regexps {
  /** The group that is meant when none is named. */
  private static final int UNNAMED = -1;

  private final Memo<Key, Pattern> patterns = new Memo<>(new Key("", ""), Regexps::compile);

  private record Key(String pattern, String options) {}

  List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    DuckDBColumnType number = DuckDBColumnType.BIGINT;
    List<DuckDBColumnType> parts = List.of(text, text, number, number, text, number);
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_REGEXP_LIKE",
            3,
            DuckDBColumnType.BOOLEAN,
            row -> Optional.of(pattern(row.text(1), row.text(2)).matcher(row.text(0)).matches())),
        new ScalarFunction(
            "SNOWGLOBE_REGEXP_COUNT", List.of(text, text, number, text), number, this::count),
        new ScalarFunction(
            "SNOWGLOBE_REGEXP_REPLACE",
            List.of(text, text, number, number, text, text),
            text,
            this::replace),
        new ScalarFunction("SNOWGLOBE_REGEXP_SUBSTR", parts, text, this::substring),
        new ScalarFunction("SNOWGLOBE_REGEXP_SUBSTR_ALL", parts, text, this::substrings),
        new ScalarFunction(
            "SNOWGLOBE_REGEXP_INSTR",
            List.of(text, text, number, number, text, number, number),
            number,
            this::position));
  }

  private Pattern pattern(String pattern, String options) {
    return patterns.get(new Key(pattern, options));
  }

  /** The last of contradicting options counts. */
  private static Pattern compile(Key key) {
    int flags = 0;
    for (char option : key.options().toCharArray()) {
      switch (option) {
        case 'c' -> flags &= ~Pattern.CASE_INSENSITIVE;
        case 'i' -> flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        case 'm' -> flags |= Pattern.MULTILINE;
        case 's' -> flags |= Pattern.DOTALL;
        case 'e' -> {}
        default ->
            throw new FunctionFailure(
                "Invalid parameter value: '" + option + "'. Reason: unknown regexp option");
      }
    }
    return RegexpPattern.compile(key.pattern(), flags);
  }

  /**
   * A matcher that begins at a position, as if nothing stood before it; empty behind the end. An
   * empty pattern matches nothing.
   */
  private Optional<Matcher> from(ScalarFunction.Row row, int position, String options) {
    String subject = row.text(0);
    int start = positive(position, "Position") - 1;
    Pattern pattern = pattern(row.text(1), options);
    if (pattern.pattern().isEmpty() || start > subject.codePointCount(0, subject.length())) {
      return Optional.empty();
    }
    int offset = subject.offsetByCodePoints(0, start);
    return Optional.of(pattern.matcher(subject).region(offset, subject.length()));
  }

  private static int positive(int number, String what) {
    if (number < 1) {
      throw new FunctionFailure(
          "Invalid parameter value: %d. Reason: %s must be positive".formatted(number, what));
    }
    return number;
  }

  private Optional<Long> count(ScalarFunction.Row row) {
    Optional<Matcher> matcher = from(row, row.number(2), row.text(3));
    return Optional.of(matcher.map(m -> m.results().count()).orElse(0L));
  }

  /** Occurrence 0 replaces all. */
  private Optional<String> replace(ScalarFunction.Row row) {
    Optional<Matcher> found = from(row, row.number(2), row.text(4));
    if (found.isEmpty()) {
      return Optional.of(row.text(0));
    }
    Matcher matcher = found.get();
    String replacement = javaReplacement(row.text(5), matcher.groupCount());
    int occurrence = row.number(3);
    StringBuilder out = new StringBuilder();
    for (int i = 1; matcher.find(); i++) {
      boolean chosen = occurrence == 0 || occurrence == i;
      matcher.appendReplacement(out, chosen ? replacement : "$0");
    }
    return Optional.of(matcher.appendTail(out).toString());
  }

  /** {@code \1} is a group in Snowflake, {@code $1} in Java, which would read on in {@code $12}. */
  private static String javaReplacement(String replacement, int groups) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '\\' && i + 1 < replacement.length()) {
        char next = replacement.charAt(++i);
        out.append(
            Character.isDigit(next) ? group(next, groups) : Matcher.quoteReplacement("" + next));
      } else {
        boolean special = c == '$' || c == '\\' || Character.isDigit(c);
        out.append(special ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private static String group(char digit, int groups) {
    if (digit - '0' > groups) {
      throw new FunctionFailure(
          "Invalid replacement: '\\%c', the pattern has %d groups".formatted(digit, groups));
    }
    return "$" + digit;
  }

  private Optional<String> substring(ScalarFunction.Row row) {
    return find(row).flatMap(m -> part(m, group(row, m)));
  }

  /** All of them from an occurrence on, as an array of JSON. */
  private Optional<String> substrings(ScalarFunction.Row row) {
    Optional<Matcher> found = from(row, row.number(2), row.text(4));
    if (found.isPresent() && group(row, found.get()) > found.get().groupCount()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    int occurrence = positive(row.number(3), "Occurrence");
    for (int i = 1; found.isPresent() && found.get().find(); i++) {
      if (i >= occurrence) {
        parts.add(part(found.get(), group(row, found.get())).orElse(""));
      }
    }
    return Optional.of(
        parts.stream().map(Regexps::quoted).collect(Collectors.joining(",", "[", "]")));
  }

  private Optional<Long> position(ScalarFunction.Row row) {
    boolean after = row.number(6) != 0;
    Optional<Long> found =
        find(row)
            .filter(m -> part(m, group(row, m)).isPresent())
            .map(m -> after ? m.end(group(row, m)) : m.start(group(row, m)))
            .map(index -> 1L + row.text(0).codePointCount(0, index));
    return Optional.of(found.orElse(0L));
  }

  /** A matcher at the occurrence that is asked for; empty when there are fewer. */
  private Optional<Matcher> find(ScalarFunction.Row row) {
    int occurrence = positive(row.number(3), "Occurrence");
    return from(row, row.number(2), row.text(4)).filter(m -> advanced(m, occurrence));
  }

  private static boolean advanced(Matcher matcher, int occurrence) {
    for (int i = 0; i < occurrence; i++) {
      if (!matcher.find()) {
        return false;
      }
    }
    return true;
  }

  /** The group that is asked for: with the option {@code e} the first one, if there is one. */
  private static int group(ScalarFunction.Row row, Matcher matcher) {
    int named = row.number(5);
    if (named != UNNAMED) {
      return named;
    }
    return row.text(4).contains("e") && matcher.groupCount() > 0 ? 1 : 0;
  }

  private static Optional<String> part(Matcher matcher, int group) {
    return group > matcher.groupCount()
        ? Optional.empty()
        : Optional.ofNullable(matcher.group(group));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
      }
    }
    return out.append('"').toString();
  }
}
