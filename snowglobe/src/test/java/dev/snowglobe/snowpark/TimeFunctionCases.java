package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.clock;
import static dev.snowglobe.snowpark.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.types.DataTypes;
import java.sql.Date;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@link Functions} on dates and times. */
final class TimeFunctionCases {

  private static final String MODELS = "sql-reference/date-time-input-output";

  private TimeFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    parts(cases);
    adding(cases);
    converting(cases);
    building(cases);
    buildingOfKinds(cases);
    now(cases);
    return cases;
  }

  private static Column day(String date) {
    return lit(Date.valueOf(date));
  }

  private static Column moment(String timestamp) {
    return sqlExpr("'" + timestamp + "'::TIMESTAMP_NTZ");
  }

  private static void parts(Cases cases) {
    cases
        .value("year", "sql-reference/functions/year", 2013L, () -> year(day("2013-05-08")))
        .value("quarter", "sql-reference/functions/year", 2L, () -> quarter(day("2013-05-08")))
        .value("month", "sql-reference/functions/year", 5L, () -> month(day("2013-05-08")))
        .value(
            "dayofmonth", "sql-reference/functions/year", 8L, () -> dayofmonth(day("2013-05-08")))
        .value("dayofweek", "sql-reference/functions/year", 3L, () -> dayofweek(day("2013-05-08")))
        .value(
            "dayofyear", "sql-reference/functions/year", 128L, () -> dayofyear(day("2013-05-08")))
        .value(
            "weekofyear", "sql-reference/functions/year", 19L, () -> weekofyear(day("2013-05-08")))
        .value(
            "hour",
            "sql-reference/functions/hour-minute-second",
            23L,
            () -> hour(moment("2013-05-08 23:39:20.123")))
        .value(
            "minute",
            "sql-reference/functions/hour-minute-second",
            39L,
            () -> minute(moment("2013-05-08 23:39:20.123")))
        .value(
            "second",
            "sql-reference/functions/hour-minute-second",
            20L,
            () -> second(moment("2013-05-08 23:39:20.123")))
        .value(
            "dayname", "sql-reference/functions/dayname", "Wed", () -> dayname(day("2013-05-08")))
        .value(
            "monthname",
            "sql-reference/functions/monthname",
            "May",
            () -> monthname(day("2013-05-08")))
        .value(
            "last_day",
            "sql-reference/functions/last_day",
            Date.valueOf("2015-05-31"),
            () -> last_day(day("2015-05-08")))
        .value(
            "next_day",
            "sql-reference/functions/next_day",
            Date.valueOf("2025-05-09"),
            () -> next_day(day("2025-05-07"), lit("Friday")))
        .value(
            "previous_day",
            "sql-reference/functions/previous_day",
            Date.valueOf("2025-05-02"),
            () -> previous_day(day("2025-05-07"), lit("Friday")))
        .value(
            "date_trunc",
            "sql-reference/functions/date_trunc",
            Date.valueOf("2015-05-01"),
            () -> date_trunc("month", day("2015-05-08")));
  }

  private static void adding(Cases cases) {
    cases
        .value(
            "add_months",
            "sql-reference/functions/add_months",
            Date.valueOf("2016-02-29"),
            () -> add_months(day("2016-01-31"), lit(1)))
        .value(
            "dateadd",
            "sql-reference/functions/dateadd",
            Date.valueOf("2015-05-08"),
            () -> dateadd("year", lit(2), day("2013-05-08")))
        .value(
            "datediff",
            "sql-reference/functions/datediff",
            3L,
            () -> datediff("year", day("2010-12-31"), day("2013-01-01")))
        .value(
            "date_add",
            "sql-reference/functions/dateadd",
            Date.valueOf("2013-05-10"),
            () -> date_add(2, day("2013-05-08")))
        .value(
            "date_add",
            "sql-reference/functions/dateadd",
            Date.valueOf("2013-05-11"),
            () -> date_add(day("2013-05-08"), lit(3)))
        .rows(
            "months_between",
            "sql-reference/functions/months_between",
            List.of(row(1.0)),
            c ->
                c.sql("SELECT '2019-03-28'::DATE AS later, '2019-02-28'::DATE AS earlier")
                    .select(months_between("later", "earlier").cast(DataTypes.DoubleType)));
  }

  private static void converting(Cases cases) {
    cases
        .value(
            "to_date",
            "sql-reference/functions/to_date",
            Date.valueOf("2024-05-10"),
            () -> to_date(lit("2024-05-10")))
        .value(
            "to_date",
            "sql-reference/functions/to_date",
            Date.valueOf("2024-05-10"),
            () -> to_date(lit("2024.05.10"), lit("YYYY.MM.DD")))
        .value(
            "to_timestamp",
            "sql-reference/functions/to_timestamp",
            "2013-04-05 01:02:03.000",
            () -> text(to_timestamp(lit("2013-04-05 01:02:03"))))
        .value(
            "to_timestamp",
            "sql-reference/functions/to_timestamp",
            "2013-04-05 01:02:03.000",
            () -> text(to_timestamp(lit("04/05/2013 01:02:03"), lit("mm/dd/yyyy hh24:mi:ss"))))
        .value(
            "date_format",
            MODELS,
            "04/05/2013, 01:02",
            () -> date_format(moment("2013-04-05 01:02:03"), "MM/dd/yyyy, hh24:mm"))
        .value(
            "convert_timezone",
            "sql-reference/functions/convert_timezone",
            "2024-01-01 17:00:00.000",
            () ->
                text(
                    convert_timezone(
                        lit("America/Los_Angeles"),
                        lit("America/New_York"),
                        moment("2024-01-01 14:00:00"))))
        .value(
            "convert_timezone",
            "sql-reference/functions/convert_timezone",
            "2024-04-05 12:00:00.000 +0200",
            () ->
                text(
                    convert_timezone(
                        lit("Europe/Warsaw"),
                        sqlExpr("'2024-04-05 10:00:00 +00:00'::TIMESTAMP_TZ"))))
        .value(
            "unix_timestamp",
            "sql-reference/functions/year",
            1368056360L,
            () -> unix_timestamp(moment("2013-05-08 23:39:20")))
        .value(
            "from_unixtime",
            "sql-reference/functions/to_timestamp",
            "1971-01-01 00:00:00.000",
            () -> text(from_unixtime(lit(31536000))))
        .value(
            "from_unixtime",
            "sql-reference/functions/to_timestamp",
            "1971",
            () -> from_unixtime(lit(31536000), "YYYY"))
        .value(
            "to_utc_timestamp",
            "sql-reference/functions/convert_timezone",
            "2024-01-01 14:00:00.000",
            () -> clock(to_utc_timestamp(moment("2024-01-01 14:00:00"))))
        .value(
            "from_utc_timestamp",
            "sql-reference/functions/convert_timezone",
            "2024-01-01 14:00:00.000",
            () -> clock(from_utc_timestamp(moment("2024-01-01 14:00:00"))));
  }

  private static void building(Cases cases) {
    cases
        .value(
            "date_from_parts",
            "sql-reference/functions/date_from_parts",
            Date.valueOf("2004-04-08"),
            () -> date_from_parts(lit(2004), lit(1), lit(99)))
        .value(
            "time_from_parts",
            "sql-reference/functions/time_from_parts",
            "12:34:56",
            () -> text(time_from_parts(lit(12), lit(34), lit(56))))
        .value(
            "time_from_parts",
            "sql-reference/functions/time_from_parts",
            "12:34:56",
            () -> text(time_from_parts(lit(12), lit(34), lit(56), lit(987654321))))
        .value(
            "timestamp_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () -> text(timestamp_from_parts(lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0))))
        .value(
            "timestamp_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.987",
            () ->
                text(
                    timestamp_from_parts(
                        lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0), lit(987654321))))
        .value(
            "timestamp_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () -> text(timestamp_from_parts(day("2013-04-05"), sqlExpr("'12:00:00'::TIME"))))
        .value(
            "timestamp_ntz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () ->
                text(timestamp_ntz_from_parts(lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0))))
        .value(
            "timestamp_ntz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.987",
            () ->
                text(
                    timestamp_ntz_from_parts(
                        lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0), lit(987654321))))
        .value(
            "timestamp_ntz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () -> text(timestamp_ntz_from_parts(day("2013-04-05"), sqlExpr("'12:00:00'::TIME"))));
  }

  private static void buildingOfKinds(Cases cases) {
    cases
        .value(
            "timestamp_ltz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () ->
                clock(timestamp_ltz_from_parts(lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0))))
        .value(
            "timestamp_ltz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.987",
            () ->
                clock(
                    timestamp_ltz_from_parts(
                        lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0), lit(987654321))))
        .value(
            "timestamp_tz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000",
            () ->
                clock(timestamp_tz_from_parts(lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0))))
        .value(
            "timestamp_tz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.987",
            () ->
                clock(
                    timestamp_tz_from_parts(
                        lit(2013), lit(4), lit(5), lit(12), lit(0), lit(0), lit(987654321))))
        .value(
            "timestamp_tz_from_parts",
            "sql-reference/functions/timestamp_from_parts",
            "2013-04-05 12:00:00.000 -0700",
            () ->
                text(
                    timestamp_tz_from_parts(
                        lit(2013),
                        lit(4),
                        lit(5),
                        lit(12),
                        lit(0),
                        lit(0),
                        lit(0),
                        lit("America/Los_Angeles"))));
  }

  private static void now(Cases cases) {
    cases
        .that(
            "current_date, current_time, current_timestamp",
            "sql-reference/functions/current_timestamp",
            c -> {
              Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
              Row now =
                  c.sql("SELECT 1 AS one")
                      .select(
                          current_timestamp(),
                          current_date().equal_to(to_date(current_timestamp())),
                          text(current_time())
                              .equal_to(date_format(current_timestamp(), "HH24:MI:SS")))
                      .collect()[0];
              assertThat(now.getTimestamp(0).toInstant()).isBetween(before, Instant.now());
              assertThat(now.getBoolean(1)).isTrue();
              assertThat(now.getBoolean(2)).isTrue();
            })
        .rows(
            "sysdate",
            "sql-reference/functions/sysdate",
            List.of(row(0L)),
            c ->
                c.sql("SELECT 1 AS one")
                    .select(
                        datediff(
                            "hour",
                            sysdate(),
                            convert_timezone(lit("UTC"), current_timestamp())
                                .cast(DataTypes.TimestampType))));
  }
}
