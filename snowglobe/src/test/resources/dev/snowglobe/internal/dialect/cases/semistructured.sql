-- VARIANT, OBJECT and ARRAY.

-- page user-guide/querying-semistructured
SELECT v:a.b[0]::INT, v:a.b[2]::STRING, v['a']['b'][1]::INT, v:missing, v:a.missing.more, v:"odd key"::STRING, v:A::STRING FROM (SELECT PARSE_JSON('{"a": {"b": [1, 2, "x"]}, "odd key": "y"}') AS v);
--: BIGINT, VARCHAR, BIGINT, VARIANT, VARIANT, VARCHAR, VARCHAR
--> 1 | x | 2 | NULL | NULL | y | NULL

-- page functions/parse_json
SELECT TO_JSON(PARSE_JSON('{"b": 1, "a": [true, null, 2.5]}')), PARSE_JSON(''), TRY_PARSE_JSON('{bad'), TYPEOF(PARSE_JSON('"s"'));
--: VARCHAR, VARIANT, VARIANT, VARCHAR
--> {"a":[true,null,2.5],"b":1} | NULL | NULL | VARCHAR

-- page functions/parse_json
SELECT PARSE_JSON('{bad');
--! Error parsing JSON

-- page functions/check_json
SELECT CHECK_JSON('{"a": 1}'), CHECK_JSON('{"a"') IS NOT NULL;
--: VARCHAR, BOOLEAN
--> NULL | true

-- page functions/to_json
SELECT TO_JSON(ARRAY_CONSTRUCT(1, 'a', NULL)), TO_JSON(OBJECT_CONSTRUCT('a', 1));
--: VARCHAR, VARCHAR
--> [1,"a",undefined] | {"a":1}

-- page functions/typeof
SELECT TYPEOF(PARSE_JSON('1')), TYPEOF(PARSE_JSON('true')), TYPEOF(PARSE_JSON('[1]')), TYPEOF(PARSE_JSON('{}')), TYPEOF(1.5::VARIANT), TYPEOF(DATE '2024-01-01'::VARIANT), TYPEOF('a'::VARIANT);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> INTEGER | BOOLEAN | ARRAY | OBJECT | DECIMAL | DATE | VARCHAR

-- page functions/typeof
SELECT TYPEOF(TO_VARIANT(n)), IS_INTEGER(TO_VARIANT(n)) FROM (SELECT 42::NUMBER(38, 0) AS n);
--: VARCHAR, BOOLEAN
--> INTEGER | true

-- page functions/get
SELECT GET(PARSE_JSON('{"a": 5}'), 'a')::INT, GET(PARSE_JSON('[7, 8]'), 1)::INT, GET(PARSE_JSON('[7]'), 5), GET(v, k)::STRING FROM (SELECT PARSE_JSON('{"x": "y"}') AS v, 'x' AS k);
--: BIGINT, BIGINT, VARIANT, VARCHAR
--> 5 | 8 | NULL | y

-- page functions/get_path
SELECT GET_PATH(PARSE_JSON('{"a": {"b": [1, {"c": "d"}]}}'), 'a.b[1].c')::STRING, GET_PATH(PARSE_JSON('{"a": {"b c": 2}}'), 'a["b c"]')::INT;
--: VARCHAR, BIGINT
--> d | 2

-- page functions/get_ignore_case
SELECT GET_IGNORE_CASE(PARSE_JSON('{"aA": 1, "B": 2}'), 'AA')::INT, GET_IGNORE_CASE(PARSE_JSON('{"B": 2, "b": 3}'), 'b')::INT;
--: BIGINT, BIGINT
--> 1 | 3

-- page functions/json_extract_path_text
SELECT JSON_EXTRACT_PATH_TEXT('{"level_1_key": {"level_2_key": "value_2"}}', 'level_1_key.level_2_key'), JSON_EXTRACT_PATH_TEXT('{"a": 5}', 'b');
--: VARCHAR, VARCHAR
--> value_2 | NULL

-- page functions/object_construct
SELECT TO_JSON(OBJECT_CONSTRUCT('a', 1, 'b', 'BBBB', 'c', NULL)), TO_JSON(OBJECT_CONSTRUCT()), TO_JSON({'x': 1, 'y': [1, 2]});
--: VARCHAR, VARCHAR, VARCHAR
--> {"a":1,"b":"BBBB"} | {} | {"x":1,"y":[1,2]}

