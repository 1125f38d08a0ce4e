-- Queries that need to look at rows, or at the session, before they can be translated.

-- page constructs/pivot
CREATE TABLE s (id INT, q VARCHAR, amount INT);
INSERT INTO s VALUES (1, 'Q2', 20), (1, 'Q1', 10), (2, 'Q1', 5);
SELECT * FROM s PIVOT (SUM(amount) FOR q IN (ANY ORDER BY q)) ORDER BY id;
--: NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> 1 | 10 | 20
--> 2 | 5 | NULL

-- page constructs/pivot
CREATE TABLE s (id INT, q VARCHAR, amount INT);
INSERT INTO s VALUES (1, 'Q2', 20), (1, 'Q1', 10), (2, 'Q1', 5);
SELECT "'Q2'", "'Q1'" FROM s PIVOT (SUM(amount) FOR q IN (ANY) DEFAULT ON NULL (0)) ORDER BY id;
--: NUMBER(38,0), NUMBER(38,0)
--> 20 | 10
--> 0 | 5

-- page constructs/pivot
CREATE TABLE s (id INT, q VARCHAR, amount INT);
INSERT INTO s VALUES (1, 'Q2', 20), (1, 'Q1', 10), (2, 'Q1', 5);
CREATE TABLE wanted (name VARCHAR, keep BOOLEAN);
INSERT INTO wanted VALUES ('Q1', TRUE), ('Q2', FALSE);
SELECT * FROM s PIVOT (SUM(amount) FOR q IN (SELECT DISTINCT name FROM wanted WHERE keep)) ORDER BY id;
--: NUMBER(38,0), NUMBER(38,0)
--> 1 | 10
--> 2 | 5

-- page constructs/pivot: of a common table, and by numbers
WITH s AS (SELECT * FROM VALUES (1, 2023, 20), (1, 2024, 10) AS v(id, y, amount)), t AS (SELECT id, y + 1 AS y, amount FROM s) SELECT "2024", "2025" FROM t PIVOT (SUM(amount) FOR y IN (ANY));
--: NUMBER(38,0), NUMBER(38,0)
--> 20 | 10

-- page constructs/pivot
SELECT * FROM VALUES (1, NULL, 20) AS v(id, y, amount) PIVOT (SUM(amount) FOR y IN (ANY));
--! 2 0A000 Unsupported feature 'PIVOT … IN values of which one is NULL'

-- page literals-table
CREATE TABLE t (a INT);
INSERT INTO t VALUES (7);
SET name = 't';
SELECT x.a, y.a FROM TABLE('cases.t') AS x, TABLE($name) AS y;
--: NUMBER(38,0), NUMBER(38,0)
--> 7 | 7

-- page functions-table: what is no function of Snowflake's is none here, least of all one that reads files
SELECT * FROM read_text('/etc/hosts');
--! 2141 42601 Unknown user-defined table function READ_TEXT

-- page functions-table
SELECT * FROM TABLE(range(3));
--! 2141 42601 Unknown user-defined table function RANGE

-- page functions-table
SELECT * FROM TABLE(information_schema.tag_references('T', 'TABLE'));
--! 2141 42601 Unknown user-defined table function INFORMATION_SCHEMA.TAG_REFERENCES

-- page identifier-syntax: a name is never that of a file
SELECT * FROM "/etc/hosts.csv";
--! 2003 42S02 Object '/etc/hosts.csv' does not exist or not authorized.

-- page constructs/where: the old sign of an outer join
CREATE TABLE t (a INT);
INSERT INTO t VALUES (1), (2);
CREATE VIEW w AS SELECT t.a, u.a AS b FROM t, t u WHERE t.a = u.a (+) AND u.a (+) > 1;
SELECT * FROM w ORDER BY a;
--: NUMBER(38,0), NUMBER(38,0)
--> 1 | NULL
--> 2 | 2

-- page constructs/connect-by: the label is what was written
CREATE TABLE t (id INT, parent INT);
INSERT INTO t VALUES (1, NULL), (2, 1);
CREATE TABLE paths AS SELECT SYS_CONNECT_BY_PATH(id, '/'), LEVEL FROM t START WITH parent IS NULL CONNECT BY parent = PRIOR id;
SELECT "SYS_CONNECT_BY_PATH(ID, '/')", "LEVEL" FROM paths ORDER BY 2;
--: VARCHAR, NUMBER(38,0)
--> /1 | 1
--> /1/2 | 2

-- page functions/parse_url
SELECT PARSE_URL('example.int/hello.php?user=12#nofragment', 0);
--! 100139 22000 Error parsing URL: scheme not specified
