-- Numbers: results and their types.

-- page operators-arithmetic
SELECT 5 / 2, 10.0 / 4, 2 / 3, 1.5::NUMBER(10,2) / 7, -7 / 2, 1::FLOAT / 4;
--: DECIMAL(19,6), DECIMAL(18,7), DECIMAL(19,6), DECIMAL(19,8), DECIMAL(19,6), DOUBLE
--> 2.500000 | 2.5000000 | 0.666667 | 0.21428571 | -3.500000 | 0.25

-- page operators-arithmetic
SELECT -(5), - x, -1.5 FROM (SELECT 2 AS x);
--: INTEGER, INTEGER, DECIMAL(2,1)
--> -5 | -2 | -1.5

-- page operators-arithmetic
SELECT 1 / 0;
--! Division by zero

-- page functions/mod
SELECT MOD(3, 2), MOD(-5, 3), 4.5 % 1.2, 5 + 3 * 2, 2.50 * 2;
--: INTEGER, INTEGER, DECIMAL(2,1), BIGINT, DECIMAL(13,2)
--> 1 | -2 | 0.9 | 11 | 5.00

-- page functions/div0
SELECT DIV0(1, 0), DIV0(6, 4), DIV0(NULL::INT, 0), DIV0NULL(2, NULL);
--: DECIMAL(19,6), DECIMAL(19,6), DECIMAL(28,6), DECIMAL(19,6)
--> 0.000000 | 1.500000 | NULL | 0.000000

-- page functions/abs
SELECT ABS(-12), ABS(1.5), ABS(NULL);
--: INTEGER, DECIMAL(2,1), BIGINT
--> 12 | 1.5 | NULL

-- page functions/ceil
SELECT CEIL(135.135), CEIL(-975.975), CEIL(135.135, 1), CEIL(135.135, -2);
--: DECIMAL(6,0), DECIMAL(6,0), DECIMAL(6,3), DECIMAL(6,3)
--> 136 | -975 | 135.200 | 200.000

-- page functions/floor
SELECT FLOOR(135.135), FLOOR(-975.975), FLOOR(135.135, 2), FLOOR(-975.975, 1);
--: DECIMAL(6,0), DECIMAL(6,0), DECIMAL(6,3), DECIMAL(6,3)
--> 135 | -976 | 135.130 | -976.000

-- page functions/round
SELECT ROUND(135.135), ROUND(-975.975), ROUND(135.135, 2), ROUND(2.5), ROUND(-2.5), ROUND(1234.5, -2), ROUND(2.5, 0, 'HALF_TO_EVEN');
--: DECIMAL(6,0), DECIMAL(6,0), DECIMAL(6,2), DECIMAL(2,0), DECIMAL(2,0), DECIMAL(5,0), DECIMAL(3,1)
--> 135 | -976 | 135.14 | 3 | -3 | 1200 | 2.0

-- page functions/trunc
SELECT TRUNC(135.135), TRUNC(135.135, 2), TRUNCATE(-975.975, 1), TRUNC(DATE '2024-05-09', 'MONTH');
--: DECIMAL(6,0), DECIMAL(6,2), DECIMAL(6,1), DATE
--> 135 | 135.13 | -975.9 | 2024-05-01

-- page functions/sign
SELECT SIGN(5), SIGN(-1.35), SIGN(0);
--: TINYINT, TINYINT, TINYINT
--> 1 | -1 | 0

-- page functions/sqrt
SELECT SQRT(0), SQRT(2), SQRT(9), SQUARE(-2);
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 0.0 | 1.4142135623730951 | 3.0 | 4.0

-- page functions/pow
SELECT POW(2, 3), POWER(2, 0.5), ROUND(CBRT(27), 9);
--: DOUBLE, DOUBLE, DOUBLE
--> 8.0 | 1.4142135623730951 | 3.0

-- page functions/exp
SELECT EXP(0), EXP(1);
--: DOUBLE, DOUBLE
--> 1.0 | 2.718281828459045

-- page functions/ln
SELECT LN(1), LOG(2, 8), LOG(10, 100), LN(1 + 0);
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 0.0 | 3.0 | 2.0 | 0.0

-- page functions/factorial
SELECT FACTORIAL(0), FACTORIAL(5);
--: HUGEINT, HUGEINT
--> 1 | 120

-- page functions/sin
SELECT SIN(0), COS(0), TAN(0), ASIN(0), ACOS(1), ATAN(0), ATAN2(0, 1), SINH(0), COSH(0), TANH(0);
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 0.0 | 1.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 1.0 | 0.0

-- page functions/degrees
SELECT ROUND(DEGREES(PI() / 3), 6), ROUND(RADIANS(180), 6);
--: DOUBLE, DOUBLE
--> 60.0 | 3.141593

