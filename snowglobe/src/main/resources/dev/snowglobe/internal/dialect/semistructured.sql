-- VARIANT, OBJECT and ARRAY. An array is VARIANT[]; an object is a VARIANT.

CREATE MACRO TO_VARIANT
  (x VARIANT) AS x,
  (x) AS CAST(x AS VARIANT);
CREATE MACRO SNOWGLOBE_ARRAY
  (x VARIANT[]) AS x,
  (x VARIANT) AS TRY_CAST(x AS VARIANT[]),
  (x BIGINT) AS CAST(CASE WHEN x IS NULL THEN NULL ELSE [x] END AS VARIANT[]),
  (x) AS CAST(x AS VARIANT[]);
CREATE MACRO SNOWGLOBE_KIND(x) AS variant_type(CAST(x AS VARIANT));
CREATE MACRO TO_ARRAY
  (x VARIANT[]) AS x,
  (x VARIANT) AS CASE WHEN SNOWGLOBE_STRIPPED(x) IS NULL THEN NULL WHEN SNOWGLOBE_KIND(x) = 'ARRAY' THEN TRY_CAST(x AS VARIANT[]) ELSE [x] END,
  (x BIGINT) AS CASE WHEN x IS NULL THEN NULL ELSE [CAST(x AS VARIANT)] END,
  (x) AS CASE WHEN x IS NULL THEN NULL ELSE [CAST(x AS VARIANT)] END;
CREATE MACRO TO_OBJECT
  (x VARIANT) AS CASE WHEN SNOWGLOBE_STRIPPED(x) IS NULL THEN NULL WHEN SNOWGLOBE_KIND(x) = 'OBJECT' THEN x ELSE SNOWGLOBE_FAIL('Failed to cast variant value ' || (x::JSON)::VARCHAR || ' to OBJECT')::VARIANT END,
  (x) AS CAST(x AS VARIANT);
CREATE MACRO PARSE_JSON
  (x VARCHAR) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_READ_JSON(x)),
  (x VARIANT) AS CASE WHEN SNOWGLOBE_KIND(x) = 'VARCHAR' THEN SNOWGLOBE_OF_BYTES(SNOWGLOBE_READ_JSON(SNOWGLOBE_UNQUOTED(x))) ELSE x END;
CREATE MACRO TRY_PARSE_JSON(x) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_TRY_READ_JSON(x));
CREATE MACRO CHECK_JSON
  (x VARCHAR) AS SNOWGLOBE_CHECK_JSON(x),
  (x VARIANT) AS CASE WHEN SNOWGLOBE_KIND(x) = 'VARCHAR' THEN SNOWGLOBE_CHECK_JSON(SNOWGLOBE_UNQUOTED(x)) END;
CREATE MACRO TO_JSON(x) AS SNOWGLOBE_LEGIBLE(SNOWGLOBE_SHOWN(system.main.to_json(x)::VARCHAR));
CREATE MACRO IS_NULL_VALUE(x) AS x = SNOWGLOBE_JSON_NULL();
CREATE MACRO STRIP_NULL_VALUE(x) AS SNOWGLOBE_STRIPPED(x);

CREATE MACRO GET
  (x VARIANT[], key BIGINT) AS CASE WHEN key >= 0 THEN x[key + 1] END,
  (x VARIANT, key BIGINT) AS CASE WHEN key >= 0 THEN TRY_CAST(x AS VARIANT[])[key + 1] END,
  (x VARIANT, key VARCHAR) AS SNOWGLOBE_OF_JSON(json_extract(x::JSON, '$."' || key || '"'));
CREATE MACRO SNOWGLOBE_ENTRIES(x) AS
  CASE WHEN SNOWGLOBE_KIND(x) = 'OBJECT' THEN map_entries((x)::JSON::MAP(VARCHAR, JSON)) END;
CREATE MACRO GET_IGNORE_CASE(x, name) AS
  SNOWGLOBE_OF_JSON((COALESCE(list_filter(SNOWGLOBE_ENTRIES(x), lambda e: e.key = name), []) || list_filter(SNOWGLOBE_ENTRIES(x), lambda e: system.main.lower(e.key) = system.main.lower(name)))[1].value);