-- page functions/object_keys
SELECT TO_JSON(OBJECT_KEYS(OBJECT_CONSTRUCT('a', 1, 'b', 2)));
--: VARCHAR
--> ["a","b"]

-- page functions/object_insert
SELECT TO_JSON(OBJECT_INSERT(OBJECT_CONSTRUCT('a', 1, 'b', 2), 'c', 3)), TO_JSON(OBJECT_INSERT(OBJECT_CONSTRUCT('k1', 100), 'k1', 'string-value', TRUE)), TO_JSON(OBJECT_INSERT(OBJECT_CONSTRUCT('a', 1), 'b', NULL));
--: VARCHAR, VARCHAR, VARCHAR
--> {"a":1,"b":2,"c":3} | {"k1":"string-value"} | {"a":1}

-- page functions/object_insert
SELECT OBJECT_INSERT(OBJECT_CONSTRUCT('a', 1), 'a', 2);
--! Duplicate key 'a'

-- page functions/object_delete
SELECT TO_JSON(OBJECT_DELETE(OBJECT_CONSTRUCT('a', 1, 'b', 2, 'c', 3), 'a', 'b'));
--: VARCHAR
--> {"c":3}

-- page functions/object_pick
SELECT TO_JSON(OBJECT_PICK(OBJECT_CONSTRUCT('a', 1, 'b', 2, 'c', 3), 'a', 'b')), TO_JSON(OBJECT_PICK(OBJECT_CONSTRUCT('a', 1, 'b', 2), ARRAY_CONSTRUCT('b')));
--: VARCHAR, VARCHAR
--> {"a":1,"b":2} | {"b":2}

-- page functions/object_agg
SELECT TO_JSON(OBJECT_AGG(k, v)) FROM (SELECT * FROM VALUES ('age', 21), ('zip', 94401), ('none', NULL) AS t(k, v));
--: VARCHAR
--> {"age":21,"zip":94401}

-- page functions/array_construct
SELECT TO_JSON(ARRAY_CONSTRUCT(10, 20, 30)), TO_JSON(ARRAY_CONSTRUCT()), TO_JSON(ARRAY_CONSTRUCT(NULL, 'hello', 3, ARRAY_CONSTRUCT(1))), TO_JSON([1, 'a']);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> [10,20,30] | [] | [undefined,"hello",3,[1]] | [1,"a"]

-- page functions/array_construct_compact
SELECT TO_JSON(ARRAY_CONSTRUCT_COMPACT(NULL, 'hello', 3)), TO_JSON(ARRAY_COMPACT(ARRAY_CONSTRUCT(1, NULL)));
--: VARCHAR, VARCHAR
--> ["hello",3] | [1]

-- page functions/array_size
SELECT ARRAY_SIZE(ARRAY_CONSTRUCT(1, 2, 3)), ARRAY_SIZE(PARSE_JSON('[1]')), ARRAY_SIZE(PARSE_JSON('"x"'));
--: BIGINT, BIGINT, BIGINT
--> 3 | 1 | NULL

-- page functions/array_append
SELECT TO_JSON(ARRAY_APPEND(ARRAY_CONSTRUCT(1, 2, 3), 'HELLO')), TO_JSON(ARRAY_PREPEND(ARRAY_CONSTRUCT(0, 1), 'x'));
--: VARCHAR, VARCHAR
--> [1,2,3,"HELLO"] | ["x",0,1]

-- page functions/array_cat
SELECT TO_JSON(ARRAY_CAT(ARRAY_CONSTRUCT(1, 2), ARRAY_CONSTRUCT(3, 4))), ARRAY_CAT(ARRAY_CONSTRUCT(1), NULL);
--: VARCHAR, VARIANT[]
--> [1,2,3,4] | NULL

-- page functions/array_contains
SELECT ARRAY_CONTAINS('hello'::VARIANT, ARRAY_CONSTRUCT('hello', 'hi')), ARRAY_CONTAINS('x'::VARIANT, ARRAY_CONSTRUCT('hello')), ARRAY_CONTAINS(1, PARSE_JSON('[1]'));
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | true

-- page functions/array_position
SELECT ARRAY_POSITION('hello'::VARIANT, ARRAY_CONSTRUCT('hello', 'hi')), ARRAY_POSITION('hi'::VARIANT, ARRAY_CONSTRUCT('hello', 'hi')), ARRAY_POSITION('x'::VARIANT, ARRAY_CONSTRUCT('hello'));
--: INTEGER, INTEGER, INTEGER
--> 0 | 1 | NULL