-- page functions/haversine
SELECT ROUND(HAVERSINE(40.7127, -74.0059, 34.0500, -118.2500), 6);
--: DOUBLE
--> 3936.385096

-- page functions/width_bucket
SELECT WIDTH_BUCKET(290000.00, 200000, 600000, 4), WIDTH_BUCKET(100, 200000, 600000, 4), WIDTH_BUCKET(600000, 200000, 600000, 4);
--: BIGINT, BIGINT, BIGINT
--> 1 | 0 | 5

-- page functions/bitand
SELECT BITAND(7, 3), BITOR(5, 2), BITXOR(7, 3), BITNOT(5), BITSHIFTLEFT(1, 4), BITSHIFTRIGHT(16, 2), GETBIT(11, 3);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 3 | 7 | 4 | -6 | 16 | 4 | 1

-- page functions/greatest
SELECT GREATEST(1, 3, 0), GREATEST(1, NULL), LEAST(1, 3, 0, 4), LEAST(1, NULL);
--: INTEGER, INTEGER, INTEGER, INTEGER
--> 3 | NULL | 0 | NULL

-- page functions/random
SELECT RANDOM() IS NOT NULL, UNIFORM(1, 10, RANDOM()) BETWEEN 1 AND 10, UNIFORM(0::FLOAT, 1::FLOAT, RANDOM()) BETWEEN 0 AND 1, LENGTH(RANDSTR(5, RANDOM())), NORMAL(0, 1, RANDOM()) IS NOT NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN, BIGINT, BOOLEAN
--> true | true | true | 5 | true

-- page functions/hash
SELECT HASH(1) = HASH(1), HASH(1) = HASH(2), HASH(1, 'a') IS NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | false

-- page functions/seq1
SELECT SEQ4(), SEQ8() + 1, SEQ1(), SEQ2() FROM TABLE(GENERATOR(ROWCOUNT => 3)) ORDER BY 1;
--: BIGINT, BIGINT, BIGINT, BIGINT
--> 0 | 1 | 0 | 0
--> 1 | 2 | 1 | 1
--> 2 | 3 | 2 | 2

-- page data-types-numeric
SELECT 1::NUMBER, 1.6::INT, 2.5::INT, -2.5::INT, '12.6'::INT, 1.005::NUMBER(10,2), TRUE::INT;
--: DECIMAL(38,0), BIGINT, BIGINT, BIGINT, BIGINT, DECIMAL(10,2), BIGINT
--> 1 | 2 | 3 | -3 | 13 | 1.01 | 1

-- page functions/to_decimal
SELECT TO_NUMBER('12.3456'), TO_DECIMAL('12.3456', 10, 1), TO_NUMBER('98.76546', 10, 8), TO_NUMBER('$1,234.50', '$9,999.99', 10, 2), TRY_TO_NUMBER('x'), TO_NUMBER(98.7);
--: DECIMAL(38,0), DECIMAL(10,1), DECIMAL(10,8), DECIMAL(10,2), DECIMAL(38,0), DECIMAL(38,0)
--> 12 | 12.3 | 98.76546000 | 1234.50 | NULL | 99

-- page functions/to_double
SELECT TO_DOUBLE('1.25'), TO_DOUBLE(1), TRY_TO_DOUBLE('x'), TRY_CAST('abc' AS INT), TRY_CAST('5' AS INT);
--: DOUBLE, DOUBLE, DOUBLE, BIGINT, BIGINT
--> 1.25 | 1.0 | NULL | NULL | 5

-- page sql-format-models
SELECT TO_CHAR(12345.67, '99,999.99'), TO_CHAR(-12.5, '999.0'), TO_CHAR(7, '000'), TO_CHAR(5, 'FM99'), TO_CHAR(1234567, '9,999'), TO_CHAR(255, 'XX');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
-->  12,345.67 |  -12.5 |  007 | 5 |  ##### |  FF

-- page functions/sqrt: the argument must not be negative
SELECT SQRT(x) FROM (VALUES (4), (-1)) AS t(x);
--! square root of a negative number

-- page functions/ln: the argument must be greater than 0
SELECT LN(0);
--! logarithm of zero

-- page functions/log
SELECT LOG(10, -1);
--! logarithm of a negative number

-- page functions/acos: between -1 and 1
SELECT ACOS(2);
--! ACOS is undefined

-- page functions/mod
SELECT MOD(5.5::FLOAT, 0);
--! ivision by zero

-- page functions/div0
SELECT DIV0(1::FLOAT, 0), DIV0NULL(3::FLOAT, NULL), DIV0(x, 0) FROM (SELECT 2::FLOAT AS x);
--: DOUBLE, DOUBLE, DOUBLE
--> 0.0 | 0.0 | 0.0
