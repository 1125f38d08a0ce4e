-- Strings. Positions count from 1 in both dialects.

CREATE MACRO CHARINDEX
  (needle, hay) AS strpos(hay, needle),
  (needle, hay, start) AS CASE WHEN strpos(substr(hay, start), needle) = 0 THEN 0 ELSE strpos(substr(hay, start), needle) + start - 1 END;
CREATE MACRO LENGTH
  (x BIGINT) AS system.main.length(x::VARCHAR),
  (x VARCHAR) AS system.main.length(x),
  (x BLOB) AS octet_length(x),
  (x VARIANT) AS system.main.length(json_extract_string(x::JSON, '$')),
  (x) AS system.main.length(x::VARCHAR);
CREATE MACRO OCTET_LENGTH
  (x BIGINT) AS system.main.octet_length(system.main.encode(x::VARCHAR)),
  (x VARCHAR) AS system.main.octet_length(system.main.encode(x)),
  (x BLOB) AS system.main.octet_length(x);
CREATE MACRO SUBSTR
  (x VARCHAR, start) AS system.main.substr(x, CASE WHEN start = 0 THEN 1 ELSE start END::BIGINT),
  (x BLOB, start) AS unhex(system.main.substr(hex(x), 2 * start - 1)),
  (x VARIANT, start) AS system.main.substr(json_extract_string(x::JSON, '$'), start),
  (x BIGINT, start) AS system.main.substr(x::VARCHAR, start),
  (x VARCHAR, start, len) AS system.main.substr(x, CASE WHEN start = 0 THEN 1 ELSE start END::BIGINT, greatest(len, 0)::BIGINT),
  (x BLOB, start, len) AS unhex(system.main.substr(hex(x), 2 * start - 1, 2 * greatest(len, 0))),
  (x VARIANT, start, len) AS system.main.substr(json_extract_string(x::JSON, '$'), start, greatest(len, 0)),
  (x BIGINT, start, len) AS system.main.substr(x::VARCHAR, start, greatest(len, 0));
CREATE MACRO SNOWGLOBE_RIGHT(x, n) AS CASE WHEN n <= 0 THEN '' ELSE system.main.right(x, n) END;
CREATE MACRO SNOWGLOBE_INSERT(base, pos, len, part) AS
  system.main.substr(base, 1, pos - 1) || part || system.main.substr(base, pos + len);
CREATE MACRO LPAD
  (x, n) AS system.main.lpad(x, greatest(n, 0)::INTEGER, ' '),
  (x, n, pad) AS CASE WHEN pad = '' THEN system.main.left(x, n) ELSE system.main.lpad(x, greatest(n, 0)::INTEGER, pad) END;
CREATE MACRO RPAD
  (x, n) AS system.main.rpad(x, greatest(n, 0)::INTEGER, ' '),
  (x, n, pad) AS CASE WHEN pad = '' THEN system.main.left(x, n) ELSE system.main.rpad(x, greatest(n, 0)::INTEGER, pad) END;
CREATE MACRO REPEAT(x, n) AS system.main.repeat(x, greatest(n, 0)::BIGINT);
CREATE MACRO REPLACE
  (x, y) AS system.main.replace(x, y, ''),
  (x, y, z) AS system.main.replace(x, y, z);
CREATE MACRO INITCAP
  (x) AS SNOWGLOBE_INITCAP(x, ' !?@"^#$&~_,.:;+-*%/|\[](){}<>' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)),
  (x, delimiters) AS SNOWGLOBE_INITCAP(x, delimiters);
CREATE MACRO EDITDISTANCE
  (x, y) AS levenshtein(x, y),
  (x, y, most) AS system.main.least(levenshtein(x, y), most);
CREATE MACRO JAROWINKLER_SIMILARITY(x, y) AS system.main.floor(100 * jaro_winkler_similarity(upper(x), upper(y)))::BIGINT;
CREATE MACRO SPLIT(x, separator) AS CAST(str_split(x, separator) AS VARIANT[]);
CREATE MACRO SPLIT_PART(x, separator, part) AS
  CASE
    WHEN x IS NULL OR separator IS NULL OR part IS NULL THEN NULL
    WHEN separator = '' THEN CASE WHEN part IN (0, 1, -1) THEN x ELSE '' END
    ELSE COALESCE(str_split(x, separator)[CASE WHEN part = 0 THEN 1 ELSE part END::BIGINT], '')
  END;
CREATE MACRO SNOWGLOBE_TOKENS(x, delimiters) AS
  list_filter(str_split(system.main.translate(x, delimiters, system.main.repeat(system.main.left(delimiters, 1), system.main.length(delimiters))), system.main.left(delimiters, 1)), lambda t: t <> '');
CREATE MACRO STRTOK
  (x) AS SNOWGLOBE_TOKENS(x, ' ')[1],
  (x, delimiters) AS SNOWGLOBE_TOKENS(x, delimiters)[1],
  (x, delimiters, part) AS SNOWGLOBE_TOKENS(x, delimiters)[part::BIGINT];
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
  (x, pattern) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, '', 1, 0, 'c'),
  (x, pattern, replacement) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, replacement, 1, 0, 'c'),
  (x, pattern, replacement, start) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, replacement, start::BIGINT, 0, 'c'),
  (x, pattern, replacement, start, occurrence) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, replacement, start::BIGINT, occurrence::BIGINT, 'c'),
  (x, pattern, replacement, start, occurrence, options) AS SNOWGLOBE_REGEXP_REPLACE(x, pattern, replacement, start::BIGINT, occurrence::BIGINT, options);
CREATE MACRO REGEXP_SUBSTR
  (x, pattern) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, 1, 1, 'c', 0),
  (x, pattern, start) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, 1, 'c', 0),
  (x, pattern, start, occurrence) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, 'c', 0),
  (x, pattern, start, occurrence, options) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, CASE WHEN system.main.contains(options, 'e') THEN 1 ELSE 0 END),
  (x, pattern, start, occurrence, options, part) AS SNOWGLOBE_REGEXP_SUBSTR(x, pattern, start::BIGINT, occurrence::BIGINT, options, part::BIGINT);
CREATE MACRO REGEXP_INSTR
  (x, pattern) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, 1, 1, 0, 'c'),
  (x, pattern, start) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, 1, 0, 'c'),
  (x, pattern, start, occurrence) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, 0, 'c'),
  (x, pattern, start, occurrence, after) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, after::BIGINT, 'c'),
  (x, pattern, start, occurrence, after, options) AS SNOWGLOBE_REGEXP_INSTR(x, pattern, start::BIGINT, occurrence::BIGINT, after::BIGINT, options);
CREATE MACRO RTRIMMED_LENGTH(x) AS system.main.length(system.main.rtrim(x, ' '));
CREATE MACRO SPACE(n) AS system.main.repeat(' ', system.main.greatest(n, 0)::BIGINT);
