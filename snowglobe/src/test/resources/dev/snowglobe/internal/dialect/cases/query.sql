-- The clauses of a query.

-- page constructs/top_n
SELECT TOP 2 x FROM VALUES (3), (1), (2) AS t(x) ORDER BY x;
--: INTEGER
--> 1
--> 2

-- page constructs/limit
SELECT x FROM VALUES (3), (1), (2) AS t(x) ORDER BY x LIMIT 1 OFFSET 1;
--: INTEGER
--> 2

-- page constructs/limit
SELECT x FROM VALUES (3), (1) AS t(x) ORDER BY x LIMIT NULL;
--: INTEGER
--> 1
--> 3

-- page constructs/limit
SELECT x FROM VALUES (3), (1), (2) AS t(x) ORDER BY x OFFSET 1 ROWS FETCH FIRST 1 ROW ONLY;
--: INTEGER
--> 2

-- page constructs/values
SELECT COLUMN1, $2 FROM (VALUES (1, 'one'), (2, 'two')) ORDER BY COLUMN1;
--: INTEGER, VARCHAR
--> 1 | one
--> 2 | two

-- page constructs/values
SELECT v1.$1, v2.$2 FROM (VALUES (1, 'a')) AS v1, (VALUES (1, 'b')) AS v2 WHERE v2.$1 = v1.$1;
--: INTEGER, VARCHAR
--> 1 | b

-- page constructs/qualify
SELECT i, p, o FROM VALUES (1, 'A', 1), (2, 'A', 2), (3, 'B', 1) AS qt(i, p, o) QUALIFY ROW_NUMBER() OVER (PARTITION BY p ORDER BY o) = 1 ORDER BY i;
--: INTEGER, VARCHAR, INTEGER
--> 1 | A | 1
--> 3 | B | 1

-- page constructs/group-by
SELECT p, COUNT(*) FROM VALUES ('A', 1), ('A', 2), ('B', 1) AS t(p, o) GROUP BY ALL HAVING COUNT(*) > 1;
--: VARCHAR, BIGINT
--> A | 2

-- page constructs/group-by-grouping-sets
SELECT a, b, COUNT(*) FROM VALUES ('p', 'q'), ('p', 'r') AS t(a, b) GROUP BY GROUPING SETS ((a), (b)) ORDER BY a, b;
--: VARCHAR, VARCHAR, BIGINT
--> p | NULL | 2
--> NULL | q | 1
--> NULL | r | 1

-- page constructs/order-by
SELECT x FROM VALUES (1), (NULL), (2) AS t(x) ORDER BY x;
--: INTEGER
--> 1
--> 2
--> NULL

-- page constructs/order-by
SELECT x FROM VALUES (1), (NULL), (2) AS t(x) ORDER BY x DESC;
--: INTEGER
--> NULL
--> 2
--> 1

-- page constructs/order-by
SELECT x FROM VALUES (1), (NULL), (2) AS t(x) ORDER BY x DESC NULLS LAST;
--: INTEGER
--> 2
--> 1
--> NULL

-- page operators-query
SELECT 1 AS x UNION SELECT 1 UNION ALL SELECT 2 MINUS SELECT 3 ORDER BY x;
--: INTEGER
--> 1
--> 2

-- page operators-query
(SELECT 1 AS a) INTERSECT (SELECT 1);
--: INTEGER
--> 1

-- page constructs/with
WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3), s AS (SELECT MAX(n) AS m FROM r) SELECT n, m FROM r, s ORDER BY n;
--: INTEGER, INTEGER
--> 1 | 3
--> 2 | 3
--> 3 | 3

-- page constructs/join
SELECT l.a, r.b FROM (VALUES (1), (2)) AS l(a) LEFT OUTER JOIN (VALUES (2, 'x')) AS r(a, b) ON l.a = r.a ORDER BY 1;
--: INTEGER, VARCHAR
--> 1 | NULL
--> 2 | x

-- page constructs/join
SELECT a, b, c FROM (VALUES (1, 'x')) AS l(a, b) NATURAL JOIN (VALUES (1, 'y')) AS r(a, c) CROSS JOIN (VALUES (0)) AS z(d);
--: INTEGER, VARCHAR, VARCHAR
--> 1 | x | y

