-- Dates and times. A session that sets WEEK_START, WEEK_OF_YEAR_POLICY or a format has a variable
-- of DuckDB's of that name.

-- How many days after Monday a week begins.
CREATE MACRO SNOWGLOBE_WEEK_SHIFT() AS system.main.greatest(COALESCE(getvariable('week_start'), 0), 1) - 1;
CREATE MACRO SNOWGLOBE_CUT(unit, x) AS
  CASE
    WHEN unit = 'week' AND SNOWGLOBE_WEEK_SHIFT() > 0
      THEN system.main."+"(system.main.date_trunc('week', system.main."-"(x, to_days(SNOWGLOBE_WEEK_SHIFT()))), to_days(SNOWGLOBE_WEEK_SHIFT()))
    ELSE system.main.date_trunc(unit, x)
  END;
-- Of which year a week is, and the how manieth: the fourth of its days decides, or, by the other
-- policy, each day by itself.
CREATE MACRO SNOWGLOBE_FOURTH_DAY(x) AS system.main."+"(SNOWGLOBE_CUT('week', x), to_days(3));
CREATE MACRO SNOWGLOBE_YEAR_OF_WEEK(x) AS
  CASE COALESCE(getvariable('week_of_year_policy'), 0) WHEN 1 THEN date_part('year', x) ELSE date_part('year', SNOWGLOBE_FOURTH_DAY(x)) END;
CREATE MACRO SNOWGLOBE_WEEK(x) AS
  CASE COALESCE(getvariable('week_of_year_policy'), 0)
    WHEN 1 THEN (date_part('doy', x) - 1 + (isodow(system.main.date_trunc('year', x)) - 1 - SNOWGLOBE_WEEK_SHIFT() + 7) % 7) // 7 + 1
    ELSE (date_part('doy', SNOWGLOBE_FOURTH_DAY(x)) - 1) // 7 + 1
  END;
CREATE MACRO SNOWGLOBE_DAY_OF_WEEK(x) AS
  CASE COALESCE(getvariable('week_start'), 0) WHEN 0 THEN date_part('dow', x) ELSE (isodow(x) - 1 - SNOWGLOBE_WEEK_SHIFT() + 7) % 7 + 1 END;
CREATE MACRO SNOWGLOBE_NUMBER_OF(unit, x) AS
  CASE unit
    WHEN 'session_week' THEN SNOWGLOBE_WEEK(x)
    WHEN 'session_year' THEN SNOWGLOBE_YEAR_OF_WEEK(x)
    WHEN 'session_day' THEN SNOWGLOBE_DAY_OF_WEEK(x)
    ELSE date_part(CASE WHEN starts_with(unit, 'session') THEN 'day' ELSE unit END, x)
  END;

-- A date plus days or more stays a date.
CREATE MACRO SNOWGLOBE_SHIFTED
  (x INTERVAL, shift) AS SNOWGLOBE_TZ_OF_WALL(system.main."+"(SNOWGLOBE_TZ_WALL(x), shift), SNOWGLOBE_TZ_MINUTES(x)),
  (x BIGINT, shift) AS system.main."+"(x::TIMESTAMP, shift),
  (x, shift) AS cast_to_type(system.main."+"(x, shift), x);
CREATE MACRO SNOWGLOBE_MOVED
  (x INTERVAL, shift) AS SNOWGLOBE_TZ_OF_WALL(system.main."+"(SNOWGLOBE_TZ_WALL(x), shift), SNOWGLOBE_TZ_MINUTES(x)),
  (x BIGINT, shift) AS system.main."+"(x::TIMESTAMP, shift),
  (x, shift) AS system.main."+"(x, shift);