-- page functions/array_insert
SELECT TO_JSON(ARRAY_INSERT(ARRAY_CONSTRUCT(0, 1, 2, 3), 2, 'hello')), TO_JSON(ARRAY_INSERT(ARRAY_CONSTRUCT(0, 1, 2, 3), 5, 'hello')), TO_JSON(ARRAY_INSERT(ARRAY_CONSTRUCT(0, 1, 2, 3), -1, 'hello'));
--: VARCHAR, VARCHAR, VARCHAR
--> [0,1,"hello",2,3] | [0,1,2,3,undefined,"hello"] | [0,1,2,"hello",3]

-- page functions/array_slice
SELECT TO_JSON(ARRAY_SLICE(ARRAY_CONSTRUCT(0, 1, 2, 3, 4, 5, 6), 0, 2)), TO_JSON(ARRAY_SLICE(ARRAY_CONSTRUCT(0, 1, 2, 3, 4, 5, 6), 0, -2)), TO_JSON(ARRAY_SLICE(ARRAY_CONSTRUCT(0, 1, 2, 3, 4, 5, 6), 3, 3)), TO_JSON(ARRAY_SLICE(ARRAY_CONSTRUCT(0, 1, 2, 3, 4, 5, 6), -5, -1)), ARRAY_SLICE(ARRAY_CONSTRUCT(0), NULL, 2);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARIANT[]
--> [0,1] | [0,1,2,3,4] | [] | [2,3,4,5] | NULL

-- page functions/array_to_string
SELECT ARRAY_TO_STRING(ARRAY_CONSTRUCT(1, 'a', TRUE), ','), ARRAY_TO_STRING(PARSE_JSON('["x", null, 2]'), '-');
--: VARCHAR, VARCHAR
--> 1,a,true | x--2

-- page functions/arrays_overlap
SELECT ARRAYS_OVERLAP(ARRAY_CONSTRUCT('hello', 'aloha'), ARRAY_CONSTRUCT('hello', 'hi')), ARRAYS_OVERLAP(ARRAY_CONSTRUCT('x'), ARRAY_CONSTRUCT('hi'));
--: BOOLEAN, BOOLEAN
--> true | false

-- page functions/array_intersection
SELECT TO_JSON(ARRAY_INTERSECTION(ARRAY_CONSTRUCT('A', 'B', 'B', 'B', 'C'), ARRAY_CONSTRUCT('B', 'B'))), TO_JSON(ARRAY_INTERSECTION(ARRAY_CONSTRUCT('A'), ARRAY_CONSTRUCT('B')));
--: VARCHAR, VARCHAR
--> ["B","B"] | []

-- page functions/array_except
SELECT TO_JSON(ARRAY_EXCEPT(ARRAY_CONSTRUCT('A', 'B', 'C', 'C', 'C'), ARRAY_CONSTRUCT('C'))), TO_JSON(ARRAY_DISTINCT(ARRAY_CONSTRUCT('A', 'A', 'B')));
--: VARCHAR, VARCHAR
--> ["A","B","C","C"] | ["A","B"]

-- page functions/array_sort
SELECT TO_JSON(ARRAY_SORT(ARRAY_CONSTRUCT(20, 0, 10))), TO_JSON(ARRAY_SORT(ARRAY_CONSTRUCT(20, 0, 10), FALSE)), TO_JSON(ARRAY_REVERSE(ARRAY_CONSTRUCT(1, 2, 3))), TO_JSON(ARRAY_REMOVE(ARRAY_CONSTRUCT(1, 5, 5), 5)), TO_JSON(ARRAY_GENERATE_RANGE(2, 5)), ARRAY_MAX(ARRAY_CONSTRUCT(1, 3))::INT;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, BIGINT
--> [0,10,20] | [20,10,0] | [3,2,1] | [1] | [2,3,4] | 3

-- page functions/to_array
SELECT TO_JSON(TO_ARRAY(1)), TO_JSON(TO_ARRAY(PARSE_JSON('[1, 2]'))), TO_JSON(TO_OBJECT(PARSE_JSON('{"a": 1}'))), TYPEOF(TO_VARIANT(5));
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> [1] | [1,2] | {"a":1} | INTEGER

-- page functions/is_array
SELECT IS_ARRAY(PARSE_JSON('[1]')), IS_BINARY(TO_BINARY('41')::VARIANT), IS_BOOLEAN(TRUE::VARIANT), IS_CHAR('a'::VARIANT), IS_VARCHAR(1::VARIANT), IS_DATE(DATE '2024-01-01'::VARIANT), IS_DATE_VALUE(1::VARIANT), IS_DECIMAL(1.5::VARIANT), IS_DOUBLE(1.5::FLOAT::VARIANT), IS_REAL('x'::VARIANT), IS_INTEGER(PARSE_JSON('5')), IS_OBJECT(PARSE_JSON('{}'));
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | true | false | true | false | true | true | false | true | true

