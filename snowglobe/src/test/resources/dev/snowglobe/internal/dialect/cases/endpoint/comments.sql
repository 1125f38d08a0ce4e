-- What is said of objects.

-- page sql/create-view
CREATE VIEW v (a COMMENT 'of a', b) COMMENT = 'of v' AS SELECT 1, 2;
DESCRIBE VIEW v;
SELECT "name", "comment", (SELECT comment FROM information_schema.views WHERE table_schema = 'CASES') FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR, VARCHAR
--> A | of a | of v
--> B | NULL | of v

-- page sql/create-view
CREATE VIEW v WITH ROW ACCESS POLICY p ON (a) AS SELECT 1 AS a;
--! 2 0A000 Unsupported feature 'CREATE VIEW … WITH'

-- page sql/create-table: a table that is there keeps its comment
CREATE TABLE t (a INT) COMMENT = 'first';
CREATE TABLE IF NOT EXISTS t (a INT) COMMENT = 'second';
SHOW TABLES;
SELECT "name", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR
--> T | first

-- page sql/create-table
CREATE TABLE t (a INT COMMENT 'it''s of a', b INT COMMENT 'of b');
ALTER TABLE t ALTER COLUMN b UNSET COMMENT;
ALTER TABLE t RENAME COLUMN a TO aa;
SELECT column_name, comment FROM information_schema.columns WHERE table_schema = 'CASES' ORDER BY 1;
--: VARCHAR, VARCHAR
--> AA | it's of a
--> B | NULL

-- page sql/create-schema
CREATE OR REPLACE SCHEMA said COMMENT = 'of said';
SELECT schema_name, comment FROM information_schema.schemata WHERE schema_name IN ('SAID', 'CASES') ORDER BY 1;
--: VARCHAR, VARCHAR
--> CASES | NULL
--> SAID | of said

-- page sql/alter-schema
CREATE OR REPLACE SCHEMA said COMMENT = 'of said';
ALTER SCHEMA said SET COMMENT = 'later', DATA_RETENTION_TIME_IN_DAYS = 1;
SHOW SCHEMAS LIKE 'said';
SELECT "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR
--> later

-- page sql/create-database
CREATE OR REPLACE DATABASE said COMMENT = 'of said';
COMMENT ON DATABASE said IS 'later';
SHOW DATABASES LIKE 'said';
SELECT "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR
--> later

-- page sql/alter-database
CREATE OR REPLACE DATABASE said COMMENT = 'of said';
ALTER DATABASE said UNSET COMMENT;
SELECT comment FROM information_schema.databases WHERE database_name = 'SAID';
--: VARCHAR
--> NULL

-- page sql/create-sequence
CREATE SEQUENCE s START = 3 COMMENT = 'of s';
ALTER SEQUENCE IF EXISTS s SET COMMENT = 'later';
DESCRIBE SEQUENCE s;
SELECT "next_value", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: NUMBER(38,0), VARCHAR
--> 3 | later

-- page sql/alter-sequence
CREATE SEQUENCE s;
ALTER SEQUENCE s SET INCREMENT 5;
--! 2 0A000 Unsupported feature 'ALTER SEQUENCE … SET INCREMENT'

-- page sql/comment
COMMENT ON SEQUENCE nowhere IS 'x';
--! 2003 42S02 Sequence 'NOWHERE' does not exist or not authorized.

-- page sql/alter-table-column: a table with what counts and what is computed is changed as others are
CREATE TABLE t (id INT IDENTITY (5, 5), a VARCHAR(3) COMMENT 'of a', twice INT AS (id * 2), b VARCHAR DEFAULT 'x,y');
INSERT INTO t (a) VALUES ('abc');
CREATE VIEW v AS SELECT a, twice FROM t;
BEGIN;
ALTER TABLE t ALTER COLUMN a SET DATA TYPE VARCHAR(5);
INSERT INTO t (a) VALUES ('abcde');
SELECT id, a, twice, b, (SELECT COUNT(*) FROM v) FROM t ORDER BY id;
--: NUMBER(38,0), VARCHAR, NUMBER(38,0), VARCHAR, NUMBER(38,0)
--> 5 | abc | 10 | x,y | 2
--> 10 | abcde | 20 | x,y | 2

-- page sql/alter-table: its schema need not be the current one
CREATE TABLE t (id INT IDENTITY, a VARCHAR(3));
USE SCHEMA public;
ALTER TABLE cases.t ADD COLUMN b VARCHAR(2);
INSERT INTO cases.t (b) VALUES ('xyz');
--! 100078 22000 String 'xyz' is too long and would be truncated

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t ADD COLUMN id INT AUTOINCREMENT;
--! 2 0A000 Unsupported feature 'ALTER TABLE ADD COLUMN … AUTOINCREMENT'

-- page sql/show-tables: a session's own tables are among them
CREATE TEMPORARY TABLE t (a INT) COMMENT = 'mine';
SHOW TABLES;
SELECT "name", "schema_name", "kind", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> T | CASES | TEMPORARY | mine

-- page sql/comment: whatever a comment holds, it is a comment
CREATE TABLE t (a INT COMMENT 'x\x1fPRIMARY\x1ey', b INT);
SHOW PRIMARY KEYS;
SELECT COUNT(*) FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: NUMBER(38,0)
--> 0