CREATE MACRO SNOWGLOBE_INTERVAL(unit, n) AS
  CASE unit
    WHEN 'year' THEN to_years((n)::INTEGER)
    WHEN 'quarter' THEN to_months(3 * (n)::INTEGER)
    WHEN 'month' THEN to_months((n)::INTEGER)
    WHEN 'week' THEN to_days(7 * (n)::INTEGER)
    WHEN 'day' THEN to_days((n)::INTEGER)
    WHEN 'hour' THEN to_hours((n)::BIGINT)
    WHEN 'minute' THEN to_minutes((n)::BIGINT)
    WHEN 'second' THEN to_seconds((n)::DOUBLE)
    WHEN 'millisecond' THEN to_milliseconds((n)::DOUBLE)
    WHEN 'microsecond' THEN to_microseconds((n)::BIGINT)
    WHEN 'nanosecond' THEN to_microseconds((n)::BIGINT // 1000)
  END;
-- A date stays a date as long as only days or more are added.
CREATE MACRO SNOWGLOBE_ADD_DAYS
  (unit, n, x DATE) AS CAST(system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)) AS DATE),
  (unit, n, x TIMESTAMP) AS system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x TIMESTAMPTZ) AS system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x INTERVAL) AS SNOWGLOBE_TZ_OF_WALL(system.main."+"(SNOWGLOBE_TZ_WALL(x), SNOWGLOBE_INTERVAL(unit, n)), SNOWGLOBE_TZ_MINUTES(x)),
  (unit, n, x VARIANT) AS system.main."+"(TO_TIMESTAMP_NTZ(x), SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x VARCHAR) AS system.main."+"(TO_TIMESTAMP_NTZ(x), SNOWGLOBE_INTERVAL(unit, n));
CREATE MACRO SNOWGLOBE_ADD_TIME
  (unit, n, x DATE) AS system.main."+"(x::TIMESTAMP, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x TIME) AS system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x TIMESTAMP) AS system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x TIMESTAMPTZ) AS system.main."+"(x, SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x INTERVAL) AS SNOWGLOBE_TZ_OF_WALL(system.main."+"(SNOWGLOBE_TZ_WALL(x), SNOWGLOBE_INTERVAL(unit, n)), SNOWGLOBE_TZ_MINUTES(x)),
  (unit, n, x VARIANT) AS system.main."+"(TO_TIMESTAMP_NTZ(x), SNOWGLOBE_INTERVAL(unit, n)),
  (unit, n, x VARCHAR) AS system.main."+"(TO_TIMESTAMP_NTZ(x), SNOWGLOBE_INTERVAL(unit, n));
CREATE MACRO SNOWGLOBE_MOMENT
  (x DATE) AS x::TIMESTAMP,
  (x TIME) AS system.main."+"(DATE '1970-01-01', x),
  (x TIMESTAMP) AS x,
  (x TIMESTAMPTZ) AS x::TIMESTAMP,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x),
  (x VARIANT) AS TO_TIMESTAMP_NTZ(x),
  (x VARCHAR) AS TO_TIMESTAMP_NTZ(x);
CREATE MACRO SNOWGLOBE_OFFSET_OR_MOMENT
  (x BIGINT) AS TO_TIMESTAMP_NTZ(x),
  (x DATE) AS x::TIMESTAMP,
  (x TIME) AS system.main."+"(DATE '1970-01-01', x),
  (x TIMESTAMP) AS x,
  (x TIMESTAMPTZ) AS x::TIMESTAMP,
  (x INTERVAL) AS x,
  (x VARIANT) AS TO_TIMESTAMP_NTZ(x),
  (x VARCHAR) AS TO_TIMESTAMP_NTZ(x);
-- How many boundaries of the unit lie between two timestamps.
CREATE MACRO SNOWGLOBE_DIFFERENCE(unit, a, b) AS
  CASE unit
    WHEN 'nanosecond' THEN date_diff('microsecond', a, b) * 1000
    WHEN 'week' THEN date_diff('day', SNOWGLOBE_CUT('week', a), SNOWGLOBE_CUT('week', b)) // 7
    ELSE date_diff(unit, a, b)
  END;
CREATE MACRO SNOWGLOBE_APART
  (unit, a INTERVAL, b INTERVAL) AS CASE WHEN SNOWGLOBE_TZ_SHARED(a, b) IS NOT NULL THEN SNOWGLOBE_DIFFERENCE(unit, SNOWGLOBE_TZ_WALL(a), SNOWGLOBE_TZ_WALL(b)) END,
  (unit, a INTERVAL, b TIMESTAMP) AS SNOWGLOBE_DIFFERENCE(unit, SNOWGLOBE_TZ_WALL(a), b),
  (unit, a TIMESTAMP, b INTERVAL) AS SNOWGLOBE_DIFFERENCE(unit, a, SNOWGLOBE_TZ_WALL(b)),
  (unit, a TIMESTAMP, b TIMESTAMP) AS SNOWGLOBE_DIFFERENCE(unit, a, b);
