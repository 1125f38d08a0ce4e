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
