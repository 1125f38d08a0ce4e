package dev.snowglobe.internal.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBColumnType;

/** Dates and times as text, by a format or by what the text looks like. */
final class Times {
  /** The format that stands for all that are recognised. */
  private static final String AUTO = "AUTO";

  /** What Snowflake recognises by itself, the ISO forms that DuckDB reads first left out. */
  private static final List<TimeFormat> RECOGNIZED =
      Stream.of(
              "YYYY-MM-DD",
              "YYYY-MM-DD HH24:MI:SS.FF TZHTZM",
              "YYYY-MM-DD HH24:MI:SS.FFTZHTZM",
              "YYYY-MM-DD HH24:MI:SS.FF",
              "YYYY-MM-DD HH24:MI:SS TZHTZM",
              "YYYY-MM-DD HH24:MI:SSTZHTZM",
              "YYYY-MM-DD HH24:MI:SS",
              "YYYY-MM-DD HH24:MI TZHTZM",
              "YYYY-MM-DD HH24:MITZHTZM",
              "YYYY-MM-DD HH24:MI",
              "YYYY-MM-DD HH24",
              "YYYY-MM-DD\"T\"HH24:MI:SS.FFTZHTZM",
              "YYYY-MM-DD\"T\"HH24:MI:SS.FF",
              "YYYY-MM-DD\"T\"HH24:MI:SSTZHTZM",
              "YYYY-MM-DD\"T\"HH24:MI:SS",
              "YYYY-MM-DD\"T\"HH24:MITZHTZM",
              "YYYY-MM-DD\"T\"HH24:MI",
              "YYYY-MM-DD\"T\"HH24",
              "DD-MON-YYYY",
              "DD-MON-YYYY HH24:MI:SS",
              "MM/DD/YYYY",
              "MM/DD/YYYY HH24:MI:SS",
              "DY, DD MON YYYY HH24:MI:SS TZHTZM",
              "DY, DD MON YYYY HH24:MI:SS.FF TZHTZM",
              "DY, DD MON YYYY HH12:MI:SS AM TZHTZM",
              "DY, DD MON YYYY HH12:MI:SS.FF AM TZHTZM",
              "DY, DD MON YYYY HH24:MI:SS",
              "DY, DD MON YYYY HH24:MI:SS.FF",
              "DY, DD MON YYYY HH12:MI:SS AM",
              "DY, DD MON YYYY HH12:MI:SS.FF AM",
              "DY MON DD HH24:MI:SS TZHTZM YYYY",
              "HH24:MI:SS.FFTZHTZM",
              "HH24:MI:SS.FF",
              "HH24:MI:SS",
              "HH24:MI",
              "HH12:MI:SS.FF AM",
              "HH12:MI:SS AM",
              "HH12:MI AM")
          .map(TimeFormat::of)
          .toList();

  private final Memo<String, TimeFormat> formats = new Memo<>("YYYY-MM-DD", TimeFormat::of);

  List<ScalarFunction> functions() {
    return Stream.concat(
            Reading.ALL.stream().flatMap(reading -> functions(reading).stream()),
            formatting().stream())
        .toList();
  }

  /**
   * What a text can be read as.
   *
   * @param name of the function that fails for a text which is none, without what all begin with
   * @param kind what such a text is not recognized as
   * @param type of the answer
   * @param zoned whether the zone of the session is a third argument
   * @param answer the answer
   */
  private record Reading(
      String name, String kind, DuckDBColumnType type, boolean zoned, Answer answer) {

    /** What a text says, in a session's zone; the zone is empty where none is asked for. */
    @FunctionalInterface
    private interface Answer {
      Object of(TimeFormat.Parsed parsed, String zone);
    }

    static final List<Reading> ALL =
        List.of(
            new Reading(
                "DATE", "Date", DuckDBColumnType.DATE, false, (p, _) -> p.moment().toLocalDate()),
            new Reading(
                "TIMESTAMP", "Timestamp", DuckDBColumnType.TIMESTAMP, false, (p, _) -> p.moment()),
            new Reading("TIME", "Time", DuckDBColumnType.TIMESTAMP, false, (p, _) -> p.moment()),
            new Reading(
                "ZONED",
                "Timestamp",
                DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE,
                true,
                Times::instant),
            new Reading(
                "OFFSET",
                "Timestamp",
                DuckDBColumnType.VARCHAR,
                true,
                (p, zone) -> OffsetTime.of(instant(p, zone)).interval()));

    int arguments() {
      return zoned ? 3 : 2;
    }

    FunctionFailure refusal(String text, String format) {
      return new FunctionFailure(
          format.equalsIgnoreCase(AUTO)
              ? "%s '%s' is not recognized".formatted(kind, text)
              : "Can't parse '%s' as %s with format '%s'"
                  .formatted(text, kind.toLowerCase(Locale.ROOT), format));
    }
  }