CREATE MACRO SNOWGLOBE_TRUNCATE
  (unit, x DATE) AS CAST(SNOWGLOBE_CUT(unit, x) AS DATE),
  (unit, x TIME) AS CAST(SNOWGLOBE_CUT(unit, system.main."+"(DATE '1970-01-01', x)) AS TIME),
  (unit, x TIMESTAMP) AS SNOWGLOBE_CUT(unit, x),
  (unit, x TIMESTAMPTZ) AS SNOWGLOBE_CUT(unit, x),
  (unit, x INTERVAL) AS SNOWGLOBE_TZ_OF_WALL(SNOWGLOBE_CUT(unit, SNOWGLOBE_TZ_WALL(x)), SNOWGLOBE_TZ_MINUTES(x)),
  (unit, x VARIANT) AS SNOWGLOBE_CUT(unit, TO_TIMESTAMP_NTZ(x)),
  (unit, x VARCHAR) AS SNOWGLOBE_CUT(unit, TO_TIMESTAMP_NTZ(x));
CREATE MACRO TRUNC
  (x DATE, unit VARCHAR) AS CAST(SNOWGLOBE_CUT(unit, x) AS DATE),
  (x TIMESTAMP, unit VARCHAR) AS SNOWGLOBE_CUT(unit, x),
  (x TIMESTAMPTZ, unit VARCHAR) AS SNOWGLOBE_CUT(unit, x),
  (x INTERVAL, unit VARCHAR) AS SNOWGLOBE_TZ_OF_WALL(SNOWGLOBE_CUT(unit, SNOWGLOBE_TZ_WALL(x)), SNOWGLOBE_TZ_MINUTES(x)),
  (x) AS system.main.trunc(x),
  (x, scale BIGINT) AS system.main.trunc(x, scale::INTEGER);
CREATE MACRO SNOWGLOBE_LAST_DAY(unit, x) AS
  CAST(system.main."-"(system.main."+"(SNOWGLOBE_CUT(unit, x), SNOWGLOBE_INTERVAL(unit, 1)), to_days(1)) AS DATE);
CREATE MACRO SNOWGLOBE_SLICE(x, n, unit) AS
  time_bucket(SNOWGLOBE_INTERVAL(unit, n), x, CASE unit WHEN 'week' THEN TIMESTAMP '1969-12-29' ELSE TIMESTAMP '1970-01-01' END);
CREATE MACRO TIME_SLICE
  (x, n, unit) AS SNOWGLOBE_SLICE(x, n, system.main.lower(unit)),
  (x, n, unit, side) AS CASE upper(side) WHEN 'END' THEN system.main."+"(SNOWGLOBE_SLICE(x, n, system.main.lower(unit)), SNOWGLOBE_INTERVAL(system.main.lower(unit), n)) ELSE SNOWGLOBE_SLICE(x, n, system.main.lower(unit)) END;

CREATE MACRO SNOWGLOBE_PART
  (unit, x BIGINT) AS CASE WHEN x IS NULL THEN NULL::BIGINT ELSE SNOWGLOBE_FAIL('Invalid argument type NUMBER for a date or time')::BIGINT END,
  (unit, x DATE) AS SNOWGLOBE_NUMBER_OF(unit, x),
  (unit, x TIME) AS date_part(unit, x),
  (unit, x TIMESTAMP) AS SNOWGLOBE_NUMBER_OF(unit, x),
  (unit, x TIMESTAMPTZ) AS SNOWGLOBE_NUMBER_OF(unit, x),
  (unit, x INTERVAL) AS SNOWGLOBE_NUMBER_OF(unit, SNOWGLOBE_TZ_WALL(x)),
  (unit, x VARIANT) AS SNOWGLOBE_NUMBER_OF(unit, TO_TIMESTAMP_NTZ(x)),
  (unit, x VARCHAR) AS SNOWGLOBE_NUMBER_OF(unit, TO_TIMESTAMP_NTZ(x));
