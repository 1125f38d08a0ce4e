-- Tables made from others.

-- page sql/create-clone
CREATE TABLE t (id INT IDENTITY(10, 5), name STRING NOT NULL, price NUMBER(10,2) DEFAULT 1.5);
INSERT INTO t (name) VALUES ('a');
CREATE TABLE c CLONE t;
INSERT INTO c (name) VALUES ('b');
SELECT * FROM c ORDER BY id;
--: NUMBER(38,0), VARCHAR, NUMBER(10,2)
--> 10 | a | 1.50
--> 15 | b | 1.50

-- page sql/create-table
CREATE TABLE t (id INT, name STRING NOT NULL DEFAULT 'd');
INSERT INTO t VALUES (1, 'a');
CREATE TABLE l LIKE t;
INSERT INTO l (id) VALUES (2);
SELECT * FROM l;
--: NUMBER(38,0), VARCHAR
--> 2 | d

-- page sql/create-table
CREATE TABLE t (id INT NOT NULL);
CREATE TABLE l LIKE t;
INSERT INTO l VALUES (NULL);
--! 100072 22000 NULL result in a non-nullable column

-- page sql/create-clone
CREATE TABLE t (id INT);
CREATE TABLE c CLONE t;
CREATE TABLE c CLONE t;
--! 2002 42710 Object 'C' already exists.

-- page sql/create-clone
CREATE TABLE c CLONE nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/create-clone
CREATE TABLE t (id INT IDENTITY, name STRING);
INSERT INTO t (name) VALUES ('a');
CREATE VIEW v AS SELECT name FROM t;
CREATE OR REPLACE SCHEMA cases_copy CLONE cases;
INSERT INTO t (name) VALUES ('b');
SELECT (SELECT LISTAGG(id || name) WITHIN GROUP (ORDER BY id) FROM cases_copy.t), (SELECT COUNT(*) FROM cases_copy.v), (SELECT COUNT(*) FROM cases.v);
--: VARCHAR, NUMBER(38,0), NUMBER(38,0)
--> 1a2b | 2 | 1

-- page sql/create-clone
CREATE TABLE t (id INT);
INSERT INTO t VALUES (7);
CREATE OR REPLACE DATABASE copied CLONE snowglobe;
SELECT id FROM copied.cases.t;
--: NUMBER(38,0)
--> 7

-- page sql/create-clone
CREATE SCHEMA x CLONE nowhere;
--! 2003 42S02 does not exist or not authorized.

-- page sql/alter-table: a temporary table that is renamed is temporary still
CREATE TEMPORARY TABLE t (a INT);
INSERT INTO t VALUES (1);
ALTER TABLE t RENAME TO u;
SELECT a FROM cases.u;
--: NUMBER(38,0)
--> 1

-- page sql/alter-table
CREATE TABLE t (a INT);
ALTER TABLE t RENAME TO public.t;
--! 2 0A000 Unsupported feature 'ALTER TABLE … RENAME TO a name in another schema'
