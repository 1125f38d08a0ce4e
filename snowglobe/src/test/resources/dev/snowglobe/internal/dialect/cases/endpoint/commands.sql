-- Statements that are no queries: what they do, and which are refused by name.

-- page sql/explain
EXPLAIN SELECT 1;
--! 2 0A000 Unsupported feature 'EXPLAIN USING TABULAR'

-- page sql/undrop-table
UNDROP TABLE t;
--! 2 0A000 Unsupported feature 'UNDROP TABLE'

-- page sql/create-task
CREATE OR REPLACE TASK t SCHEDULE = '1 MINUTE' AS SELECT 1;
--! 2 0A000 Unsupported feature 'CREATE TASK'

-- page sql/create-materialized-view
CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;
--! 2 0A000 Unsupported feature 'CREATE MATERIALIZED VIEW'

-- page sql/create-or-alter
CREATE OR ALTER TABLE t (a INT);
--! 2 0A000 Unsupported feature 'CREATE OR ALTER TABLE'

-- page sql/create-masking-policy
CREATE MASKING POLICY p AS (v STRING) RETURNS STRING -> v;
--! 2 0A000 Unsupported feature 'CREATE MASKING POLICY'

-- page sql/create-function
CREATE FUNCTION f(a INT) RETURNS INT AS 'a + 1';
--! 2 0A000 Unsupported feature 'CREATE FUNCTION'

-- page sql/drop-procedure
DROP PROCEDURE IF EXISTS p();
--! 2 0A000 Unsupported feature 'DROP PROCEDURE'

-- page sql/call
CALL nope();
--! 2140 42601 Unknown user-defined function NOPE

-- page snowflake-scripting/begin
BEGIN SELECT 1;
--! 2 0A000 Unsupported feature 'Snowflake Scripting'

-- page snowflake-scripting/declare
DECLARE x INT;
--! 2 0A000 Unsupported feature 'Snowflake Scripting'

-- page sql/alter-schema
ALTER SCHEMA s RENAME TO t;
--! 2 0A000 Unsupported feature 'ALTER SCHEMA … RENAME'

-- page sql/show
SHOW TASKS;
--! 2 0A000 Unsupported feature 'SHOW TASKS'

-- page sql/show-grants
SHOW GRANTS TO ROLE r;
--! 2 0A000 Unsupported feature 'SHOW GRANTS TO ROLE R'

-- page sql/comment
CREATE TABLE t (a INT, "b" INT);
COMMENT ON TABLE t IS 'of t';
COMMENT ON COLUMN t.a IS 'of a';
COMMENT IF EXISTS ON TABLE nowhere IS 'x';
SHOW TABLES LIKE 't';
SELECT "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR
--> of t

-- page sql/comment
COMMENT ON TABLE nowhere IS 'x';
--! 2003 42S02 does not exist or not authorized.

-- page sql/comment
COMMENT ON WAREHOUSE compute_wh IS 'x';
--! 2 0A000 Unsupported feature 'COMMENT ON WAREHOUSE'

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t SET COMMENT = 'later';
ALTER TABLE t ALTER COLUMN a COMMENT 'of a';
ALTER TABLE t SET DATA_RETENTION_TIME_IN_DAYS = 1;
ALTER TABLE t CLUSTER BY (a);
ALTER TABLE t DROP CLUSTERING KEY;
ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);
SHOW COLUMNS IN TABLE t;
SELECT "column_name", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR
--> A | of a

-- page sql/alter-table
CREATE TABLE one (a INT);
CREATE TABLE two (b STRING);
INSERT INTO two VALUES ('x');
ALTER TABLE one SWAP WITH two;
SELECT b FROM one;
--: VARCHAR
--> x

-- page sql/alter-table
CREATE TABLE one (a INT);
ALTER TABLE one SWAP WITH nowhere;
--! 2003 42S02 Object 'NOWHERE' does not exist or not authorized.

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t ADD PRIMARY KEY (a);
INSERT INTO t VALUES (NULL);
--! 100072 22000 NULL result in a non-nullable column

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t SET NONSENSE = 1;
--! 2 0A000 Unsupported feature 'ALTER TABLE SET NONSENSE'