-- page functions/is_timestamp
SELECT IS_TIME(TIME '10:00:00'::VARIANT), IS_TIMESTAMP_NTZ('2024-01-01'::TIMESTAMP_NTZ::VARIANT), IS_TIMESTAMP_LTZ('2024-01-01'::TIMESTAMP_LTZ::VARIANT), IS_TIMESTAMP_TZ('a'::VARIANT);
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | false

-- page functions/as_integer
SELECT TO_JSON(AS_ARRAY(PARSE_JSON('[1]'))), AS_BINARY(TO_BINARY('41')::VARIANT), AS_CHAR('a'::VARIANT), AS_VARCHAR(5::VARIANT), AS_DATE(DATE '2024-01-01'::VARIANT), AS_DECIMAL(1.6::VARIANT), AS_NUMBER(1.64::VARIANT, 10, 1), AS_DOUBLE(1.5::VARIANT), AS_REAL('x'::VARIANT), AS_INTEGER(PARSE_JSON('5')), TO_JSON(AS_OBJECT(PARSE_JSON('{"a":1}'))), AS_TIME(TIME '10:00:00'::VARIANT), AS_TIMESTAMP_NTZ('2024-01-01'::TIMESTAMP_NTZ::VARIANT)::STRING, AS_TIMESTAMP_LTZ(5::VARIANT), AS_TIMESTAMP_TZ(5::VARIANT);
--: VARCHAR, BLOB, VARCHAR, VARCHAR, DATE, DECIMAL(38,0), DECIMAL(10,1), DOUBLE, DOUBLE, BIGINT, VARCHAR, TIME, VARCHAR, TIMESTAMP WITH TIME ZONE, INTERVAL
--> [1] | 41 | a | NULL | 2024-01-01 | 2 | 1.6 | 1.5 | NULL | 5 | {"a":1} | 10:00:00 | 2024-01-01 00:00:00.000 | NULL | NULL

-- page functions/strip_null_value
SELECT STRIP_NULL_VALUE(PARSE_JSON('{"a": null}'):a), STRIP_NULL_VALUE(PARSE_JSON('{"a": 1}'):a)::INT;
--: VARIANT, BIGINT
--> NULL | 1

-- page functions/flatten
SELECT f.key, f.path, f.index, f.value::STRING FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[1, ,77]'))) f ORDER BY f.index;
--: VARCHAR, VARCHAR, BIGINT, VARCHAR
--> NULL | [0] | 0 | 1
--> NULL | [2] | 2 | 77

-- page functions/flatten
SELECT f.key, f.path, f.index, f.value::INT FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[1, 77]'))) f ORDER BY f.index;
--: VARCHAR, VARCHAR, BIGINT, BIGINT
--> NULL | [0] | 0 | 1
--> NULL | [1] | 1 | 77

-- page functions/flatten
SELECT key, path, TO_JSON(value) FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a": 1, "b": [77, 88]}'), OUTER => TRUE)) ORDER BY key;
--: VARCHAR, VARCHAR, VARCHAR
--> a | a | 1
--> b | b | [77,88]

-- page functions/flatten
SELECT path, value::INT FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a": 1, "b": [77, 88]}'), PATH => 'b')) ORDER BY path;
--: VARCHAR, BIGINT
--> b[0] | 77
--> b[1] | 88

-- page functions/flatten
SELECT key, value FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[]'), OUTER => TRUE));
--: VARCHAR, VARIANT
--> NULL | NULL

-- page functions/flatten
SELECT path, TO_JSON(value) FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a": 1, "b": [77, 88], "c": {"d": "X"}}'), RECURSIVE => TRUE)) ORDER BY path;
--: VARCHAR, VARCHAR
--> a | 1
--> b | [77,88]
--> b[0] | 77
--> b[1] | 88
--> c | {"d":"X"}
--> c.d | "X"

-- page functions/flatten
SELECT t.id, f.key, f.value::INT FROM (SELECT COLUMN1 AS id, PARSE_JSON(COLUMN2) AS v FROM VALUES (1, '{"x": 1, "y": 2}'), (2, '{"z": 3}')) t, LATERAL FLATTEN(INPUT => t.v) f ORDER BY t.id, f.key;
--: INTEGER, VARCHAR, BIGINT
--> 1 | x | 1
--> 1 | y | 2
--> 2 | z | 3

