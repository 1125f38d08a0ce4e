-- Strings that a column does not hold.

-- page data-types-text
CREATE TABLE t (a VARCHAR(3), b CHAR);
INSERT INTO t VALUES ('abcd', 'x');
--! 100078 22000 String 'abcd' is too long and would be truncated

-- page data-types-text: CHAR holds one character
CREATE TABLE t (a VARCHAR(3), b CHAR);
INSERT INTO t VALUES ('a', 'xy');
--! 100078 22000 String 'xy' is too long and would be truncated

-- page data-types-text: a length is one of characters
CREATE TABLE t (a VARCHAR(3));
INSERT INTO t VALUES ('äöü'), (NULL), ('');
SELECT a FROM t ORDER BY a;
--: VARCHAR
-->
--> äöü
--> NULL

-- page data-types-text
CREATE TABLE t (a VARCHAR(3));
INSERT INTO t VALUES ('abc');
UPDATE t SET a = a || 'd';
--! 100078 22000 String 'abcd' is too long and would be truncated

-- page sql/merge
CREATE TABLE t (k INT, a VARCHAR(3));
INSERT INTO t VALUES (1, 'abc');
MERGE INTO t USING (SELECT 1 AS k, 'it''s' AS a) AS s ON t.k = s.k WHEN MATCHED THEN UPDATE SET a = s.a;
--! 100078 22000 String 'it's' is too long and would be truncated

-- page sql/create-table
CREATE TABLE t (a VARCHAR(2)) AS SELECT 'abc';
--! 100078 22000 String 'abc' is too long and would be truncated

-- page sql/create-clone
CREATE TABLE t (a VARCHAR(3));
CREATE TABLE u CLONE t;
ALTER TABLE u RENAME COLUMN a TO b;
INSERT INTO u VALUES ('abcd');
--! 100078 22000 String 'abcd' is too long and would be truncated

-- page sql/desc-table
CREATE TABLE t (a VARCHAR(3), b CHAR, c VARCHAR, d VARCHAR(16777216));
DESCRIBE TABLE t;
SELECT "name", "type" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR
--> A | VARCHAR(3)
--> B | VARCHAR(1)
--> C | VARCHAR(16777216)
--> D | VARCHAR(16777216)

-- page info-schema/columns
CREATE TABLE t (a VARCHAR(3), b CHAR, c VARCHAR);
SELECT column_name, character_maximum_length FROM information_schema.columns WHERE table_schema = 'CASES' ORDER BY 1;
--: VARCHAR, NUMBER(38,0)
--> A | 3
--> B | 1
--> C | 16777216

-- page sql/create-table: length and comment of a table with the rows of a query
CREATE TABLE IF NOT EXISTS u (a INT);
CREATE TABLE t (a VARCHAR(4)) COMMENT = 'of short strings' AS SELECT 'abcd';
SHOW TABLES;
SELECT "name", "rows", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, NUMBER(38,0), VARCHAR
--> T | 1 | of short strings
--> U | 0 | 

-- page sql/alter-table-column
CREATE TABLE t (a VARCHAR(3) COMMENT 'a name', k INT DEFAULT 7);
INSERT INTO t (a) VALUES ('abc');
ALTER TABLE t ALTER COLUMN a SET DATA TYPE VARCHAR(4);
INSERT INTO t (a) VALUES ('abcd');
SELECT a, k FROM t ORDER BY a;
--: VARCHAR, NUMBER(38,0)
--> abc | 7
--> abcd | 7

-- page sql/alter-table-column
CREATE TABLE t (a VARCHAR(3));
ALTER TABLE t MODIFY a TYPE VARCHAR(4);
INSERT INTO t VALUES ('abcde');
--! 100078 22000 String 'abcde' is too long and would be truncated

-- page sql/alter-table-column: without a length, any
CREATE TABLE t (a VARCHAR(3));
ALTER TABLE t ALTER a TYPE VARCHAR;
INSERT INTO t VALUES ('abcde');
SELECT a FROM t;
--: VARCHAR
--> abcde

-- page sql/alter-table-column
CREATE TABLE t (a INT);
ALTER TABLE t ALTER a TYPE VARCHAR(3);
--! 2108 22000 cannot change column A from type NUMBER(38,0) to VARCHAR

-- page sql/alter-table
CREATE TABLE t (a INT);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b VARCHAR(3) DEFAULT 'x', c INT;
INSERT INTO t VALUES (2, 'abcd', 3);
--! 100078 22000 String 'abcd' is too long and would be truncated

-- page sql/alter-table
CREATE TABLE t (a INT);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b VARCHAR(3) DEFAULT 'x', c INT;
INSERT INTO t VALUES (2, 'abc', 3);
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t RENAME COLUMN b TO d;
SELECT d, c FROM t ORDER BY d;
--: VARCHAR, NUMBER(38,0)
--> abc | 3
--> x | NULL

-- page sql/create-table: of a temporary table too
CREATE TEMPORARY TABLE t (a VARCHAR(3));
ALTER TABLE t ADD b VARCHAR(2);
INSERT INTO t VALUES ('abc', 'xyz');
--! 100078 22000 String 'xyz' is too long and would be truncated