  /** A function that fails for a text which is not such a value, and one that answers NULL. */
  private List<ScalarFunction> functions(Reading reading) {
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_" + reading.name(),
            reading.arguments(),
            reading.type(),
            row -> Optional.of(read(reading, row).orElseThrow(() -> refusal(reading, row)))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_" + reading.name(),
            reading.arguments(),
            reading.type(),
            row -> read(reading, row)));
  }

  private static FunctionFailure refusal(Reading reading, ScalarFunction.Row row) {
    return reading.refusal(row.text(0), row.text(1));
  }

  private Optional<Object> read(Reading reading, ScalarFunction.Row row) {
    return parse(row.text(0), row.text(1))
        .map(parsed -> reading.answer().of(parsed, reading.zoned() ? row.text(2) : ""));
  }

  private List<ScalarFunction> formatting() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    DuckDBColumnType moment = DuckDBColumnType.TIMESTAMP;
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_LEGIBLE_TZ", 1, text, row -> Optional.of(OffsetTime.legible(row.text(0)))),
        new ScalarFunction(
            "SNOWGLOBE_FORMAT_WALL",
            List.of(moment, DuckDBColumnType.BIGINT, text),
            text,
            row -> Optional.of(formats.get(row.text(2)).format(row.moment(0), offset(row)))),
        new ScalarFunction(
            "SNOWGLOBE_FORMAT_TIMESTAMP",
            List.of(moment, text),
            text,
            row -> Optional.of(formats.get(row.text(1)).format(row.moment(0), ZoneOffset.UTC))),
        new ScalarFunction(
            "SNOWGLOBE_FORMAT_INSTANT",
            List.of(DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE, text, text),
            text,
            row -> Optional.of(format(row.instant(0), row.text(1), row.text(2)))));
  }

  private static ZoneOffset offset(ScalarFunction.Row row) {
    return ZoneOffset.ofTotalSeconds(row.number(1) * 60);
  }

  private Optional<TimeFormat.Parsed> parse(String text, String format) {
    if (!format.equalsIgnoreCase(AUTO)) {
      return formats.get(format).parse(text);
    }
    Optional<TimeFormat.Parsed> seconds = epoch(text.strip());
    return seconds.isPresent()
        ? seconds
        : RECOGNIZED.stream().flatMap(known -> known.parse(text).stream()).findFirst();
  }

  /** A string of digits is a moment: in seconds, or in a thousandth of what would be too many. */
  private static Optional<TimeFormat.Parsed> epoch(String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    long unit = 1;
    while (number / unit >= 31_536_000_000L) {
      unit *= 1000;
    }
    Instant instant = Instant.ofEpochSecond(number / unit, number % unit * (1_000_000_000L / unit));
    return Optional.of(
        new TimeFormat.Parsed(
            LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC)));
  }

  private static OffsetDateTime instant(TimeFormat.Parsed parsed, String zone) {
    return parsed
        .offset()
        .map(offset -> parsed.moment().atOffset(offset))
        .orElseGet(() ->
            parsed.moment().atZone(ZoneId.of(zone)).withLaterOffsetAtOverlap().toOffsetDateTime());
  }

  private String format(OffsetDateTime instant, String format, String zone) {
    OffsetDateTime local = instant.atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime();
    return formats.get(format).format(local.toLocalDateTime(), local.getOffset());
  }
}
