-- TIMESTAMP_TZ: an instant and the offset it was written with, as an INTERVAL, which DuckDB compares,
-- groups, joins and sorts by its length in all, whatever its parts are. That length is the
-- microseconds since 1970 (a month counts 30 days). The days say the offset: its minutes, times 1000,
-- plus 500. Every value has 100 years, so that an interval which is anything else, such as the
-- difference of two of them, is told apart and refused.

CREATE MACRO SNOWGLOBE_TZ(micros, minutes) AS
  to_years(100) + to_days(((minutes) * 1000 + 500)::INTEGER) + to_microseconds((micros)::BIGINT - ((minutes)::BIGINT * 1000 + 36500) * 86400000000);
CREATE MACRO SNOWGLOBE_TZ_MINUTES(x) AS
  CASE
    WHEN x IS NULL THEN NULL::BIGINT
    WHEN date_part('year', x) = 100 AND date_part('month', x) = 0 AND (date_part('day', x) + 100000000) % 1000 = 500
      THEN (date_part('day', x) - 500) // 1000
    ELSE SNOWGLOBE_FAIL('Arithmetic with a TIMESTAMP_TZ is not offered: use DATEADD or DATEDIFF')::BIGINT
  END;
CREATE MACRO SNOWGLOBE_TZ_MICROS(x) AS CASE WHEN SNOWGLOBE_TZ_MINUTES(x) IS NOT NULL THEN epoch_us(x) END;
CREATE MACRO SNOWGLOBE_TZ_INSTANT(x) AS make_timestamptz(SNOWGLOBE_TZ_MICROS(x));
-- The wall clock of the value's own offset, and the way back.
CREATE MACRO SNOWGLOBE_TZ_WALL(x) AS make_timestamp(epoch_us(x) + SNOWGLOBE_TZ_MINUTES(x) * 60000000);
CREATE MACRO SNOWGLOBE_TZ_OF_WALL(wall, minutes) AS SNOWGLOBE_TZ(epoch_us(wall) - (minutes) * 60000000, minutes);
-- An instant with the offset that the session's time zone, or another, has then.
CREATE MACRO SNOWGLOBE_TZ_HERE(instant) AS SNOWGLOBE_TZ(epoch_us(instant), date_part('timezone', instant) // 60);
CREATE MACRO SNOWGLOBE_TZ_THERE(instant, zone) AS
  SNOWGLOBE_TZ(epoch_us(instant), (epoch_us(timezone(zone, instant)) - epoch_us(instant)) // 60000000);
-- A value of one row as the client gets it: microseconds times 4096, plus the offset plus 1440.
CREATE MACRO SNOWGLOBE_TZ_PACKED(x) AS SNOWGLOBE_TZ_MICROS(x)::HUGEINT * 4096 + SNOWGLOBE_TZ_MINUTES(x) + 1440;
-- The minutes of two values, which are to be the same.
CREATE MACRO SNOWGLOBE_TZ_SHARED(a, b) AS
  CASE
    WHEN SNOWGLOBE_TZ_MINUTES(a) <> SNOWGLOBE_TZ_MINUTES(b)
      THEN SNOWGLOBE_FAIL('DATEDIFF of two TIMESTAMP_TZ with different offsets is not offered: use CONVERT_TIMEZONE first')::BIGINT
    ELSE SNOWGLOBE_TZ_MINUTES(a)
  END;
-- The one that a VARIANT holds.
CREATE MACRO SNOWGLOBE_TZ_IN(x) AS CASE WHEN variant_type(x) = 'INTERVAL' THEN TRY_CAST(x AS INTERVAL) END;
-- What is compared with values of other types: the instant. A VARIANT would be cast to BIGINT.
CREATE MACRO SNOWGLOBE_COMPARED
  (x BIGINT) AS x,
  (x INTERVAL) AS SNOWGLOBE_TZ_INSTANT(x),
  (x VARIANT) AS x,
  (x) AS x;
