-- Sequences, and what SHOW and DESCRIBE say of objects.

-- page sql/create-sequence
CREATE SEQUENCE seq_01 START = 1 INCREMENT = 1;
CREATE TABLE t (id INT DEFAULT seq_01.NEXTVAL, name STRING);
INSERT INTO t (name) VALUES ('a'), ('b');
INSERT INTO t SELECT seq_01.NEXTVAL, 'c';
SELECT id, name FROM t ORDER BY id;
--: NUMBER(38,0), VARCHAR
--> 1 | a
--> 2 | b
--> 3 | c

-- page sql/create-sequence
CREATE SEQUENCE seq_5 START = 1 INCREMENT = 5;
SELECT seq_5.NEXTVAL a, seq_5.NEXTVAL b, seq_5.NEXTVAL c, seq_5.NEXTVAL d;
--: NUMBER(38,0), NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> 1 | 6 | 11 | 16

-- page sql/show-sequences
CREATE SEQUENCE s START = 5 INCREMENT = 2;
SELECT s.NEXTVAL;
SHOW SEQUENCES;
SELECT "name", "next_value", "interval" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, NUMBER(38,0), NUMBER(38,0)
--> S | 7 | 2

-- page sql/desc-sequence
CREATE SEQUENCE s START = 5 INCREMENT = 2;
DESCRIBE SEQUENCE s;
SELECT "name", "next_value", "interval" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, NUMBER(38,0), NUMBER(38,0)
--> S | 5 | 2

-- page sql/desc-sequence
DESCRIBE SEQUENCE nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/show-tables
CREATE TABLE a1 (a INT);
CREATE TABLE a2 (a INT);
CREATE TABLE b1 (a INT);
SHOW TABLES STARTS WITH 'A' LIMIT 1 FROM 'A2';
SELECT "name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR
--> A2

-- page sql/show-tables
CREATE TABLE a1 (a INT);
CREATE VIEW v1 AS SELECT a FROM a1;
SHOW OBJECTS;
SELECT "name", "kind" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR
--> A1 | TABLE
--> V1 | VIEW

-- page sql/show-transactions
BEGIN;
SHOW TRANSACTIONS;
SELECT "state", "id" = CURRENT_TRANSACTION() FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, BOOLEAN
--> running | TRUE

-- page sql/show-tables
CREATE TABLE t (a INT) CLUSTER BY (a) DATA_RETENTION_TIME_IN_DAYS = 1 COMMENT = 'of one column';
SHOW TERSE TABLES;
SELECT "name", "kind", "schema_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR
--> T | TABLE | CASES

-- page sql/create-table
CREATE TABLE t COMMENT = 'of one column' AS SELECT 1 AS a;
SHOW TABLES;
SELECT "name", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR
--> T | of one column

-- page sql/show-schemas: kind and schema_name are always NULL
SHOW TERSE SCHEMAS LIKE 'cases';
SELECT "name", "kind", "schema_name" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR
--> CASES | NULL | NULL

-- page sql/create-warehouse: it becomes the current one
CREATE OR REPLACE WAREHOUSE just_made WAREHOUSE_SIZE = 'XSMALL';
SELECT CURRENT_WAREHOUSE();
--: VARCHAR
--> JUST_MADE

-- page sql/use-role
CREATE OR REPLACE ROLE just_made;
USE ROLE just_made;
SELECT CURRENT_ROLE();
--: VARCHAR
--> JUST_MADE

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t ADD SEARCH OPTIMIZATION ON EQUALITY(a);
SELECT COUNT(*) FROM t;
--: NUMBER(38,0)
--> 0

-- page sql/desc-schema
CREATE TABLE sample_table_1 (i INTEGER);
CREATE VIEW sample_view_1 AS SELECT i FROM sample_table_1;
DESCRIBE SCHEMA cases;
SELECT "name", "kind" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) ORDER BY 1;
--: VARCHAR, VARCHAR
--> SAMPLE_TABLE_1 | TABLE
--> SAMPLE_VIEW_1 | VIEW

-- page sql/desc-schema
DESC SCHEMA nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/desc-database
CREATE OR REPLACE DATABASE desc_demo;
CREATE SCHEMA sample_schema_1;
CREATE SCHEMA sample_schema_2;
DESCRIBE DATABASE desc_demo;
SELECT "name", "kind" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) WHERE "name" <> 'INFORMATION_SCHEMA' ORDER BY 1;
--: VARCHAR, VARCHAR
--> PUBLIC | SCHEMA
--> SAMPLE_SCHEMA_1 | SCHEMA
--> SAMPLE_SCHEMA_2 | SCHEMA

-- page sql/desc-database
DESCRIBE DATABASE nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/desc-file-format
CREATE FILE FORMAT my_csv_format TYPE = CSV FIELD_DELIMITER = '\t' TRIM_SPACE = TRUE;
DESC FILE FORMAT my_csv_format;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> TYPE | String | CSV | CSV
--> RECORD_DELIMITER | String | \n | \n
--> FIELD_DELIMITER | String | \t | ,
--> FILE_EXTENSION | String |  | 
--> SKIP_HEADER | Integer | 0 | 0
--> PARSE_HEADER | Boolean | FALSE | FALSE
--> DATE_FORMAT | String | AUTO | AUTO
--> TIME_FORMAT | String | AUTO | AUTO
--> TIMESTAMP_FORMAT | String | AUTO | AUTO
--> BINARY_FORMAT | String | HEX | HEX
--> ESCAPE | String | NONE | NONE
--> ESCAPE_UNENCLOSED_FIELD | String | \\ | \\
--> TRIM_SPACE | Boolean | TRUE | FALSE
--> FIELD_OPTIONALLY_ENCLOSED_BY | String | NONE | NONE
--> NULL_IF | List | [\\N] | [\\N]
--> COMPRESSION | String | AUTO | AUTO
--> ERROR_ON_COLUMN_COUNT_MISMATCH | Boolean | TRUE | TRUE
--> VALIDATE_UTF8 | Boolean | TRUE | TRUE
--> SKIP_BLANK_LINES | Boolean | FALSE | FALSE
--> REPLACE_INVALID_CHARACTERS | Boolean | FALSE | FALSE
--> EMPTY_FIELD_AS_NULL | Boolean | TRUE | TRUE
--> SKIP_BYTE_ORDER_MARK | Boolean | TRUE | TRUE
--> ENCODING | String | UTF8 | UTF8

-- page sql/desc-file-format
CREATE FILE FORMAT my_parquet_format TYPE = PARQUET COMPRESSION = SNAPPY;
DESC FILE FORMAT my_parquet_format;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> TYPE | String | PARQUET | CSV
--> TRIM_SPACE | Boolean | FALSE | FALSE
--> NULL_IF | List | [] | [\\N]
--> COMPRESSION | String | SNAPPY | AUTO
--> BINARY_AS_TEXT | Boolean | TRUE | TRUE

-- page sql/desc-file-format
DESC FILE FORMAT nowhere;
--! 2003 02000 does not exist or not authorized.
