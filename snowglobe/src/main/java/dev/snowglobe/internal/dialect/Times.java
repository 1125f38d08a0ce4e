package dev.snowglobe.internal.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBColumnType;

/** Dates and times as text, by a format or by what the text looks like. */
final class Times {
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
              "DY, DD MON YYYY HH24:MI:SS",
              "DY MON DD HH24:MI:SS TZHTZM YYYY",
              "HH24:MI:SS.FF",
              "HH24:MI:SS",
              "HH24:MI")
          .map(TimeFormat::of)
          .toList();

  private final Memo<String, TimeFormat> formats = new Memo<>("YYYY-MM-DD", TimeFormat::of);

  List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    DuckDBColumnType moment = DuckDBColumnType.TIMESTAMP;
    DuckDBColumnType instant = DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE;
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_DATE",
            2,
            DuckDBColumnType.DATE,
            row -> parse(row.text(0), row.text(1)).map(parsed -> parsed.moment().toLocalDate())),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_TIMESTAMP",
            2,
            moment,
            row -> parse(row.text(0), row.text(1)).map(TimeFormat.Parsed::moment)),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_INSTANT",
            3,
            instant,
            row -> parse(row.text(0), row.text(1)).map(parsed -> instant(parsed, row.text(2)))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_TZ",
            3,
            text,
            row ->
                parse(row.text(0), row.text(1))
                    .map(parsed -> OffsetTime.of(instant(parsed, row.text(2))).interval())),
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
            List.of(instant, text, text),
            text,
            row -> Optional.of(format(row.instant(0), row.text(1), row.text(2)))));
  }

  private static ZoneOffset offset(ScalarFunction.Row row) {
    return ZoneOffset.ofTotalSeconds(row.number(1) * 60);
  }

  private Optional<TimeFormat.Parsed> parse(String text, String format) {
    if (!format.equalsIgnoreCase("AUTO")) {
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
