-- JSON's null and SQL's NULL.

-- page functions/is_null_value
SELECT PARSE_JSON('null') IS NULL, IS_NULL_VALUE(PARSE_JSON('null')), IS_NULL_VALUE(PARSE_JSON('1')), IS_NULL_VALUE(NULL), TYPEOF(PARSE_JSON('null'));
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, VARCHAR
--> FALSE | TRUE | FALSE | NULL | NULL_VALUE

-- page functions/is_null_value
CREATE TABLE t (v VARIANT);
INSERT INTO t SELECT PARSE_JSON(COLUMN1) FROM VALUES ('{"x": null}'), ('{"x": "foo"}'), (NULL);
SELECT v, v:x, IS_NULL_VALUE(v:x), IS_NULL_VALUE(v:y), v:x IS NULL, v:y IS NULL FROM t ORDER BY v:x::STRING NULLS LAST, v IS NULL;
--: VARIANT, VARIANT, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> {"x": "foo"} | "foo" | FALSE | NULL | FALSE | TRUE
--> {"x": null} | null | TRUE | NULL | FALSE | TRUE
--> NULL | NULL | NULL | NULL | TRUE | TRUE

-- page user-guide/semistructured-considerations: a JSON null becomes SQL's NULL in a cast
SELECT v:a::STRING, v:a::INT, v:a::NUMBER(10, 2), v:a::FLOAT, v:a::BOOLEAN, v:a::DATE, v:a::TIMESTAMP, TO_VARCHAR(v:a), STRIP_NULL_VALUE(v:a) FROM (SELECT PARSE_JSON('{"a": null}') AS v);
--: VARCHAR, NUMBER(38,0), NUMBER(10,2), DOUBLE, BOOLEAN, DATE, TIMESTAMPNTZ, VARCHAR, VARIANT
--> NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL

-- page functions/array_construct: what SQL's NULL leaves in an array is undefined
SELECT ARRAY_CONSTRUCT(NULL, 1, PARSE_JSON('null')), TO_JSON(ARRAY_CONSTRUCT(NULL, 1)), ARRAY_SIZE(ARRAY_CONSTRUCT(NULL)), ARRAY_CONSTRUCT(NULL)[0] IS NULL, ARRAY_COMPACT(PARSE_JSON('[1, null, 2]'));
--: ARRAY, VARCHAR, NUMBER(38,0), BOOLEAN, ARRAY
--> [undefined,1,null] | [undefined,1] | 1 | TRUE | [1,2]

-- page functions/object_construct_keep_null
SELECT OBJECT_CONSTRUCT('a', NULL, 'b', PARSE_JSON('null')), OBJECT_CONSTRUCT_KEEP_NULL('key_1', 'one', 'key_2', NULL, NULL, 'three'), OBJECT_INSERT(OBJECT_CONSTRUCT(), 'x', PARSE_JSON('null'));
--: VARIANT, VARIANT, VARIANT
--> {"b": null} | {"key_1": "one","key_2": null} | {"x": null}

-- page functions/flatten: what is missing gives no row
SELECT f.index, f.value, f.value::INT FROM TABLE(FLATTEN(PARSE_JSON('[1, null, , 3]'))) f ORDER BY f.index;
--: NUMBER(38,0), VARIANT, NUMBER(38,0)
--> 0 | 1 | 1
--> 1 | null | NULL
--> 3 | 3 | 3

-- page functions/array_agg: NULL is left out, a JSON null is not
SELECT ARRAY_AGG(v) WITHIN GROUP (ORDER BY k), COUNT(v) FROM (SELECT 1 AS k, PARSE_JSON('null') AS v UNION ALL SELECT 2, NULL UNION ALL SELECT 3, PARSE_JSON('7'));
--: ARRAY, NUMBER(38,0)
--> [null,7] | 2

-- page functions/to_array: both nulls give NULL
SELECT TO_ARRAY(PARSE_JSON('null')), TO_ARRAY(NULL), TO_OBJECT(PARSE_JSON('null')), TO_VARIANT(NULL);
--: ARRAY, ARRAY, VARIANT, VARIANT
--> NULL | NULL | NULL | NULL

-- page functions/parse_json: blank text is NULL
SELECT PARSE_JSON(''), PARSE_JSON('  '), PARSE_JSON(NULL), TRY_PARSE_JSON('{'), TRY_PARSE_JSON('null');
--: VARIANT, VARIANT, VARIANT, VARIANT, VARIANT
--> NULL | NULL | NULL | NULL | null

-- page functions/parse_json: duplicate names
SELECT PARSE_JSON('{"a": 1, "a": 2}');
--! 100069 22P02 Error parsing JSON: duplicate object attribute "a", pos 10

-- page functions/parse_json: the text "null" in a string stays
SELECT PARSE_JSON('{"a": "null, \\"null\\"", "null": null}');
--: VARIANT
--> {"a": "null, \"null\"","null": null}

-- page functions/parse_json: a fraction keeps its digits, and is equal to a NUMBER
SELECT v:c = 2.5, v:c IN (2.5), v:c BETWEEN 2.5 AND 2.5, v:d = 3, v:e::NUMBER(38, 19) FROM (SELECT PARSE_JSON('{"c": 2.50, "d": 3.0, "e": 0.1234567890123456789}') AS v);
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, NUMBER(38,19)
--> TRUE | TRUE | TRUE | TRUE | 0.1234567890123456789

-- page data-types-semistructured: numbers in their order, before strings
SELECT v, TYPEOF(v) FROM (SELECT PARSE_JSON(COLUMN1) AS v FROM VALUES ('10'), ('9.5'), ('"a"'), ('-1'), ('123456789012345678901234567890')) ORDER BY v;
--: VARIANT, VARCHAR
--> -1 | INTEGER
--> 9.5 | DECIMAL
--> 10 | INTEGER
--> 123456789012345678901234567890 | INTEGER
--> "a" | VARCHAR