CREATE MACRO SNOWGLOBE_OBJECT(entries) AS
  SNOWGLOBE_OF_JSON(COALESCE(SNOWGLOBE_LEGIBLE_TZ(system.main.to_json(map_from_entries(entries))::VARCHAR), '{}')::JSON);
CREATE MACRO SNOWGLOBE_OBJECT_OF(entries) AS
  SNOWGLOBE_OBJECT(list_filter(entries, lambda e: e.k IS NOT NULL AND e.v IS NOT NULL));
CREATE MACRO OBJECT_KEYS(x) AS CAST(variant_keys(x) AS VARIANT[]);
CREATE MACRO OBJECT_INSERT
  (x, name, value) AS
    CASE
      WHEN list_contains(variant_keys(x), name) THEN SNOWGLOBE_FAIL('Duplicate key ''' || name || ''' in an object')::VARIANT
      ELSE SNOWGLOBE_OBJECT(list_concat(SNOWGLOBE_ENTRIES(x), list_filter([struct_pack(key := name, value := system.main.to_json(value))], lambda e: e.value IS NOT NULL AND e.value <> 'null'::JSON)))
    END,
  (x, name, value, renew) AS
    CASE
      WHEN NOT renew AND list_contains(variant_keys(x), name) THEN SNOWGLOBE_FAIL('Duplicate key ''' || name || ''' in an object')::VARIANT
      ELSE SNOWGLOBE_OBJECT(list_concat(list_filter(SNOWGLOBE_ENTRIES(x), lambda e: e.key <> name), list_filter([struct_pack(key := name, value := system.main.to_json(value))], lambda e: e.value IS NOT NULL AND e.value <> 'null'::JSON)))
    END;
CREATE MACRO SNOWGLOBE_OBJECT_DELETE(x, names) AS
  SNOWGLOBE_OBJECT(list_filter(SNOWGLOBE_ENTRIES(x), lambda e: NOT list_contains(names, e.key)));
CREATE MACRO SNOWGLOBE_OBJECT_PICK(x, names) AS
  SNOWGLOBE_OBJECT(list_filter(SNOWGLOBE_ENTRIES(x), lambda e: list_contains(names, e.key)));

CREATE MACRO ARRAY_SIZE(x) AS system.main.len(x);
CREATE MACRO ARRAY_APPEND(x, value) AS list_append(x, CAST(value AS VARIANT));
CREATE MACRO ARRAY_PREPEND(x, value) AS list_prepend(CAST(value AS VARIANT), x);
CREATE MACRO ARRAY_CAT(x, y) AS CASE WHEN x IS NULL OR y IS NULL THEN NULL ELSE list_concat(x, y) END;
CREATE MACRO ARRAY_COMPACT(x) AS list_filter(x, lambda e: e <> SNOWGLOBE_JSON_NULL());
CREATE MACRO ARRAY_CONTAINS(value, x) AS
  CASE WHEN x IS NULL OR value IS NULL THEN NULL ELSE system.main.len(list_filter(x, lambda e: e = value)) > 0 END;
CREATE MACRO ARRAY_POSITION(value, x) AS list_position(list_transform(x, lambda e: e = value), TRUE) - 1;
CREATE MACRO ARRAY_INSERT(x, pos, value) AS
  CASE
    WHEN pos < 0 THEN list_concat(list_append(list_slice(x, 1, system.main.len(x) + pos), CAST(value AS VARIANT)), list_slice(x, system.main.len(x) + pos + 1, system.main.len(x)))
    ELSE list_concat(list_append(list_slice(list_resize(x, system.main.greatest(pos, 0)), 1, pos), CAST(value AS VARIANT)), list_slice(x, pos + 1, system.main.len(x)))
  END;
-- From an index up to another, which is left out; both count from 0, negative ones from the end.
CREATE MACRO ARRAY_SLICE(x, start, stop) AS
  CASE WHEN x IS NULL OR start IS NULL OR stop IS NULL THEN NULL
    ELSE list_slice(x,
      CASE WHEN start < 0 THEN system.main.greatest(system.main.len(x) + start, 0) ELSE start END + 1,
      CASE WHEN stop < 0 THEN system.main.len(x) + stop ELSE stop END)
  END;
CREATE MACRO ARRAY_TO_STRING(x, separator) AS
  system.main.array_to_string(list_transform(x, lambda e: COALESCE(SNOWGLOBE_UNQUOTED(e), '')), separator);
CREATE MACRO ARRAYS_OVERLAP(x, y) AS
  CASE WHEN x IS NULL OR y IS NULL THEN NULL ELSE system.main.len(list_filter(x, lambda e: system.main.len(list_filter(y, lambda f: e = f)) > 0)) > 0 END;
CREATE MACRO SNOWGLOBE_NUMBERED(x) AS
  list_transform(x, lambda e, i: struct_pack(v := e, n := system.main.len(list_filter(x, lambda f, j: j <= i AND f IS NOT DISTINCT FROM e))));
-- Elements that stand several times in both are kept as often as in the one with fewer.
CREATE MACRO ARRAY_INTERSECTION(x, y) AS
  list_transform(
    list_filter(SNOWGLOBE_NUMBERED(x), lambda e: list_contains(SNOWGLOBE_NUMBERED(y), e)),
    lambda e: e.v);
CREATE MACRO ARRAY_EXCEPT(x, y) AS
  list_transform(
    list_filter(SNOWGLOBE_NUMBERED(x), lambda e: NOT list_contains(SNOWGLOBE_NUMBERED(y), e)),
    lambda e: e.v);
CREATE MACRO ARRAY_DISTINCT(x) AS list_transform(list_filter(SNOWGLOBE_NUMBERED(x), lambda e: e.n = 1), lambda e: e.v);
CREATE MACRO ARRAY_REMOVE(x, value) AS list_filter(x, lambda e: e IS DISTINCT FROM CAST(value AS VARIANT));
CREATE MACRO ARRAY_REMOVE_AT(x, pos) AS
  list_filter(x, lambda e, i: i <> CASE WHEN pos < 0 THEN system.main.len(x) + pos ELSE pos END + 1);
CREATE MACRO ARRAY_REVERSE(x) AS list_transform(range(system.main.len(x), 0, -1), lambda i: list_extract(x, i));
CREATE MACRO ARRAY_SORT
  (x) AS list_sort(x, 'ASC', 'NULLS LAST'),
  (x, ascending) AS CASE WHEN ascending THEN list_sort(x, 'ASC', 'NULLS LAST') ELSE list_sort(x, 'DESC', 'NULLS FIRST') END;
CREATE MACRO ARRAY_MIN(x) AS list_min(x);
CREATE MACRO ARRAY_MAX(x) AS list_max(x);
CREATE MACRO ARRAY_FLATTEN(x) AS flatten(list_transform(x, lambda e: CAST(e AS VARIANT[])));
CREATE MACRO ARRAY_GENERATE_RANGE
  (a, b) AS CAST(range((a)::BIGINT, (b)::BIGINT) AS VARIANT[]),
  (a, b, step) AS CAST(range((a)::BIGINT, (b)::BIGINT, (step)::BIGINT) AS VARIANT[]);
CREATE MACRO ARRAYS_TO_OBJECT(x, y) AS
  SNOWGLOBE_OBJECT_OF(list_transform(list_zip(x, y), lambda e: struct_pack(k := e[1]::VARCHAR, v := e[2])));

CREATE MACRO TYPEOF(x) AS
  CASE
    WHEN x IS NULL THEN NULL
    WHEN SNOWGLOBE_KIND(x) = 'VARCHAR' THEN CASE WHEN x = SNOWGLOBE_JSON_NULL() THEN 'NULL_VALUE' ELSE 'VARCHAR' END
    WHEN SNOWGLOBE_KIND(x) IN ('INT8', 'INT16', 'INT32', 'INT64', 'INT128', 'UINT8', 'UINT16', 'UINT32', 'UINT64', 'UINT128') THEN 'INTEGER'
    WHEN SNOWGLOBE_KIND(x) IN ('BOOL_TRUE', 'BOOL_FALSE') THEN 'BOOLEAN'
    WHEN SNOWGLOBE_KIND(x) IN ('DOUBLE', 'FLOAT') THEN CASE WHEN (CAST(x AS VARIANT))::VARCHAR LIKE '%e%' THEN 'DOUBLE' ELSE 'DECIMAL' END
    WHEN variant_typeof(CAST(x AS VARIANT)) LIKE 'DECIMAL(%, 0)' THEN 'INTEGER'
    WHEN SNOWGLOBE_KIND(x) LIKE 'DECIMAL%' THEN 'DECIMAL'
    WHEN SNOWGLOBE_KIND(x) = 'INTERVAL' THEN 'TIMESTAMP_TZ'
    WHEN SNOWGLOBE_KIND(x) LIKE 'TIMESTAMP%TZ%' THEN 'TIMESTAMP_LTZ'
    WHEN SNOWGLOBE_KIND(x) LIKE 'TIMESTAMP%' THEN 'TIMESTAMP_NTZ'
    WHEN SNOWGLOBE_KIND(x) LIKE 'TIME%' THEN 'TIME'
    WHEN SNOWGLOBE_KIND(x) = 'BLOB' THEN 'BINARY'
    ELSE SNOWGLOBE_KIND(x)
  END;
CREATE MACRO IS_ARRAY(x) AS TYPEOF(x) = 'ARRAY';
CREATE MACRO IS_BINARY(x) AS TYPEOF(x) = 'BINARY';
CREATE MACRO IS_BOOLEAN(x) AS TYPEOF(x) = 'BOOLEAN';
CREATE MACRO IS_CHAR(x) AS TYPEOF(x) = 'VARCHAR';
CREATE MACRO IS_VARCHAR(x) AS TYPEOF(x) = 'VARCHAR';
CREATE MACRO IS_DATE(x) AS TYPEOF(x) = 'DATE';
CREATE MACRO IS_DATE_VALUE(x) AS TYPEOF(x) = 'DATE';
CREATE MACRO IS_DECIMAL(x) AS TYPEOF(x) IN ('DECIMAL', 'INTEGER');
CREATE MACRO IS_DOUBLE(x) AS TYPEOF(x) IN ('DOUBLE', 'DECIMAL', 'INTEGER');
CREATE MACRO IS_REAL(x) AS TYPEOF(x) IN ('DOUBLE', 'DECIMAL', 'INTEGER');
CREATE MACRO IS_INTEGER(x) AS TYPEOF(x) = 'INTEGER';
CREATE MACRO IS_OBJECT(x) AS TYPEOF(x) = 'OBJECT';
CREATE MACRO IS_TIME(x) AS TYPEOF(x) = 'TIME';
CREATE MACRO IS_TIMESTAMP_NTZ(x) AS TYPEOF(x) = 'TIMESTAMP_NTZ';
CREATE MACRO IS_TIMESTAMP_LTZ(x) AS TYPEOF(x) = 'TIMESTAMP_LTZ';
CREATE MACRO IS_TIMESTAMP_TZ(x) AS TYPEOF(x) = 'TIMESTAMP_TZ';
CREATE MACRO AS_ARRAY(x) AS CASE WHEN TYPEOF(x) = 'ARRAY' THEN TRY_CAST(x AS VARIANT[]) END;
CREATE MACRO AS_BINARY(x) AS CASE WHEN IS_BINARY(x) THEN TRY_CAST(x AS BLOB) END;
CREATE MACRO AS_BOOLEAN(x) AS CASE WHEN IS_BOOLEAN(x) THEN TRY_CAST(x AS BOOLEAN) END;
CREATE MACRO AS_CHAR(x) AS CASE WHEN IS_VARCHAR(x) THEN (x)::VARCHAR END;
CREATE MACRO AS_VARCHAR(x) AS CASE WHEN IS_VARCHAR(x) THEN (x)::VARCHAR END;
CREATE MACRO AS_DATE(x) AS CASE WHEN IS_DATE(x) THEN TRY_CAST(x AS DATE) END;
CREATE MACRO AS_DOUBLE(x) AS CASE WHEN IS_DOUBLE(x) THEN TRY_CAST(x AS DOUBLE) END;
CREATE MACRO AS_REAL(x) AS CASE WHEN IS_DOUBLE(x) THEN TRY_CAST(x AS DOUBLE) END;
CREATE MACRO AS_INTEGER(x) AS CASE WHEN IS_INTEGER(x) THEN TRY_CAST(x AS BIGINT) END;
CREATE MACRO AS_OBJECT(x) AS CASE WHEN IS_OBJECT(x) THEN x END;
CREATE MACRO AS_TIME(x) AS CASE WHEN IS_TIME(x) THEN TRY_CAST(x AS TIME) END;
CREATE MACRO AS_TIMESTAMP_NTZ(x) AS CASE WHEN IS_TIMESTAMP_NTZ(x) THEN TRY_CAST(x AS TIMESTAMP) END;
CREATE MACRO AS_TIMESTAMP_LTZ(x) AS CASE WHEN IS_TIMESTAMP_LTZ(x) THEN TRY_CAST(x AS TIMESTAMPTZ) END;
CREATE MACRO AS_TIMESTAMP_TZ(x) AS CASE WHEN IS_TIMESTAMP_TZ(x) THEN TRY_CAST(x AS INTERVAL) END;
CREATE MACRO SNOWGLOBE_NAMES
  (x VARIANT[]) AS list_transform(x, lambda e: e::VARCHAR),
  (x VARIANT) AS list_transform(CAST(x AS VARIANT[]), lambda e: e::VARCHAR),
  (x VARCHAR) AS [x];
-- An object of a row: what is NULL is left out, or is JSON's null.
CREATE MACRO SNOWGLOBE_ROW(x, nulls) AS
  SNOWGLOBE_OBJECT(list_filter(
    list_transform(map_entries((CAST(x AS VARIANT))::JSON::MAP(VARCHAR, JSON)), lambda e:
      struct_pack(key := e.key, value := CASE WHEN e.value IS NOT NULL AND e.value <> 'null'::JSON THEN e.value WHEN nulls THEN system.main.to_json(system.main.chr(64976)) END)),
    lambda e: e.value IS NOT NULL));
CREATE MACRO ARRAY_REPEAT(value, count) AS
  CASE WHEN count IS NULL THEN NULL ELSE list_transform(range((count)::BIGINT), lambda i: CAST(value AS VARIANT)) END;
-- Where a list is shorter than the longest, or an element is NULL, the object has JSON's null.
CREATE MACRO ARRAYS_ZIP(lists) AS
  CASE WHEN list_bool_or(list_transform(lists, lambda l: l IS NULL)) THEN NULL
    ELSE list_transform(range(1, system.main.greatest(1, list_max(list_transform(lists, lambda l: system.main.len(l)))) + 1), lambda i:
      CASE WHEN list_max(list_transform(lists, lambda l: system.main.len(l))) = 0 THEN SNOWGLOBE_OF_JSON('{}'::JSON)
        ELSE SNOWGLOBE_OBJECT(list_transform(lists, lambda l, n: struct_pack(key := '$' || n, value := system.main.to_json(COALESCE(l[i], SNOWGLOBE_JSON_NULL()))))) END)
  END;
-- Each value as often as in the array that has it most often.
CREATE MACRO SNOWGLOBE_UNION(arrays) AS
  COALESCE(
    list_transform(
      list_distinct(flatten(list_transform(list_filter(arrays, lambda a: a IS NOT NULL), lambda a: SNOWGLOBE_NUMBERED(list_filter(a, lambda e: e IS NOT NULL))))),
      lambda e: e.v),
    CAST([] AS VARIANT[]));
