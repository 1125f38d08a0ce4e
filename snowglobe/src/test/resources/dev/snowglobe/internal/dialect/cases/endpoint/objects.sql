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
