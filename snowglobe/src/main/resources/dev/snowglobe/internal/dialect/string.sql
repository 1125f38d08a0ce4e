-- Strings. Positions count from 1 in both dialects.

-- A negative length is none. NULL stays NULL, which GREATEST would pass over.
CREATE MACRO SNOWGLOBE_COUNT(n) AS CASE WHEN n < 0 THEN 0 ELSE n END;
-- Where a part of some bytes begins in their hexadecimal digits.
CREATE MACRO SNOWGLOBE_HEX_START(start) AS
  (CASE WHEN start = 0 THEN 1 WHEN start < 0 THEN 2 * start ELSE 2 * start - 1 END)::BIGINT;
-- The first character is the first, whether one counts from 0 or from 1.
CREATE MACRO SNOWGLOBE_START(start) AS CASE WHEN start = 0 THEN 1 ELSE start END::BIGINT;
-- An empty needle is at the first place.
CREATE MACRO SNOWGLOBE_INDEX_OF(needle, hay, start) AS
  CASE
    WHEN start > system.main.length(hay) AND start > 1 THEN 0
    WHEN needle = '' THEN 1
    WHEN strpos(system.main.substr(hay, start), needle) = 0 THEN 0
    ELSE strpos(system.main.substr(hay, start), needle) + start - 1
  END;
CREATE MACRO SNOWGLOBE_SPACED(x) AS system.main.regexp_replace(hex(x), '(..)', '\1 ', 'g');
CREATE MACRO SNOWGLOBE_INDEX_OF_BYTES(needle, hay, start) AS
  (SNOWGLOBE_INDEX_OF(SNOWGLOBE_SPACED(needle), SNOWGLOBE_SPACED(hay), 3 * start - 2) + 2) // 3;
CREATE MACRO CHARINDEX
  (needle VARCHAR, hay VARCHAR) AS strpos(hay, needle),
  (needle BLOB, hay BLOB) AS SNOWGLOBE_INDEX_OF_BYTES(needle, hay, 1),
  (needle VARCHAR, hay VARCHAR, start) AS SNOWGLOBE_INDEX_OF(needle, hay, (start)::BIGINT),
  (needle BLOB, hay BLOB, start) AS SNOWGLOBE_INDEX_OF_BYTES(needle, hay, (start)::BIGINT);
CREATE MACRO LENGTH
  (x BIGINT) AS system.main.length(x::VARCHAR),
  (x VARCHAR) AS system.main.length(x),
  (x BLOB) AS octet_length(x),
  (x VARIANT) AS system.main.length(SNOWGLOBE_UNQUOTED(x)),
  (x) AS system.main.length(x::VARCHAR);
CREATE MACRO OCTET_LENGTH
  (x BIGINT) AS system.main.octet_length(system.main.encode(x::VARCHAR)),
  (x VARCHAR) AS system.main.octet_length(system.main.encode(x)),
  (x BLOB) AS system.main.octet_length(x);
CREATE MACRO SUBSTR
  (x VARCHAR, start) AS system.main.substr(x, SNOWGLOBE_START(start)),
  (x BLOB, start) AS unhex(system.main.substr(hex(x), SNOWGLOBE_HEX_START(start))),
  (x VARIANT, start) AS system.main.substr(SNOWGLOBE_UNQUOTED(x), SNOWGLOBE_START(start)),
  (x BIGINT, start) AS system.main.substr(x::VARCHAR, SNOWGLOBE_START(start)),
  (x VARCHAR, start, len) AS system.main.substr(x, SNOWGLOBE_START(start), SNOWGLOBE_COUNT(len)::BIGINT),
  (x BLOB, start, len) AS unhex(system.main.substr(hex(x), SNOWGLOBE_HEX_START(start), (2 * SNOWGLOBE_COUNT(len))::BIGINT)),
  (x VARIANT, start, len) AS system.main.substr(SNOWGLOBE_UNQUOTED(x), SNOWGLOBE_START(start), SNOWGLOBE_COUNT(len)::BIGINT),
  (x BIGINT, start, len) AS system.main.substr(x::VARCHAR, SNOWGLOBE_START(start), SNOWGLOBE_COUNT(len)::BIGINT);
CREATE MACRO SNOWGLOBE_RIGHT
  (x VARCHAR, n) AS CASE WHEN n <= 0 THEN '' ELSE system.main.right(x, (n)::BIGINT) END,
  (x BLOB, n) AS unhex(CASE WHEN n <= 0 THEN '' ELSE system.main.right(hex(x), (2 * n)::BIGINT) END);
CREATE MACRO REVERSE
  (x VARCHAR) AS system.main.reverse(x),
  (x BLOB) AS unhex(system.main.regexp_replace(system.main.reverse(hex(x)), '(.)(.)', '\2\1', 'g'));
CREATE MACRO SNOWGLOBE_INSERT
  (base VARCHAR, pos, len, part VARCHAR) AS
    system.main.substr(base, 1, (pos - 1)::BIGINT) || part || system.main.substr(base, (pos + len)::BIGINT),
  (base BLOB, pos, len, part BLOB) AS
    unhex(system.main.substr(hex(base), 1, (2 * pos - 2)::BIGINT) || hex(part) || system.main.substr(hex(base), (2 * (pos + len) - 1)::BIGINT));