-- page constructs/join
SELECT a, b, c FROM (VALUES (1, 'x')) AS l(a, b) JOIN (VALUES (1, 'y')) AS r(a, c) USING (a);
--: INTEGER, VARCHAR, VARCHAR
--> 1 | x | y

-- page constructs/pivot
SELECT * FROM (SELECT * FROM VALUES (1, 'JAN', 10), (1, 'FEB', 5), (1, 'JAN', 1) AS s(id, m, amount)) PIVOT (SUM(amount) FOR m IN ('JAN', 'FEB')) AS p;
--: INTEGER, HUGEINT, HUGEINT
--> 1 | 11 | 5

-- page constructs/unpivot
SELECT * FROM (SELECT 1 AS id, 10 AS jan, 20 AS feb) UNPIVOT (sales FOR month IN (jan, feb)) ORDER BY month;
--: INTEGER, VARCHAR, INTEGER
--> 1 | FEB | 20
--> 1 | JAN | 10

-- page sql/select
SELECT * EXCLUDE b FROM (SELECT 1 AS a, 2 AS b, 3 AS c);
--: INTEGER, INTEGER
--> 1 | 3

-- page sql/select
SELECT * EXCLUDE (a) RENAME (b AS bb) FROM (SELECT 1 AS a, 2 AS b);
--: INTEGER
--> 2

-- page sql/select
SELECT t.* REPLACE ('x' AS b) FROM (SELECT 1 AS a, 2 AS b) t;
--: INTEGER, VARCHAR
--> 1 | x

-- page sql/select
SELECT * ILIKE '%id%' FROM (SELECT 1 AS user_id, 2 AS name, 3 AS ID2);
--: INTEGER, INTEGER
--> 1 | 3

-- page sql/select
SELECT a + 1 AS b, b * 2 AS c FROM (SELECT 1 AS a) WHERE b > 1;
--: INTEGER, INTEGER
--> 2 | 4

-- page constructs/sample
SELECT COUNT(*) FROM (SELECT * FROM VALUES (1), (2), (3) AS t(x)) SAMPLE (2 ROWS);
--: BIGINT
--> 2

-- page constructs/sample
SELECT COUNT(*) FROM (SELECT * FROM VALUES (1), (2), (3) AS t(x)) AS s TABLESAMPLE BERNOULLI (100);
--: BIGINT
--> 3

-- page constructs/at-before
SELECT * FROM VALUES (1) AS t(x) AT(OFFSET => -60);
--! Unsupported feature 'time travel (AT)'

-- page constructs/where
SELECT x FROM VALUES (1), (2) AS t(x) WHERE EXISTS (SELECT 1 FROM VALUES (2) AS u(y) WHERE u.y = t.x) AND x IN (SELECT 2);
--: INTEGER
--> 2

-- page sql/select
SELECT frm FROM;
--! syntax error line 1 at position 15 unexpected '<EOF>'

-- page sql/select
SELECT 1 + ) FROM t;
--! syntax error line 1 at position 11 unexpected ')'

-- page operators-subquery
SELECT TO_CHAR((SELECT 5)), YEAR((SELECT DATE '2024-01-01')), t.x, TO_VARCHAR((SELECT MAX(y) FROM (SELECT 5 AS y) u WHERE y > t.x)) FROM (SELECT 1 AS x) t WHERE EXISTS (SELECT 1);
--: VARCHAR, BIGINT, INTEGER, VARCHAR
--> 5 | 2024 | 1 | 5

-- page constructs/group-by
SELECT YEAR(d) AS y, LOWER(s) AS l, COUNT(*)::STRING AS c, SUM(n) / COUNT(*) AS mean FROM VALUES ('2024-01-01', 'A', 1), ('2024-05-01', 'a', 2) AS t(d, s, n) GROUP BY YEAR(d), LOWER(s) HAVING LOWER(MAX(s)) = 'a' ORDER BY UPPER(l);
--: BIGINT, VARCHAR, VARCHAR, DECIMAL(38,6)
--> 2024 | a | 2 | 1.500000

-- page constructs/with
WITH r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT n FROM r ORDER BY n;
--: INTEGER
--> 1
--> 2
--> 3

