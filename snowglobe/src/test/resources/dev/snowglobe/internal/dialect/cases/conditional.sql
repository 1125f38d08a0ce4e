-- Conditional expressions.

-- page functions/iff
SELECT IFF(TRUE, 'true', 'false'), IFF(NULL, 'true', 'false');
--: VARCHAR, VARCHAR
--> true | false

-- page functions/case
SELECT CASE WHEN 1 = 1 THEN 'a' ELSE 'b' END, CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' END, CASE WHEN FALSE THEN 1 END;
--: VARCHAR, VARCHAR, INTEGER
--> a | two | NULL

-- page functions/coalesce
SELECT COALESCE(1, 2, 3), COALESCE(NULL, NULL, 5), NVL(NULL, 2), IFNULL(3, 2), NVL2(NULL, 1, 2), NVL2(0, 1, 2);
--: INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER
--> 1 | 5 | 2 | 3 | 2 | 1

-- page functions/decode
SELECT column1, DECODE(column1, 1, 'one', 2, 'two', NULL, '-NULL-', 'other'), DECODE(column1, 1, 'one', 2, 'two', NULL, '-NULL-') FROM VALUES (1), (2), (NULL), (4);
--: INTEGER, VARCHAR, VARCHAR
--> 1 | one | one
--> 2 | two | two
--> NULL | -NULL- | -NULL-
--> 4 | other | NULL

-- page functions/equal_null
SELECT EQUAL_NULL(NULL, NULL), EQUAL_NULL(1, NULL), EQUAL_NULL(1, 1), 1 IS DISTINCT FROM NULL, 1 IS NOT DISTINCT FROM 1;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | true | true | true

-- page functions/is-null
SELECT NULL IS NULL, 1 IS NULL, 1 IS NOT NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | true

-- page functions/nullif
SELECT NULLIF(0, 0), NULLIF(0, 1), NULLIFZERO(0), ZEROIFNULL(NULL), ZEROIFNULL(3.14);
--: INTEGER, INTEGER, INTEGER, INTEGER, DECIMAL(12,2)
--> NULL | 0 | NULL | 0 | 3.14

-- page operators-logical
SELECT NOT TRUE, NOT NULL, BOOLAND(1, -2), BOOLOR(0, 0), BOOLXOR(2, 0), BOOLNOT(10), TRUE AND NULL, FALSE AND NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> false | NULL | true | false | true | false | NULL | false

-- page functions/in
SELECT 1 IN (1, 2, 3), 'x' NOT IN ('a', 'b'), (4, 5) IN ((4, 5), (6, 7)), 2 BETWEEN 1 AND 3;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | true

-- page functions/to_boolean
SELECT TO_BOOLEAN('yes'), TO_BOOLEAN('0'), 'off'::BOOLEAN, TO_BOOLEAN(1), TO_BOOLEAN(0.0), TRY_TO_BOOLEAN('x'), TO_BOOLEAN(NULL);
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | false | true | false | NULL | NULL

-- page functions/to_boolean
SELECT TO_BOOLEAN('maybe');
--! Boolean value 'maybe' is not recognized

-- page functions/greatest and functions/greatest_ignore_nulls
SELECT GREATEST(1, 2, 3), GREATEST(2, 4, -1), GREATEST(3, 6, NULL), GREATEST_IGNORE_NULLS(1, 2, 3, 4.25), GREATEST_IGNORE_NULLS(3, 6, NULL, -2.75), GREATEST_IGNORE_NULLS(NULL, NULL::INT), LEAST(1, NULL), LEAST_IGNORE_NULLS(1, NULL);
--: INTEGER, INTEGER, INTEGER, DECIMAL(12,2), DECIMAL(12,2), BIGINT, INTEGER, INTEGER
--> 3 | 4 | NULL | 4.25 | 6.00 | NULL | NULL | 1

-- page functions/boolxor: what rounds to zero is false; so on the pages of BOOLAND, BOOLOR and BOOLNOT
SELECT BOOLXOR(2, 0), BOOLXOR(1, -1), BOOLXOR(0, 0), BOOLXOR(NULL, 3), BOOLXOR(2, 0.3), BOOLXOR(-0.4, 5), BOOLXOR(0, 0.3), BOOLXOR(2, CEIL(0.3)), BOOLAND(1, 0.3), BOOLAND(NULL, 0), BOOLOR(0, 0.4), BOOLOR(1, NULL), BOOLNOT(0.3), BOOLNOT(NULL);
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | false | NULL | true | true | false | false | false | false | false | true | true | NULL