CREATE MACRO LPAD
  (x VARCHAR, n) AS system.main.lpad(x, SNOWGLOBE_COUNT(n)::INTEGER, ' '),
  (x VARCHAR, n, pad VARCHAR) AS CASE WHEN pad = '' THEN system.main.left(x, SNOWGLOBE_COUNT(n)::BIGINT) ELSE system.main.lpad(x, SNOWGLOBE_COUNT(n)::INTEGER, pad) END,
  (x BLOB, n, pad BLOB) AS unhex(CASE WHEN hex(pad) = '' THEN system.main.left(hex(x), 2 * SNOWGLOBE_COUNT(n)::BIGINT) ELSE system.main.lpad(hex(x), (2 * SNOWGLOBE_COUNT(n))::INTEGER, hex(pad)) END);
CREATE MACRO RPAD
  (x VARCHAR, n) AS system.main.rpad(x, SNOWGLOBE_COUNT(n)::INTEGER, ' '),
  (x VARCHAR, n, pad VARCHAR) AS CASE WHEN pad = '' THEN system.main.left(x, SNOWGLOBE_COUNT(n)::BIGINT) ELSE system.main.rpad(x, SNOWGLOBE_COUNT(n)::INTEGER, pad) END,
  (x BLOB, n, pad BLOB) AS unhex(CASE WHEN hex(pad) = '' THEN system.main.left(hex(x), 2 * SNOWGLOBE_COUNT(n)::BIGINT) ELSE system.main.rpad(hex(x), (2 * SNOWGLOBE_COUNT(n))::INTEGER, hex(pad)) END);
CREATE MACRO REPEAT(x, n) AS system.main.repeat(x, SNOWGLOBE_COUNT(n)::BIGINT);
CREATE MACRO REPLACE
  (x, y) AS system.main.replace(x, y, ''),
  (x, y, z) AS system.main.replace(x, y, z);
CREATE MACRO INITCAP
  (x) AS SNOWGLOBE_INITCAP(x, ' !?@"^#$&~_,.:;+-*%/|\[](){}<>' || system.main.chr(9) || system.main.chr(10) || system.main.chr(11) || system.main.chr(12) || system.main.chr(13)),
  (x, delimiters) AS SNOWGLOBE_INITCAP(x, delimiters);
CREATE MACRO EDITDISTANCE
  (x, y) AS SNOWGLOBE_DISTANCE(x, y),
  (x, y, most) AS CASE WHEN SNOWGLOBE_DISTANCE(x, y) < most THEN SNOWGLOBE_DISTANCE(x, y) WHEN SNOWGLOBE_DISTANCE(x, y) IS NOT NULL THEN SNOWGLOBE_COUNT(most) END;