-- page functions/split_to_table
SELECT index, value FROM TABLE(SPLIT_TO_TABLE('a.b', '.')) ORDER BY index;
--: BIGINT, VARCHAR
--> 1 | a
--> 2 | b

-- page functions/strtok_split_to_table
SELECT t.index, t.value FROM TABLE(STRTOK_SPLIT_TO_TABLE('a.b..c', '.')) AS t ORDER BY t.index;
--: BIGINT, VARCHAR
--> 1 | a
--> 2 | b
--> 3 | c

-- page functions/transform
SELECT TO_JSON(TRANSFORM(ARRAY_CONSTRUCT(1, 2, 3), a INT -> a * 2)), TO_JSON(TRANSFORM(PARSE_JSON('["x", "y"]'), v -> v::STRING || '!')), TO_JSON(FILTER([1, 5, 9], (a) -> a > 3));
--: VARCHAR, VARCHAR, VARCHAR
--> [2,4,6] | ["x!","y!"] | [5,9]

-- page functions/flatten
SELECT COUNT(DISTINCT f.seq), MIN(g.seq) FROM (SELECT PARSE_JSON(COLUMN1) AS v FROM VALUES ('[1, 2]'), ('[3]')) t, LATERAL FLATTEN(INPUT => t.v) f, TABLE(FLATTEN(INPUT => PARSE_JSON('[4, 5]'))) g;
--: BIGINT, BIGINT
--> 2 | 1

-- page functions/flatten
SELECT key, path, index, TO_JSON(value) FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a":1, "b":[77,88], "c": {"d":"X"}}'), RECURSIVE => TRUE)) f;
--: VARCHAR, VARCHAR, BIGINT, VARCHAR
--> a | a | NULL | 1
--> b | b | NULL | [77,88]
--> NULL | b[0] | 0 | 77
--> NULL | b[1] | 1 | 88
--> c | c | NULL | {"d":"X"}
--> d | c.d | NULL | "X"

-- page functions/flatten
SELECT key, path, TO_JSON(value) FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a":1, "b":[77,88], "c": {"d":"X"}}'), RECURSIVE => TRUE, MODE => 'OBJECT')) f;
--: VARCHAR, VARCHAR, VARCHAR
--> a | a | 1
--> b | b | [77,88]
--> c | c | {"d":"X"}
--> d | c.d | "X"

-- page functions/flatten
SELECT COUNT(*), MAX(value) IS NULL FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[]'), RECURSIVE => TRUE, OUTER => TRUE)) f;
--: BIGINT, BOOLEAN
--> 1 | true

-- page functions/flatten
SELECT * FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[1]'), NONSENSE => 1)) f;
--! Invalid argument 'NONSENSE' for function 'FLATTEN'

-- page functions/reduce: a VARIANT in arithmetic is a FLOAT
SELECT REDUCE([1,2,3], 0, (acc, val) -> acc + val), REDUCE([1,2,3], 10, (acc, val) -> acc + val), REDUCE([1,2,3], 0, (acc, val) -> acc + val * val), REDUCE([1,NULL,2,NULL,3,4], 0, (acc, val) -> acc + ZEROIFNULL(val)), REDUCE([5,10,15], 0, (acc, val) -> IFF(val < 7, acc + val * val, acc + val));
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 6.0 | 16.0 | 14.0 | 10.0 | 50.0

-- page functions/reduce: strings and arrays
SELECT REDUCE(['a', 'b', 'c'], '', (acc, val) -> acc || ' ' || val), TO_JSON(REDUCE([1, 2, 3, 4], [], (acc, val) -> ARRAY_PREPEND(acc, val)));
--: VARCHAR, VARCHAR
-->  a b c | [4,3,2,1]

-- page functions/reduce: an empty array gives the first value, and NULL gives NULL
SELECT REDUCE([], 7, (acc, val) -> acc + val), REDUCE(NULL, 7, (acc, val) -> acc + val), REDUCE([1], NULL, (acc, val) -> acc + val), REDUCE([1, 2], 0, acc INT, val INT -> acc + val);
--: DOUBLE, DOUBLE, DOUBLE, BIGINT
--> 7.0 | NULL | NULL | 3