-- page constructs/pivot
SELECT * FROM (SELECT * FROM VALUES (1, 'Q1', 10), (2, 'Q2', 20) AS s(id, q, amount)) PIVOT (SUM(amount) FOR q IN ('Q1', 'Q2') DEFAULT ON NULL (0)) ORDER BY id;
--: INTEGER, HUGEINT, HUGEINT
--> 1 | 10 | 0
--> 2 | 0 | 20

-- page constructs/unpivot
SELECT * FROM (SELECT 1 AS id, 10 AS jan, NULL AS feb) UNPIVOT INCLUDE NULLS (sales FOR month IN (jan, feb)) ORDER BY month;
--: INTEGER, VARCHAR, INTEGER
--> 1 | FEB | NULL
--> 1 | JAN | 10

-- page constructs/asof-join
SELECT t.id, q.price FROM (VALUES (1, 'A', 10), (2, 'A', 1), (3, 'B', 10)) AS t(id, s, at) ASOF JOIN (VALUES ('A', 5, 100), ('A', 9, 110)) AS q(s, at, price) MATCH_CONDITION (t.at >= q.at) ON t.s = q.s ORDER BY t.id;
--: INTEGER, INTEGER
--> 1 | 110
--> 2 | NULL
--> 3 | NULL

-- page functions/round
SELECT ROUND(1.55, nonsense => 1);
--! Invalid argument 'NONSENSE' for function 'ROUND'

-- page constructs/order-by: texts by their bytes
SELECT column1 FROM VALUES ('a'), ('1'), ('B'), (null), ('2'), ('01'), ('05'), (' this'), ('this'), ('this and that'), ('&'), ('%') ORDER BY column1;
--: VARCHAR
-->  this
--> %
--> &
--> 01
--> 05
--> 1
--> 2
--> B
--> a
--> this
--> this and that
--> NULL

-- page constructs/order-by: by all columns
SELECT * FROM VALUES (0, 'abc', TRUE), (0, 'abc', FALSE), (0, 'abc', NULL), (0, 'xyz', FALSE), (0, NULL, FALSE), (1, 'xyz', TRUE), (NULL, 'xyz', FALSE) AS my_sort_example(a, s, b) ORDER BY ALL;
--: INTEGER, VARCHAR, BOOLEAN
--> 0 | abc | false
--> 0 | abc | true
--> 0 | abc | NULL
--> 0 | xyz | false
--> 0 | NULL | false
--> 1 | xyz | true
--> NULL | xyz | false

-- page operators-query: INTERSECT comes before UNION and MINUS, which go from left to right
SELECT 1 AS x UNION SELECT 2 INTERSECT SELECT 3 ORDER BY x;
--: INTEGER
--> 1

-- page operators-query: the others go from left to right
SELECT 1 AS x MINUS SELECT 1 UNION ALL SELECT 1;
--: INTEGER
--> 1

-- page operators-query: by the names of the columns
SELECT 1 AS a, 'one' AS b UNION BY NAME SELECT 'one' AS B, 1 AS A UNION ALL BY NAME SELECT 'two' AS c, 2 AS a ORDER BY a;
--: INTEGER, VARCHAR, VARCHAR
--> 1 | one | NULL
--> 2 | NULL | two

-- page constructs/unpivot: other names for the columns, and NULL left out
SELECT * FROM (SELECT * FROM VALUES (1, 'electronics', 100, 200), (4, 'appliances', 100, NULL) AS monthly_sales(empid, dept, jan, feb)) UNPIVOT EXCLUDE NULLS (sales FOR month IN (jan AS january, feb AS february)) ORDER BY empid, sales;
--: INTEGER, VARCHAR, VARCHAR, INTEGER
--> 1 | electronics | JANUARY | 100
--> 1 | electronics | FEBRUARY | 200
--> 4 | appliances | JANUARY | 100

-- page constructs/unpivot: before a join
SELECT e.region, u.month, SUM(u.sales) FROM (SELECT * FROM VALUES (1, 100, 200), (3, 200, 400) AS t(empid, jan, feb)) UNPIVOT (sales FOR month IN (jan, feb)) u JOIN (SELECT * FROM VALUES (1, 'West'), (3, 'West') AS e(empid, region)) e ON u.empid = e.empid GROUP BY e.region, u.month ORDER BY e.region, u.month;
--: VARCHAR, VARCHAR, HUGEINT
--> West | FEB | 600
--> West | JAN | 300