CREATE MACRO SNOWGLOBE_INSTANT
  (x DATE) AS x::TIMESTAMP,
  (x TIMESTAMP) AS x,
  (x TIMESTAMPTZ) AS timezone('UTC', x),
  (x INTERVAL) AS make_timestamp(SNOWGLOBE_TZ_MICROS(x)),
  (x VARIANT) AS TO_TIMESTAMP_NTZ(x),
  (x VARCHAR) AS TO_TIMESTAMP_NTZ(x);
CREATE MACRO EPOCH_SECOND(x) AS (epoch_us(x) - ((epoch_us(x) % 1000000) + 1000000) % 1000000) // 1000000;
CREATE MACRO TIMEZONE_HOUR(x) AS system.main.trunc(system.main."/"(SNOWGLOBE_TZ_MINUTES(x), 60))::BIGINT;
CREATE MACRO TIMEZONE_MINUTE(x) AS system.main.abs(SNOWGLOBE_TZ_MINUTES(x) % 60);
CREATE MACRO DAYNAME(x) AS system.main.left(system.main.dayname(x), 3);
CREATE MACRO MONTHNAME(x) AS system.main.left(system.main.monthname(x), 3);

-- The last day of a month moves to the last day of another month.
CREATE MACRO SNOWGLOBE_ADD_MONTHS(x, n) AS
  CASE
    WHEN x::DATE = system.main.last_day(x)
      THEN system.main."+"(system.main.last_day(system.main."+"(x, to_months(system.main.round(n)::INTEGER)))::TIMESTAMP, system.main."-"(x, system.main.date_trunc('day', x)))
    ELSE system.main."+"(x, to_months(system.main.round(n)::INTEGER))
  END;
CREATE MACRO ADD_MONTHS
  (x DATE, n) AS CAST(SNOWGLOBE_ADD_MONTHS(x::TIMESTAMP, n) AS DATE),
  (x TIMESTAMP, n) AS SNOWGLOBE_ADD_MONTHS(x, n),
  (x TIMESTAMPTZ, n) AS SNOWGLOBE_ADD_MONTHS(x::TIMESTAMP, n)::TIMESTAMPTZ,
  (x INTERVAL, n) AS SNOWGLOBE_TZ_OF_WALL(SNOWGLOBE_ADD_MONTHS(SNOWGLOBE_TZ_WALL(x), n), SNOWGLOBE_TZ_MINUTES(x)),
  (x VARCHAR, n) AS SNOWGLOBE_ADD_MONTHS(TO_TIMESTAMP_NTZ(x), n);
-- Parts of a month count as days of 31.
CREATE MACRO MONTHS_BETWEEN(a, b) AS
  CASE
    WHEN date_part('day', a) = date_part('day', b) OR (a::DATE = system.main.last_day(a) AND b::DATE = system.main.last_day(b))
      THEN date_diff('month', b, a)::DECIMAL(18, 6)
    ELSE (date_diff('month', b, a) + system.main."/"(epoch(a) - epoch(system.main.date_trunc('month', a)) - epoch(b) + epoch(system.main.date_trunc('month', b)), 86400.0 * 31))::DECIMAL(18, 6)
  END;
