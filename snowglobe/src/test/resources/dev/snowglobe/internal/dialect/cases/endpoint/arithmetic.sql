-- Arithmetic: what operands of other types become, and how far the digits go.

-- page operators-arithmetic: a quotient is exact, with six digits more and no more than 12
SELECT 12345678901234567890.12 / 3, 9007199254740993 / 1, 1.12345678 / 7, 1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / 10, -7 / 2;
--: NUMBER(31,8), NUMBER(28,6), NUMBER(23,12), NUMBER(38,12), NUMBER(19,6)
--> 4115226300411522630.04000000 | 9007199254740993.000000 | 0.160493825714 | 0.000000275573 | -3.500000

-- page functions/div0null
SELECT DIV0(5, 0), DIV0(5, 2), DIV0NULL(5, NULL), DIV0(NULL, 0), DIV0(12345678901234567890, 7);
--: NUMBER(19,6), NUMBER(19,6), NUMBER(19,6), NUMBER(38,0), NUMBER(38,6)
--> 0.000000 | 2.500000 | 0.000000 | NULL | 1763668414462081127.142857

-- page operators-arithmetic
CREATE TABLE t (i INT);
INSERT INTO t VALUES (1);
SELECT i / 0 FROM t;
--! 100051 22012 Division by zero

-- page operators-arithmetic: literals are not of 32 bits
SELECT 60 * 60 * 24 * 1000 * 365, 2147483647 + 1, 5 + 3 * 2;
--: NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> 31536000000 | 2147483648 | 11

-- page data-type-conversion: a text that spells a number is one
SELECT '5' * 2, 2 + '1.5', '10' / 4;
--: NUMBER(38,0), NUMBER(38,1), NUMBER(38,6)
--> 10 | 3.5 | 2.500000

-- page data-type-conversion: a variant in arithmetic is the number that it holds
CREATE TABLE t (v VARIANT, i INT);
INSERT INTO t SELECT PARSE_JSON('{"a": 1, "c": 2.5, "n": null, "s": "x"}'), 3;
SELECT v:a + 1.5, v:c * 3, -v:c, v:c / 10, v:n + 1, v:c * t.i, ABS(v:c), v:s || 'y', v:n || 'y' FROM t;
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, VARCHAR, VARCHAR
--> 2.5 | 7.5 | -2.5 | 0.25 | NULL | 7.5 | 2.5 | xy | NULL

-- page functions/greatest
SELECT GREATEST(v:a, 2), LEAST(v:a, v:b), GREATEST(v:a, NULL) FROM (SELECT PARSE_JSON('{"a": 1, "b": 0.5}') AS v);
--: VARIANT, VARIANT, VARIANT
--> 2 | 0.5 | NULL

-- page functions/parse_json
CREATE TABLE t (v VARIANT);
INSERT INTO t SELECT PARSE_JSON(COLUMN1) FROM VALUES ('-17'), ('123.5'), ('null');
SELECT v / 10, v * 0.5 FROM t ORDER BY 1 NULLS LAST;
--: DOUBLE, DOUBLE
--> -1.7 | -8.5
--> 12.35 | 61.75
--> NULL | NULL

-- page functions/flatten: and in aggregates
SELECT SUM(f.value), AVG(f.value), SUM(f.value * 1.5) FROM TABLE(FLATTEN(PARSE_JSON('[1.5, null, 3]'))) f;
--: DOUBLE, DOUBLE, DOUBLE
--> 4.5 | 2.25 | 6.75

-- page data-type-conversion
SELECT PARSE_JSON('"abc"')::INT;
--! 100071 22000 Failed to cast variant value abc to FIXED

-- page operators-arithmetic: days are added to a date
CREATE TABLE t (d DATE, i INT, n NUMBER);
INSERT INTO t VALUES ('2024-01-31', 3, 5);
SELECT d + 1, d - i, d + n, i + d, d - '2024-01-01'::DATE FROM t;
--: DATE, DATE, DATE, DATE, NUMBER(38,0)
--> 2024-02-01 | 2024-01-28 | 2024-02-05 | 2024-02-03 | 30

-- page data-types-numeric: 38 digits, and no more
SELECT 99999999999999999999999999999999999999 * 10;
--! 100046 22003 Number out of representable range: 99999999999999999999999999999999999999 * 10

-- page data-type-conversion: what needs a cast here says so
CREATE TABLE t (s VARCHAR);
SELECT CASE WHEN s IS NULL THEN s ELSE 5 END FROM t;
--! 2 0A000 Unsupported feature 'NUMBER and VARCHAR in CASE without a cast'

-- page data-type-conversion
SELECT DATE '2024-01-01' = 5;
--! 2016 22000 Can not convert parameter of type [NUMBER] into expected type [DATE]

-- page operators-arithmetic
SELECT 'abc' + 1;
--! 1044 42P13 Invalid argument types for function '+'

-- page functions/round
CREATE TABLE t (a NUMBER(10, 4), n INT);
SELECT ROUND(a, n) FROM t;
--! 2 0A000 Unsupported feature 'ROUND to digits that are no constant'
