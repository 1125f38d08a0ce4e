-- INFORMATION_SCHEMA.

-- page info-schema/tables
CREATE TABLE t1 (a INT, b VARCHAR);
INSERT INTO t1 VALUES (1, 'x'), (2, 'y');
CREATE VIEW v1 AS SELECT a FROM t1;
COMMENT ON TABLE t1 IS 'of t1';
SELECT table_name, table_type, row_count, comment FROM information_schema.tables WHERE table_schema = 'CASES' ORDER BY table_name;
--: VARCHAR, VARCHAR, NUMBER(38,0), VARCHAR
--> T1 | BASE TABLE | 2 | of t1
--> V1 | VIEW | NULL | NULL

-- page info-schema/columns
CREATE TABLE t1 (a INT NOT NULL, b VARCHAR, c NUMBER(10,2), d DATE, e TIMESTAMP_NTZ, f FLOAT, g VARIANT, h BOOLEAN, i ARRAY, j BINARY);
SELECT c.column_name, c.ordinal_position, c.is_nullable, c.data_type, c.numeric_precision, c.numeric_scale, c.character_maximum_length FROM snowglobe.information_schema.columns c WHERE c.table_name = 'T1' AND c.table_schema = 'CASES' ORDER BY 2;
--: VARCHAR, NUMBER(38,0), VARCHAR, VARCHAR, NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> A | 1 | NO | NUMBER | 38 | 0 | NULL
--> B | 2 | YES | TEXT | NULL | NULL | 16777216
--> C | 3 | YES | NUMBER | 10 | 2 | NULL
--> D | 4 | YES | DATE | NULL | NULL | NULL
--> E | 5 | YES | TIMESTAMP_NTZ | NULL | NULL | NULL
--> F | 6 | YES | FLOAT | NULL | NULL | NULL
--> G | 7 | YES | VARIANT | NULL | NULL | NULL
--> H | 8 | YES | BOOLEAN | NULL | NULL | NULL
--> I | 9 | YES | ARRAY | NULL | NULL | NULL
--> J | 10 | YES | BINARY | NULL | NULL | 8388608

-- page info-schema/schemata
SELECT schema_name FROM information_schema.schemata WHERE schema_name IN ('CASES', 'main', 'PUBLIC') ORDER BY 1;
--: VARCHAR
--> CASES
--> PUBLIC

-- page info-schema/views
CREATE VIEW v1 AS SELECT 1 AS a;
SELECT views.table_name, is_secure FROM information_schema.views WHERE table_schema = 'CASES';
--: VARCHAR, VARCHAR
--> V1 | NO

-- page info-schema/sequences
CREATE SEQUENCE s START = 5 INCREMENT = 2;
SELECT sequence_name, next_value, "INCREMENT" FROM information_schema.sequences WHERE sequence_schema = 'CASES';
--: VARCHAR, VARCHAR, VARCHAR
--> S | 5 | 2

-- page info-schema/databases
SELECT database_name FROM information_schema.databases WHERE database_name LIKE 'SNOW%';
--: VARCHAR
--> SNOWGLOBE

-- page info-schema
SELECT * FROM information_schema.nowhere;
--! 2003 42S02 Object 'INFORMATION_SCHEMA.NOWHERE' does not exist or not authorized.

-- page info-schema
SELECT * FROM nowhere.information_schema.tables;
--! 2003 42S02 Database 'NOWHERE' does not exist or not authorized.

-- page functions/query_history
SELECT 1 AS tell;
SELECT query_text, query_type, execution_status, rows_produced, error_code FROM TABLE(information_schema.query_history_by_session(RESULT_LIMIT => 2)) WHERE query_text LIKE 'SELECT 1%';
--: VARCHAR, VARCHAR, VARCHAR, NUMBER(38,0), VARCHAR
--> SELECT 1 AS tell | SELECT | SUCCESS | 1 | NULL

-- page functions/query_history
SELECT COUNT(*) FROM TABLE(snowglobe.information_schema.query_history(RESULT_LIMIT => 1)) AS q;
--: NUMBER(38,0)
--> 1

-- page functions/query_history
SELECT * FROM TABLE(information_schema.query_history(NONSENSE => 1));
--! 2 0A000 Unsupported feature 'QUERY_HISTORY (NONSENSE => …)'
