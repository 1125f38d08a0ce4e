-- Table functions.

CREATE MACRO GENERATOR(n) AS TABLE SELECT range AS SNOWGLOBE_SEQUENCE FROM range((n)::BIGINT);
CREATE MACRO SNOWGLOBE_PATH(prefix, name) AS
  CASE
    WHEN NOT regexp_full_match(name, '[A-Za-z_][A-Za-z0-9_$]*') THEN prefix || '[''' || name || ''']'
    WHEN prefix = '' THEN name
    ELSE prefix || '.' || name
  END;

CREATE MACRO SNOWGLOBE_ELEMENTS(x, prefix, is_outer, kinds) AS
  CASE
    WHEN SNOWGLOBE_KIND(x) = 'ARRAY' AND kinds <> 'OBJECT' AND variant_array_length(x) > 0
      THEN list_filter(list_transform(CAST(x AS VARIANT[]), lambda e, i: struct_pack(k := NULL::VARCHAR, p := prefix || '[' || (i - 1)::VARCHAR || ']', i := (i - 1)::BIGINT, v := e)), lambda e: e.v IS NOT NULL)
    WHEN SNOWGLOBE_KIND(x) = 'OBJECT' AND kinds <> 'ARRAY' AND system.main.len(variant_keys(x)) > 0
      THEN list_transform(SNOWGLOBE_ENTRIES(x), lambda e: struct_pack(k := e.key, p := SNOWGLOBE_PATH(prefix, e.key), i := NULL::BIGINT, v := SNOWGLOBE_OF_JSON(e.value)))
    WHEN is_outer THEN [struct_pack(k := NULL::VARCHAR, p := NULL::VARCHAR, i := NULL::BIGINT, v := NULL::VARIANT)]
  END;
-- SEQ tells inputs apart: it is 1 for the only input, and made from the input where there are many.
CREATE MACRO FLATTEN(x, prefix, is_outer, kinds, number) AS TABLE
  SELECT (number)::BIGINT AS SEQ, e.k AS KEY, e.p AS PATH, e.i AS INDEX, e.v AS VALUE, CAST(x AS VARIANT) AS THIS
  FROM (SELECT unnest(SNOWGLOBE_ELEMENTS(CAST(x AS VARIANT), prefix, is_outer, kinds)) AS e);
-- Which entries a recursion through values of some kinds reaches: the path, without quoted names,
-- says which kinds it went through.
CREATE MACRO SNOWGLOBE_REACHED(path, kinds) AS
  CASE kinds
    WHEN 'OBJECT' THEN NOT system.main.contains(system.main.regexp_replace(path, '"[^"]*"', '', 'g'), '[')
    WHEN 'ARRAY' THEN regexp_full_match(path, '\$(\[[0-9]+\])*')
    ELSE TRUE
  END;
CREATE MACRO SNOWGLOBE_FLATTEN_ALL(x, prefix, is_outer, kinds, number) AS TABLE
  WITH entries AS (SELECT * FROM json_tree((x)::JSON) WHERE fullkey <> '$' AND SNOWGLOBE_REACHED(fullkey, kinds))
  SELECT (number)::BIGINT AS SEQ,
    CASE WHEN fullkey LIKE '%]' AND NOT fullkey LIKE '%"]' THEN NULL ELSE key END AS KEY,
    CASE WHEN prefix = '' THEN ltrim(substr(fullkey, 2), '.') ELSE prefix || substr(fullkey, 2) END AS PATH,
    CASE WHEN fullkey LIKE '%]' AND NOT fullkey LIKE '%"]' THEN TRY_CAST(key AS BIGINT) END AS INDEX,
    SNOWGLOBE_OF_JSON(value) AS VALUE,
    SNOWGLOBE_OF_JSON(json_extract((x)::JSON, path)) AS THIS
  FROM entries
  UNION ALL
  SELECT (number)::BIGINT, NULL, NULL, NULL, NULL, CAST(x AS VARIANT)
  WHERE is_outer AND NOT EXISTS (SELECT 1 FROM entries);
CREATE MACRO SPLIT_TO_TABLE(x, separator, number) AS TABLE
  SELECT (number)::BIGINT AS SEQ, e.i AS INDEX, e.v AS VALUE
  FROM (SELECT unnest(list_transform(SNOWGLOBE_SPLIT(x, separator), lambda e, i: struct_pack(i := i::BIGINT, v := e))) AS e);
CREATE MACRO STRTOK_SPLIT_TO_TABLE(x, delimiters, number) AS TABLE
  SELECT (number)::BIGINT AS SEQ, e.i AS INDEX, e.v AS VALUE
  FROM (SELECT unnest(list_transform(SNOWGLOBE_TOKENS(x, delimiters), lambda e, i: struct_pack(i := i::BIGINT, v := e))) AS e);