CREATE MACRO JAROWINKLER_SIMILARITY(x, y) AS SNOWGLOBE_JARO_WINKLER(x, y);
CREATE MACRO TRANSLATE(x, source, target) AS
  CASE
    WHEN system.main.length(target) > system.main.length(source)
      THEN SNOWGLOBE_FAIL('String ''' || target || ''' is too long and would be truncated')
    ELSE system.main.translate(x, source, target)
  END;
CREATE MACRO CHR(n) AS
  CASE
    WHEN n < 0 OR n > 1114111 THEN SNOWGLOBE_FAIL('Invalid character code ' || n::VARCHAR || ' in the CHR input')
    ELSE system.main.chr((n)::INTEGER)
  END;
CREATE MACRO UNICODE(x) AS CASE WHEN x = '' THEN 0 ELSE system.main.unicode(x) END;
-- An empty separator separates nothing.
CREATE MACRO SNOWGLOBE_SPLIT(x, separator) AS
  CASE WHEN x IS NULL OR separator IS NULL THEN NULL WHEN separator = '' THEN [x] ELSE str_split(x, separator) END;
CREATE MACRO SPLIT(x, separator) AS CAST(SNOWGLOBE_SPLIT(x, separator) AS VARIANT[]);
CREATE MACRO SPLIT_PART(x, separator, part) AS
  CASE
    WHEN x IS NULL OR separator IS NULL OR part IS NULL THEN NULL
    WHEN separator = '' THEN CASE WHEN part IN (0, 1, -1) THEN x ELSE '' END
    ELSE COALESCE(str_split(x, separator)[CASE WHEN part = 0 THEN 1 ELSE part END::BIGINT], '')
  END;
-- Without delimiters the whole is one token.
CREATE MACRO SNOWGLOBE_TOKENS(x, delimiters) AS
  list_filter(
    CASE
      WHEN x IS NULL OR delimiters IS NULL THEN NULL
      WHEN delimiters = '' THEN [x]
      ELSE str_split(system.main.translate(x, delimiters, system.main.repeat(system.main.left(delimiters, 1), system.main.length(delimiters))), system.main.left(delimiters, 1))
    END,
    lambda t: t <> '');
CREATE MACRO STRTOK
  (x) AS SNOWGLOBE_TOKENS(x, ' ')[1],
  (x, delimiters) AS SNOWGLOBE_TOKENS(x, delimiters)[1],
  (x, delimiters, part) AS CASE WHEN part > 0 THEN SNOWGLOBE_TOKENS(x, delimiters)[part::BIGINT] END;
CREATE MACRO STRTOK_TO_ARRAY
  (x) AS CAST(SNOWGLOBE_TOKENS(x, ' ') AS VARIANT[]),
  (x, delimiters) AS CAST(SNOWGLOBE_TOKENS(x, delimiters) AS VARIANT[]);
CREATE MACRO REGEXP_LIKE
  (x, pattern) AS SNOWGLOBE_REGEXP_LIKE(x, pattern, 'c'),
  (x, pattern, options) AS SNOWGLOBE_REGEXP_LIKE(x, pattern, options);
-- The operators RLIKE and REGEXP are written as ~, which DuckDB takes for this function.
CREATE MACRO regexp_matches
  (x, pattern) AS SNOWGLOBE_REGEXP_LIKE(x, pattern, 'c'),
  (x, pattern, options) AS SNOWGLOBE_REGEXP_LIKE(x, pattern, options);
CREATE MACRO REGEXP_COUNT
  (x, pattern) AS SNOWGLOBE_REGEXP_COUNT(x, pattern, 1, 'c'),
  (x, pattern, start) AS SNOWGLOBE_REGEXP_COUNT(x, pattern, start::BIGINT, 'c'),
  (x, pattern, start, options) AS SNOWGLOBE_REGEXP_COUNT(x, pattern, start::BIGINT, options);
CREATE MACRO REGEXP_REPLACE
  (x, pattern) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, 1, 0, 'c', ''),
  (x, pattern, replacement) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, 1, 0, 'c', replacement),
  (x, pattern, replacement, start) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, start::BIGINT, 0, 'c', replacement),
  (x, pattern, replacement, start, occurrence) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', replacement),
  (x, pattern, replacement, start, occurrence, options) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, start::BIGINT, occurrence::BIGINT, options, replacement);
-- The last argument is the group; -1 is the one that the options mean.
CREATE MACRO REGEXP_SUBSTR
  (x, pattern) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, 1, 1, 'c', -1),
  (x, pattern, start) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, 1, 'c', -1),
  (x, pattern, start, occurrence) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', -1),
  (x, pattern, start, occurrence, options) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, -1),
  (x, pattern, start, occurrence, options, part) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, part::BIGINT);
CREATE MACRO SNOWGLOBE_STRINGS(list) AS CAST(json_transform(list, '["VARCHAR"]') AS VARIANT[]);
CREATE MACRO REGEXP_SUBSTR_ALL
  (x, pattern) AS SNOWGLOBE_STRINGS(SNOWGLOBE_REGEXP_SUBSTR_ALL(x, pattern, 1, 1, 'c', -1)),
  (x, pattern, start) AS SNOWGLOBE_STRINGS(SNOWGLOBE_REGEXP_SUBSTR_ALL(x, pattern, start::BIGINT, 1, 'c', -1)),
  (x, pattern, start, occurrence) AS SNOWGLOBE_STRINGS(SNOWGLOBE_REGEXP_SUBSTR_ALL(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', -1)),
  (x, pattern, start, occurrence, options) AS SNOWGLOBE_STRINGS(SNOWGLOBE_REGEXP_SUBSTR_ALL(x, pattern, start::BIGINT, occurrence::BIGINT, options, -1)),
  (x, pattern, start, occurrence, options, part) AS SNOWGLOBE_STRINGS(SNOWGLOBE_REGEXP_SUBSTR_ALL(x, pattern, start::BIGINT, occurrence::BIGINT, options, part::BIGINT));
CREATE MACRO REGEXP_INSTR
  (x, pattern) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, 1, 1, 'c', -1, 0),
  (x, pattern, start) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, 1, 'c', -1, 0),
  (x, pattern, start, occurrence) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', -1, 0),
  (x, pattern, start, occurrence, after) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', -1, after::BIGINT),
  (x, pattern, start, occurrence, after, options) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, -1, after::BIGINT),
  (x, pattern, start, occurrence, after, options, part) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, part::BIGINT, after::BIGINT);
CREATE MACRO RTRIMMED_LENGTH(x) AS system.main.length(system.main.rtrim(x, ' '));
CREATE MACRO SPACE(n) AS system.main.repeat(' ', SNOWGLOBE_COUNT(n)::BIGINT);
CREATE MACRO PARSE_URL
  (x) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_PARSE_URL(x, 0::BIGINT)),
  (x, permissive) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_PARSE_URL(x, (permissive)::BIGINT));
CREATE MACRO PARSE_IP
  (x, kind) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_PARSE_IP(x, kind, 0::BIGINT)),
  (x, kind, permissive) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_PARSE_IP(x, kind, (permissive)::BIGINT));
