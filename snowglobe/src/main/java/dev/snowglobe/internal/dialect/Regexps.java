package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.duckdb.DuckDBColumnType;

/**
 * Regular expressions. Snowflake's know back references and count from a position, which DuckDB's
 * own (RE2) do not.
 */
final class Regexps {
  private final Memo<Key, Pattern> patterns = new Memo<>(new Key("", ""), Regexps::compile);

  private record Key(String pattern, String options) {}

  List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    DuckDBColumnType number = DuckDBColumnType.BIGINT;
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
            List.of(text, text, text, number, number, text),
            text,
            this::replace),
        new ScalarFunction(
            "SNOWGLOBE_REGEXP_SUBSTR",
            List.of(text, text, number, number, text, number),
            text,
            this::substring),
        new ScalarFunction(
            "SNOWGLOBE_REGEXP_INSTR",
            List.of(text, text, number, number, number, text),
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
        case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
        case 'm' -> flags |= Pattern.MULTILINE;
        case 's' -> flags |= Pattern.DOTALL;
        case 'e' -> {}
        default ->
            throw new FunctionFailure(
                "Invalid parameter value: '" + option + "'. Reason: unknown regexp option");
      }
    }
    try {
      return Pattern.compile(key.pattern(), flags);
    } catch (PatternSyntaxException e) {
      throw new FunctionFailure(
          "Invalid regular expression: '%s', %s".formatted(key.pattern(), e.getDescription()));
    }
  }

  /** A matcher that begins at a position, counted from 1; empty behind the end. */
  private Optional<Matcher> from(ScalarFunction.Row row, int start, String options) {
    String subject = row.text(0);
    if (start < 1 || start > subject.length() + 1) {
      return Optional.empty();
    }
    Matcher matcher = pattern(row.text(1), options).matcher(subject);
    return Optional.of(matcher.region(start - 1, subject.length()).useAnchoringBounds(false));
  }

  private Optional<Long> count(ScalarFunction.Row row) {
    Optional<Matcher> matcher = from(row, row.number(2), row.text(3));
    return Optional.of(matcher.map(m -> m.results().count()).orElse(0L));
  }

  /** Occurrence 0 replaces all. */
  private Optional<String> replace(ScalarFunction.Row row) {
    Optional<Matcher> found = from(row, row.number(3), row.text(5));
    if (found.isEmpty()) {
      return Optional.of(row.text(0));
    }
    Matcher matcher = found.get();
    String replacement = javaReplacement(row.text(2));
    int occurrence = row.number(4);
    StringBuilder out = new StringBuilder();
    for (int i = 1; matcher.find(); i++) {
      boolean chosen = occurrence == 0 || occurrence == i;
      matcher.appendReplacement(out, chosen ? replacement : "$0");
    }
    return Optional.of(matcher.appendTail(out).toString());
  }

  /** {@code \1} is a group in Snowflake, {@code $1} in Java. */
  private static String javaReplacement(String replacement) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '\\' && i + 1 < replacement.length()) {
        char next = replacement.charAt(++i);
        out.append(Character.isDigit(next) ? "$" : "\\").append(next);
      } else {
        out.append(c == '$' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private Optional<String> substring(ScalarFunction.Row row) {
    int group = row.number(5);
    return find(from(row, row.number(2), row.text(4)), row.number(3))
        .filter(m -> group <= m.groupCount())
        .flatMap(m -> Optional.ofNullable(m.group(group)));
  }

  private Optional<Long> position(ScalarFunction.Row row) {
    boolean after = row.number(4) != 0;
    Optional<Matcher> found = find(from(row, row.number(2), row.text(5)), row.number(3));
    return Optional.of(found.map(m -> 1L + (after ? m.end() : m.start())).orElse(0L));
  }

  private static Optional<Matcher> find(Optional<Matcher> matcher, int occurrence) {
    return matcher.filter(m -> {
      for (int i = 0; i < occurrence; i++) {
        if (!m.find()) {
          return false;
        }
      }
      return true;
    });
  }
}