-- page functions/reduce: elements of an array of objects, and another column
SELECT REDUCE(o.order_detail, 0, (acc, val) -> acc + val:subtotal), REPLACE(REDUCE(o.order_detail, '', (acc, val) -> val:item || '\n' || acc), '\n', '/'), REDUCE([1, 2, 3], 10, (acc, val) -> (acc + o.n) + val) FROM (SELECT 10 AS n, [{'item':'UHD Monitor', 'quantity':3, 'subtotal':1500}, {'item':'Business Printer', 'quantity':1, 'subtotal':1200}] AS order_detail) o;
--: DOUBLE, VARCHAR, DOUBLE
--> 2700.0 | Business Printer/UHD Monitor/ | 46.0

-- page functions/reduce
SELECT REDUCE([1], 0);
--! wrong number of arguments for function [REDUCE], got 2

-- page functions/object_construct: of all columns
CREATE OR REPLACE TABLE demo_table_1 (province VARCHAR, created_date DATE);
INSERT INTO demo_table_1 (province, created_date) VALUES ('Manitoba', '2024-01-18'::DATE), ('Alberta', '2024-01-19'::DATE);
SELECT TO_JSON(OBJECT_CONSTRUCT(*)), TO_JSON(OBJECT_CONSTRUCT(* ILIKE 'prov%')), TO_JSON(OBJECT_CONSTRUCT(* EXCLUDE province)), TO_JSON({* EXCLUDE province}), TO_JSON(OBJECT_CONSTRUCT(demo_table_1.*)) FROM demo_table_1 ORDER BY province;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> {"CREATED_DATE":"2024-01-19","PROVINCE":"Alberta"} | {"PROVINCE":"Alberta"} | {"CREATED_DATE":"2024-01-19"} | {"CREATED_DATE":"2024-01-19"} | {"CREATED_DATE":"2024-01-19","PROVINCE":"Alberta"}
--> {"CREATED_DATE":"2024-01-18","PROVINCE":"Manitoba"} | {"PROVINCE":"Manitoba"} | {"CREATED_DATE":"2024-01-18"} | {"CREATED_DATE":"2024-01-18"} | {"CREATED_DATE":"2024-01-18","PROVINCE":"Manitoba"}

-- page functions/object_construct: columns without a name of their own, and NULL
SELECT TO_JSON(OBJECT_CONSTRUCT(*)), TO_JSON(OBJECT_CONSTRUCT_KEEP_NULL(*)), TO_JSON({'product': 2 * 3}) FROM VALUES (1, 'x'), (2, NULL);
--: VARCHAR, VARCHAR, VARCHAR
--> {"COLUMN1":1,"COLUMN2":"x"} | {"COLUMN1":1,"COLUMN2":"x"} | {"product":6}
--> {"COLUMN1":2} | {"COLUMN1":2,"COLUMN2":null} | {"product":6}

-- page functions/arrays_zip
SELECT TO_JSON(ARRAYS_ZIP([1, 2, 3])), TO_JSON(ARRAYS_ZIP([1, 2, 3], ['one'], ['I', 'II'])), ARRAYS_ZIP([1, 2, 3], NULL, [100, 200, 300]), TO_JSON(ARRAYS_ZIP([], [], [])), TO_JSON(ARRAYS_ZIP([1, NULL, 3], [NULL, 20, NULL]));
--: VARCHAR, VARCHAR, VARIANT[], VARCHAR, VARCHAR
--> [{"$1":1},{"$1":2},{"$1":3}] | [{"$1":1,"$2":"one","$3":"I"},{"$1":2,"$2":null,"$3":"II"},{"$1":3,"$2":null,"$3":null}] | NULL | [{}] | [{"$1":1,"$2":null},{"$1":null,"$2":20},{"$1":3,"$2":null}]

-- page functions/array_repeat
SELECT TO_JSON(ARRAY_REPEAT(42, 3)), TO_JSON(ARRAY_REPEAT('hello', 2)), TO_JSON(ARRAY_REPEAT([1, 2], 2)), TO_JSON(ARRAY_REPEAT('x', 0)), ARRAY_REPEAT('hi', NULL);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARIANT[]
--> [42,42,42] | ["hello","hello"] | [[1,2],[1,2]] | [] | NULL

-- page functions/array_union_agg
SELECT TO_JSON(ARRAY_SORT(ARRAY_UNION_AGG(a))) FROM (SELECT PARSE_JSON('[ 1, 1, 2]') AS a UNION ALL SELECT PARSE_JSON('[ 1, 2, 3]') UNION ALL SELECT NULL);
--: VARCHAR
--> [1,1,2,3]
