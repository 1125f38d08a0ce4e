-- Conversions. An overload for BIGINT is there for NULL without a type, which binds to it.

-- JSON in which a TIMESTAMP_TZ is legible.
CREATE MACRO SNOWGLOBE_LEGIBLE(x) AS CASE WHEN system.main.contains(x, '100 years ') THEN SNOWGLOBE_LEGIBLE_TZ(x) ELSE x END;

-- A whole number of type FLOAT is written without a point.
CREATE MACRO SNOWGLOBE_FLOAT_TEXT(x) AS
  CASE WHEN ends_with(x, '.0') THEN system.main.left(x, system.main.length(x) - 2) ELSE x END;

CREATE MACRO TO_VARCHAR
  (x BIGINT) AS x::VARCHAR,
  (x VARCHAR) AS x,
  (x VARIANT) AS SNOWGLOBE_LEGIBLE(SNOWGLOBE_UNQUOTED(x)),
  (x VARIANT[]) AS SNOWGLOBE_LEGIBLE(SNOWGLOBE_SHOWN(system.main.to_json(x)::VARCHAR)),
  (x DATE) AS CASE WHEN getvariable('date_output_format') IS NULL THEN x::VARCHAR ELSE SNOWGLOBE_FORMAT_TIMESTAMP(x::TIMESTAMP, getvariable('date_output_format')::VARCHAR) END,
  (x TIMESTAMP) AS CASE WHEN getvariable('timestamp_ntz_output_format') IS NULL THEN strftime(x, '%Y-%m-%d %H:%M:%S.%g') ELSE SNOWGLOBE_FORMAT_TIMESTAMP(x, getvariable('timestamp_ntz_output_format')::VARCHAR) END,
  (x TIMESTAMPTZ) AS SNOWGLOBE_FORMAT_INSTANT(x, COALESCE(getvariable('timestamp_ltz_output_format')::VARCHAR, 'YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM'), current_setting('TimeZone')),
  (x INTERVAL) AS SNOWGLOBE_FORMAT_WALL(SNOWGLOBE_TZ_WALL(x), SNOWGLOBE_TZ_MINUTES(x), COALESCE(getvariable('timestamp_tz_output_format')::VARCHAR, 'YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM')),
  (x TIME) AS CASE WHEN getvariable('time_output_format') IS NULL THEN system.main.left(x::VARCHAR, 8) ELSE SNOWGLOBE_FORMAT_TIMESTAMP(system.main."+"(DATE '1970-01-01', x), getvariable('time_output_format')::VARCHAR) END,
  (x BLOB) AS hex(x),
  (x) AS CASE WHEN system.main.typeof(x) IN ('DOUBLE', 'FLOAT') THEN SNOWGLOBE_FLOAT_TEXT(x::VARCHAR) ELSE x::VARCHAR END,
  (x BIGINT, format) AS SNOWGLOBE_FORMAT_NUMBER(x::VARCHAR, format),
  (x VARCHAR, format) AS x,
  (x DATE, format) AS SNOWGLOBE_FORMAT_TIMESTAMP(x::TIMESTAMP, format),
  (x TIMESTAMP, format) AS SNOWGLOBE_FORMAT_TIMESTAMP(x, format),
  (x TIMESTAMPTZ, format) AS SNOWGLOBE_FORMAT_INSTANT(x, format, current_setting('TimeZone')),
  (x INTERVAL, format) AS SNOWGLOBE_FORMAT_WALL(SNOWGLOBE_TZ_WALL(x), SNOWGLOBE_TZ_MINUTES(x), format),
  (x TIME, format) AS SNOWGLOBE_FORMAT_TIMESTAMP(DATE '1970-01-01' + x, format),
  (x BLOB, format) AS CASE replace(system.main.lower(format), '-', '') WHEN 'hex' THEN hex(x) WHEN 'base64' THEN system.main.base64(x) WHEN 'utf8' THEN system.main.decode(x) ELSE SNOWGLOBE_FAIL('Invalid format ''' || format || ''' of a binary value') END,
  (x, format) AS SNOWGLOBE_FORMAT_NUMBER(x::VARCHAR, format);

CREATE MACRO SNOWGLOBE_BOOLEAN(x) AS
  CASE
    WHEN system.main.lower(x) IN ('true', 't', 'yes', 'y', 'on', '1') THEN TRUE
    WHEN system.main.lower(x) IN ('false', 'f', 'no', 'n', 'off', '0') THEN FALSE
  END;
CREATE MACRO TO_BOOLEAN
  (x BIGINT) AS x <> 0,
  (x BOOLEAN) AS x,
  (x VARCHAR) AS CASE WHEN x IS NULL THEN NULL WHEN SNOWGLOBE_BOOLEAN(x) IS NULL THEN SNOWGLOBE_FAIL('Boolean value ''' || x || ''' is not recognized')::BOOLEAN ELSE SNOWGLOBE_BOOLEAN(x) END,
  (x VARIANT) AS SNOWGLOBE_STRIPPED(x)::BOOLEAN,
  (x) AS x <> 0;
CREATE MACRO TRY_TO_BOOLEAN
  (x BIGINT) AS x <> 0,
  (x BOOLEAN) AS x,
  (x VARCHAR) AS SNOWGLOBE_BOOLEAN(x),
  (x VARIANT) AS SNOWGLOBE_BOOLEAN(SNOWGLOBE_UNQUOTED(x)),
  (x) AS x <> 0;

CREATE MACRO SNOWGLOBE_NUMBER(x, format) AS
  COALESCE(SNOWGLOBE_TRY_NUMBER(x, format), CASE WHEN x IS NOT NULL AND format IS NOT NULL THEN SNOWGLOBE_FAIL('Can''t parse ''' || x || ''' as number with format ''' || format || '''') END);

-- The spellings that DuckDB reads faster, and as Snowflake does; it would also take 'epoch' and
-- 'infinity'. What it leaves is read by functions that fail by themselves: where two conversions of
-- one value shared a call of SNOWGLOBE_FAIL, DuckDB would make it before it knows whether it is due.
CREATE MACRO SNOWGLOBE_PLAIN_DATE(x) AS
  CASE WHEN getvariable('date_input_format') IS NULL AND regexp_full_match(x, '\d{4}-\d\d-\d\d') THEN TRY_CAST(x AS DATE) END;
CREATE MACRO SNOWGLOBE_PLAIN_TIMESTAMP(x) AS
  CASE WHEN getvariable('timestamp_input_format') IS NULL AND regexp_full_match(x, '\d{4}-\d\d-\d\d([ T]\d\d:\d\d:\d\d(\.\d{1,6})?)?') THEN TRY_CAST(x AS TIMESTAMP) END;
CREATE MACRO SNOWGLOBE_PLAIN_TIME(x) AS
  CASE WHEN getvariable('time_input_format') IS NULL AND regexp_full_match(x, '\d\d:\d\d:\d\d(\.\d{1,6})?') THEN TRY_CAST(x AS TIME) END;
CREATE MACRO SNOWGLOBE_DATE_FORMAT() AS COALESCE(getvariable('date_input_format')::VARCHAR, 'AUTO');
CREATE MACRO SNOWGLOBE_TIMESTAMP_FORMAT() AS COALESCE(getvariable('timestamp_input_format')::VARCHAR, 'AUTO');
CREATE MACRO SNOWGLOBE_TIME_FORMAT() AS COALESCE(getvariable('time_input_format')::VARCHAR, 'AUTO');

CREATE MACRO TO_DATE
  (x BIGINT) AS to_timestamp(x)::TIMESTAMP::DATE,
  (x DATE) AS x,
  (x TIMESTAMP) AS x::DATE,
  (x TIMESTAMPTZ) AS x::DATE,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x)::DATE,
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_DATE(x), SNOWGLOBE_DATE(x, SNOWGLOBE_DATE_FORMAT())),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_WALL(SNOWGLOBE_TZ_IN(x))::DATE, CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS DATE) END, SNOWGLOBE_DATE(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')),
  (x VARCHAR, format) AS SNOWGLOBE_DATE(x, format),
  (x VARIANT, format) AS SNOWGLOBE_DATE(SNOWGLOBE_UNQUOTED(x), format);
CREATE MACRO TRY_TO_DATE
  (x BIGINT) AS to_timestamp(x)::TIMESTAMP::DATE,
  (x DATE) AS x,
  (x TIMESTAMP) AS x::DATE,
  (x TIMESTAMPTZ) AS x::DATE,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x)::DATE,
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_DATE(x), SNOWGLOBE_TRY_DATE(x, SNOWGLOBE_DATE_FORMAT())),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_WALL(SNOWGLOBE_TZ_IN(x))::DATE, CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS DATE) END, SNOWGLOBE_TRY_DATE(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')),
  (x VARCHAR, format) AS SNOWGLOBE_TRY_DATE(x, format);
-- An integer is taken for seconds, milliseconds, microseconds or nanoseconds by its size.
CREATE MACRO SNOWGLOBE_EPOCH_MICROS(x) AS
  CASE
    WHEN system.main.abs(x) < 31536000000 THEN x * 1000000
    WHEN system.main.abs(x) < 31536000000000 THEN x * 1000
    WHEN system.main.abs(x) < 31536000000000000 THEN x
    ELSE x // 1000
  END;

-- Numbers are seconds since 1970; a second argument says how many digits of them are fractions.
CREATE MACRO TO_TIMESTAMP_NTZ
  (x BIGINT) AS make_timestamp((SNOWGLOBE_EPOCH_MICROS(x))::BIGINT),
  (x DATE) AS x::TIMESTAMP,
  (x TIMESTAMP) AS x,
  (x TIMESTAMPTZ) AS x::TIMESTAMP,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x),
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIMESTAMP(x), SNOWGLOBE_TIMESTAMP(x, SNOWGLOBE_TIMESTAMP_FORMAT())),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_WALL(SNOWGLOBE_TZ_IN(x)), CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS TIMESTAMP) END, SNOWGLOBE_TIMESTAMP(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')),
  (x) AS make_timestamp((x * 1000000)::BIGINT),
  (x VARCHAR, format VARCHAR) AS SNOWGLOBE_TIMESTAMP(x, format),
  (x BIGINT, scale BIGINT) AS make_timestamp((x * 1000000 // power(10, scale)::BIGINT)::BIGINT);
CREATE MACRO TRY_TO_TIMESTAMP_NTZ
  (x BIGINT) AS make_timestamp((SNOWGLOBE_EPOCH_MICROS(x))::BIGINT),
  (x DATE) AS x::TIMESTAMP,
  (x TIMESTAMP) AS x,
  (x TIMESTAMPTZ) AS x::TIMESTAMP,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x),
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIMESTAMP(x), SNOWGLOBE_TRY_TIMESTAMP(x, SNOWGLOBE_TIMESTAMP_FORMAT())),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_WALL(SNOWGLOBE_TZ_IN(x)), CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS TIMESTAMP) END, SNOWGLOBE_TRY_TIMESTAMP(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')),
  (x VARCHAR, format) AS SNOWGLOBE_TRY_TIMESTAMP(x, format);

CREATE MACRO TO_TIMESTAMP_LTZ
  (x BIGINT) AS system.main.to_timestamp(SNOWGLOBE_EPOCH_MICROS(x) / 1000000),
  (x DATE) AS x::TIMESTAMP::TIMESTAMPTZ,
  (x TIMESTAMP) AS x::TIMESTAMPTZ,
  (x TIMESTAMPTZ) AS x,
  (x INTERVAL) AS SNOWGLOBE_TZ_INSTANT(x),
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIMESTAMP(x)::TIMESTAMPTZ, SNOWGLOBE_ZONED(x, SNOWGLOBE_TIMESTAMP_FORMAT(), current_setting('TimeZone'))),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_INSTANT(SNOWGLOBE_TZ_IN(x)), CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS TIMESTAMPTZ) END, SNOWGLOBE_ZONED(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO', current_setting('TimeZone'))),
  (x VARCHAR, format VARCHAR) AS SNOWGLOBE_ZONED(x, format, current_setting('TimeZone')),
  (x BIGINT, scale BIGINT) AS system.main.to_timestamp(x / power(10, scale));
CREATE MACRO TRY_TO_TIMESTAMP_LTZ
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIMESTAMP(x)::TIMESTAMPTZ, SNOWGLOBE_TRY_ZONED(x, SNOWGLOBE_TIMESTAMP_FORMAT(), current_setting('TimeZone'))),
  (x VARCHAR, format) AS SNOWGLOBE_TRY_ZONED(x, format, current_setting('TimeZone'));

CREATE MACRO SNOWGLOBE_TZ_TEXT(x, format) AS
  SNOWGLOBE_OFFSET(x, format, current_setting('TimeZone'))::INTERVAL;
CREATE MACRO TO_TIMESTAMP_TZ
  (x BIGINT) AS SNOWGLOBE_TZ_HERE(TO_TIMESTAMP_LTZ(x)),
  (x DATE) AS SNOWGLOBE_TZ_HERE(x::TIMESTAMP::TIMESTAMPTZ),
  (x TIMESTAMP) AS SNOWGLOBE_TZ_HERE(x::TIMESTAMPTZ),
  (x TIMESTAMPTZ) AS SNOWGLOBE_TZ_HERE(x),
  (x INTERVAL) AS x,
  (x VARCHAR) AS SNOWGLOBE_TZ_TEXT(x, SNOWGLOBE_TIMESTAMP_FORMAT()),
  (x VARIANT) AS COALESCE(SNOWGLOBE_TZ_IN(x), SNOWGLOBE_TZ_TEXT(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')),
  (x VARCHAR, format VARCHAR) AS SNOWGLOBE_TZ_TEXT(x, format),
  (x BIGINT, scale BIGINT) AS SNOWGLOBE_TZ_HERE(TO_TIMESTAMP_LTZ(x, scale));
-- A text becomes what it stands beside; anything else stays as it is. A number has five digits
-- behind the point then, as the page data-type-conversion says.
CREATE MACRO SNOWGLOBE_ALIKE
  (x VARCHAR, other BIGINT) AS x::DECIMAL(18, 5),
  (x VARCHAR, other HUGEINT) AS x::DECIMAL(18, 5),
  (x VARCHAR, other DECIMAL(38, 5)) AS x::DECIMAL(18, 5),
  (x VARCHAR, other DOUBLE) AS x::DOUBLE,
  (x VARCHAR, other VARCHAR) AS x,
  (x VARCHAR, other VARIANT) AS x,
  (x VARCHAR, other BOOLEAN) AS CASE WHEN x IS NULL THEN NULL WHEN SNOWGLOBE_BOOLEAN(x) IS NULL THEN SNOWGLOBE_FAIL('Boolean value ''' || x || ''' is not recognized')::BOOLEAN ELSE SNOWGLOBE_BOOLEAN(x) END,
  (x VARCHAR, other DATE) AS COALESCE(SNOWGLOBE_PLAIN_DATE(x), SNOWGLOBE_DATE(x, SNOWGLOBE_DATE_FORMAT())),
  (x VARCHAR, other TIME) AS COALESCE(SNOWGLOBE_PLAIN_TIME(x), SNOWGLOBE_TIME(x, SNOWGLOBE_TIME_FORMAT())::TIME),
  (x VARCHAR, other TIMESTAMP) AS COALESCE(SNOWGLOBE_PLAIN_TIMESTAMP(x), SNOWGLOBE_TIMESTAMP(x, SNOWGLOBE_TIMESTAMP_FORMAT())),
  (x VARCHAR, other TIMESTAMPTZ) AS SNOWGLOBE_ZONED(x, SNOWGLOBE_TIMESTAMP_FORMAT(), current_setting('TimeZone')),
  (x VARCHAR, other INTERVAL) AS SNOWGLOBE_TZ_TEXT(x, SNOWGLOBE_TIMESTAMP_FORMAT()),
  (x BLOB, other VARCHAR) AS x,
  (x VARIANT, other BIGINT) AS x,
  (x VARIANT, other HUGEINT) AS x,
  (x VARIANT, other DECIMAL(38, 5)) AS x,
  (x VARIANT, other DOUBLE) AS x,
  (x VARIANT, other VARCHAR) AS x,
  (x VARIANT, other VARIANT) AS x,
  (x VARIANT, other BOOLEAN) AS x,
  (x VARIANT, other DATE) AS x,
  (x VARIANT, other TIME) AS x,
  (x VARIANT, other TIMESTAMP) AS x,
  (x VARIANT, other TIMESTAMPTZ) AS x,
  (x VARIANT, other INTERVAL) AS x,
  (x, other) AS x;
CREATE MACRO TRY_TO_TIMESTAMP_TZ
  (x DATE) AS TO_TIMESTAMP_TZ(x),
  (x TIMESTAMP) AS TO_TIMESTAMP_TZ(x),
  (x TIMESTAMPTZ) AS TO_TIMESTAMP_TZ(x),
  (x INTERVAL) AS x,
  (x VARCHAR) AS SNOWGLOBE_TRY_OFFSET(x, SNOWGLOBE_TIMESTAMP_FORMAT(), current_setting('TimeZone'))::INTERVAL,
  (x VARCHAR, format) AS SNOWGLOBE_TRY_OFFSET(x, format, current_setting('TimeZone'))::INTERVAL;

CREATE MACRO TO_TIME
  (x BIGINT) AS make_timestamp(x * 1000000)::TIME,
  (x TIME) AS x,
  (x TIMESTAMP) AS x::TIME,
  (x TIMESTAMPTZ) AS x::TIMESTAMP::TIME,
  (x INTERVAL) AS SNOWGLOBE_TZ_WALL(x)::TIME,
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIME(x), SNOWGLOBE_TIME(x, SNOWGLOBE_TIME_FORMAT())::TIME),
  (x VARIANT) AS COALESCE(CASE WHEN variant_type(x) <> 'VARCHAR' THEN TRY_CAST(x AS TIME) END, SNOWGLOBE_TIME(SNOWGLOBE_LEGIBLE_TZ(SNOWGLOBE_UNQUOTED(x)), 'AUTO')::TIME),
  (x VARCHAR, format) AS SNOWGLOBE_TIME(x, format)::TIME;
CREATE MACRO TRY_TO_TIME
  (x TIME) AS x,
  (x TIMESTAMP) AS x::TIME,
  (x VARCHAR) AS COALESCE(SNOWGLOBE_PLAIN_TIME(x), SNOWGLOBE_TRY_TIMESTAMP(x, SNOWGLOBE_TIME_FORMAT())::TIME),
  (x VARCHAR, format) AS SNOWGLOBE_TRY_TIMESTAMP(x, format)::TIME;

-- DuckDB takes a number that is greater than any DOUBLE for infinity.
CREATE MACRO SNOWGLOBE_OVERFLOWS(x, number) AS isinf(number) AND NOT regexp_matches(x, 'inf', 'i');
CREATE MACRO TO_DOUBLE
  (x BIGINT) AS x::DOUBLE,
  (x VARCHAR) AS CASE WHEN SNOWGLOBE_OVERFLOWS(x, x::DOUBLE) THEN SNOWGLOBE_FAIL('Numeric value ''' || x || ''' is out of range')::DOUBLE ELSE x::DOUBLE END,
  (x VARIANT) AS SNOWGLOBE_STRIPPED(x)::DOUBLE,
  (x) AS x::DOUBLE,
  (x, format) AS SNOWGLOBE_NUMBER(x, format)::DOUBLE;
CREATE MACRO TRY_TO_DOUBLE
  (x BIGINT) AS x::DOUBLE,
  (x VARCHAR) AS CASE WHEN NOT SNOWGLOBE_OVERFLOWS(x, TRY_CAST(x AS DOUBLE)) THEN TRY_CAST(x AS DOUBLE) END,
  (x) AS TRY_CAST(x AS DOUBLE),
  (x, format) AS SNOWGLOBE_TRY_NUMBER(x, format)::DOUBLE;

CREATE MACRO SNOWGLOBE_UNHEX(x) AS
  CASE
    WHEN x IS NULL OR regexp_full_match(x, '([0-9a-fA-F]{2})*') THEN unhex(x)
    ELSE SNOWGLOBE_FAIL('The following string is not a legal hex-encoded value: ''' || x || '''')::BLOB
  END;
CREATE MACRO TO_BINARY
  (x BIGINT) AS CAST(x::VARCHAR AS BLOB),
  (x BLOB) AS x,
  (x VARCHAR) AS SNOWGLOBE_UNHEX(x),
  (x VARIANT) AS SNOWGLOBE_UNHEX(SNOWGLOBE_UNQUOTED(x)),
  (x BLOB, format) AS x,
  (x VARCHAR, format) AS CASE replace(system.main.lower(format), '-', '') WHEN 'hex' THEN SNOWGLOBE_UNHEX(x) WHEN 'base64' THEN system.main.from_base64(x) WHEN 'utf8' THEN system.main.encode(x) ELSE SNOWGLOBE_FAIL('Invalid format ''' || format || ''' of a binary value')::BLOB END;
CREATE MACRO SNOWGLOBE_TRY_BINARY(x, format) AS
  CASE replace(system.main.lower(format), '-', '')
    WHEN 'hex' THEN CASE WHEN regexp_full_match(x, '([0-9a-fA-F]{2})*') THEN unhex(x) END
    WHEN 'base64' THEN CASE WHEN system.main.length(x) % 4 = 0 AND regexp_full_match(x, '[0-9a-zA-Z+/]*={0,2}') THEN system.main.from_base64(x) END
    WHEN 'utf8' THEN system.main.encode(x)
  END;
CREATE MACRO TRY_TO_BINARY
  (x) AS SNOWGLOBE_TRY_BINARY(x, 'hex'),
  (x, format) AS SNOWGLOBE_TRY_BINARY(x, format);

-- A type of DuckDB's as SYSTEM$TYPEOF names it.
CREATE MACRO SNOWGLOBE_TYPE_OF(type) AS
  CASE
    WHEN type LIKE 'DECIMAL%' THEN system.main.replace(type, 'DECIMAL', 'NUMBER') || CASE
      WHEN TRY_CAST(system.main.regexp_extract(type, '[0-9]+') AS INTEGER) <= 2 THEN '[SB1]'
      WHEN TRY_CAST(system.main.regexp_extract(type, '[0-9]+') AS INTEGER) <= 4 THEN '[SB2]'
      WHEN TRY_CAST(system.main.regexp_extract(type, '[0-9]+') AS INTEGER) <= 9 THEN '[SB4]'
      WHEN TRY_CAST(system.main.regexp_extract(type, '[0-9]+') AS INTEGER) <= 18 THEN '[SB8]'
      ELSE '[SB16]'
    END
    WHEN type IN ('DOUBLE', 'FLOAT') THEN 'FLOAT[DOUBLE]'
    WHEN type IN ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'UBIGINT', 'UINTEGER') THEN 'NUMBER(38,0)[SB16]'
    WHEN type = 'BOOLEAN' THEN 'BOOLEAN[SB1]'
    WHEN type = 'DATE' THEN 'DATE[SB4]'
    WHEN type = 'TIME' THEN 'TIME(9)[SB8]'
    WHEN type = 'TIMESTAMP' THEN 'TIMESTAMP_NTZ(9)[SB16]'
    WHEN type = 'TIMESTAMP WITH TIME ZONE' THEN 'TIMESTAMP_LTZ(9)[SB16]'
    WHEN type = 'INTERVAL' THEN 'TIMESTAMP_TZ(9)[SB16]'
    WHEN type = 'VARCHAR' THEN 'VARCHAR(16777216)[LOB]'
    WHEN type = 'BLOB' THEN 'BINARY(8388608)[LOB]'
    WHEN type LIKE '%[]' THEN 'ARRAY[LOB]'
    ELSE type || '[LOB]'
  END;