CREATE MACRO SNOWGLOBE_WEEKDAY(name) AS
  CASE system.main.left(system.main.lower(trim(name)), 2)
    WHEN 'mo' THEN 1 WHEN 'tu' THEN 2 WHEN 'we' THEN 3 WHEN 'th' THEN 4 WHEN 'fr' THEN 5 WHEN 'sa' THEN 6 WHEN 'su' THEN 7
    ELSE SNOWGLOBE_FAIL('''' || name || ''' is not a valid day of the week')::INTEGER
  END;
CREATE MACRO NEXT_DAY(x, name) AS CAST(system.main."+"(x, to_days((SNOWGLOBE_WEEKDAY(name) - isodow(x) + 6)::INTEGER % 7 + 1)) AS DATE);
CREATE MACRO PREVIOUS_DAY(x, name) AS CAST(system.main."-"(x, to_days((isodow(x) - SNOWGLOBE_WEEKDAY(name) + 6)::INTEGER % 7 + 1)) AS DATE);

-- Months and days out of their range count on into the years and months around.
CREATE MACRO DATE_FROM_PARTS(y, m, d) AS
  CAST(system.main."+"(system.main."+"(make_date((y)::BIGINT, 1, 1), to_months((m)::INTEGER - 1)), to_days((d)::INTEGER - 1)) AS DATE);
CREATE MACRO SNOWGLOBE_CLOCK(h, mi, s, n) AS
  to_hours((h)::BIGINT) + to_minutes((mi)::BIGINT) + to_seconds((s)::DOUBLE) + to_microseconds((n)::BIGINT // 1000);
CREATE MACRO TIME_FROM_PARTS
  (h, mi, s) AS system.main."+"(TIME '00:00:00', SNOWGLOBE_CLOCK(h, mi, s, 0)),
  (h, mi, s, n) AS system.main."+"(TIME '00:00:00', SNOWGLOBE_CLOCK(h, mi, s, n));
CREATE MACRO TIMESTAMP_NTZ_FROM_PARTS
  (d, t) AS system.main."+"(d, t),
  (y, m, d, h, mi, s) AS system.main."+"(DATE_FROM_PARTS(y, m, d)::TIMESTAMP, SNOWGLOBE_CLOCK(h, mi, s, 0)),
  (y, m, d, h, mi, s, n) AS system.main."+"(DATE_FROM_PARTS(y, m, d)::TIMESTAMP, SNOWGLOBE_CLOCK(h, mi, s, n));
CREATE MACRO TIMESTAMP_LTZ_FROM_PARTS
  (y, m, d, h, mi, s) AS TIMESTAMP_NTZ_FROM_PARTS(y, m, d, h, mi, s)::TIMESTAMPTZ,
  (y, m, d, h, mi, s, n) AS TIMESTAMP_NTZ_FROM_PARTS(y, m, d, h, mi, s, n)::TIMESTAMPTZ;
CREATE MACRO TIMESTAMP_TZ_FROM_PARTS
  (y, m, d, h, mi, s) AS SNOWGLOBE_TZ_HERE(TIMESTAMP_NTZ_FROM_PARTS(y, m, d, h, mi, s)::TIMESTAMPTZ),
  (y, m, d, h, mi, s, n) AS SNOWGLOBE_TZ_HERE(TIMESTAMP_NTZ_FROM_PARTS(y, m, d, h, mi, s, n)::TIMESTAMPTZ),
  (y, m, d, h, mi, s, n, zone) AS SNOWGLOBE_TZ_THERE(timezone(zone, TIMESTAMP_NTZ_FROM_PARTS(y, m, d, h, mi, s, n)), zone);
CREATE MACRO CONVERT_TIMEZONE
  (target, x DATE) AS SNOWGLOBE_TZ_THERE(x::TIMESTAMP::TIMESTAMPTZ, target),
  (target, x TIMESTAMP) AS SNOWGLOBE_TZ_THERE(x::TIMESTAMPTZ, target),
  (target, x TIMESTAMPTZ) AS SNOWGLOBE_TZ_THERE(x, target),
  (target, x INTERVAL) AS SNOWGLOBE_TZ_THERE(SNOWGLOBE_TZ_INSTANT(x), target),
  (target, x VARCHAR) AS SNOWGLOBE_TZ_THERE(SNOWGLOBE_TZ_INSTANT(TO_TIMESTAMP_TZ(x)), target),
  (source, target, x) AS timezone(target, timezone(source, x));

-- An endpoint whose clock is not the system's tells the time in a variable.
CREATE MACRO SNOWGLOBE_NOW() AS COALESCE(getvariable('snowglobe_now')::TIMESTAMPTZ, now());
CREATE MACRO CURRENT_TIMESTAMP
  () AS SNOWGLOBE_NOW(),
  (digits) AS SNOWGLOBE_NOW();
CREATE MACRO SYSDATE() AS timezone('UTC', SNOWGLOBE_NOW());
CREATE MACRO CURRENT_DATE() AS SNOWGLOBE_NOW()::DATE;
CREATE MACRO CURRENT_TIME
  () AS SNOWGLOBE_NOW()::TIMESTAMP::TIME,
  (digits) AS SNOWGLOBE_NOW()::TIMESTAMP::TIME;
