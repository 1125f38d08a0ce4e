-- Statements that change rows, and the counts that they answer.

-- page sql/insert
CREATE TABLE t (a INT, b STRING);
INSERT INTO t VALUES (1, 'old'), (2, 'older');
INSERT OVERWRITE INTO t SELECT a + 10, b FROM t WHERE a = 1;
SELECT * FROM t;
--: NUMBER(38,0), VARCHAR
--> 11 | old

-- page sql/insert
CREATE TABLE t (a INT, b STRING DEFAULT 'd');
INSERT INTO t VALUES (1, 'old');
INSERT OVERWRITE INTO t (a) VALUES (7), (8);
SELECT * FROM t ORDER BY a;
--: NUMBER(38,0), VARCHAR
--> 7 | d
--> 8 | d

-- page sql/insert
CREATE TABLE t (a INT NOT NULL);
INSERT INTO t VALUES (1);
BEGIN;
INSERT INTO t VALUES (2);
INSERT OVERWRITE INTO t VALUES (3);
COMMIT;
SELECT * FROM t;
--: NUMBER(38,0)
--> 3

-- page sql/insert-multi-table
CREATE TABLE t1 (n1 NUMBER, n2 NUMBER, n3 NUMBER);
CREATE TABLE t2 (n1 NUMBER, n2 NUMBER, n3 NUMBER);
INSERT ALL INTO t1 INTO t1 (n1, n2, n3) VALUES (n2, n1, n3) INTO t2 (n3, n2, n1) INTO t2 VALUES (n1, n2, n3) SELECT 1 AS n1, 2 AS n2, 3 AS n3;
SELECT 't1' AS t, * FROM t1 UNION ALL SELECT 't2', * FROM t2 ORDER BY 1, 2;
--: VARCHAR, NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> t1 | 1 | 2 | 3
--> t1 | 2 | 1 | 3
--> t2 | 1 | 2 | 3
--> t2 | 3 | 2 | 1

-- page sql/insert-multi-table
CREATE TABLE t1 (n NUMBER);
CREATE TABLE t2 (n NUMBER);
CREATE TABLE src (n NUMBER);
INSERT INTO src VALUES (1), (11), (101);
INSERT ALL WHEN n > 100 THEN INTO t1 WHEN n > 10 THEN INTO t1 INTO t2 ELSE INTO t2 SELECT n FROM src;
SELECT 't1' AS t, n FROM t1 UNION ALL SELECT 't2', n FROM t2 ORDER BY 1, 2;
--: VARCHAR, NUMBER(38,0)
--> t1 | 11
--> t1 | 101
--> t1 | 101
--> t2 | 1
--> t2 | 11
--> t2 | 101

-- page sql/insert-multi-table
CREATE TABLE t1 (n NUMBER);
CREATE TABLE t2 (n NUMBER);
CREATE TABLE src (n NUMBER);
INSERT INTO src VALUES (1), (11), (101);
INSERT FIRST WHEN n > 100 THEN INTO t1 WHEN n > 10 THEN INTO t1 INTO t2 ELSE INTO t2 SELECT n FROM src;
SELECT 't1' AS t, n FROM t1 UNION ALL SELECT 't2', n FROM t2 ORDER BY 1, 2;
--: VARCHAR, NUMBER(38,0)
--> t1 | 11
--> t1 | 101
--> t2 | 1
--> t2 | 11

-- page sql/insert-multi-table
CREATE TABLE t1 (n NUMBER);
CREATE TABLE t2 (n NUMBER);
INSERT ALL INTO t1 INTO t2 SELECT 1 AS n UNION ALL SELECT 2;
--> 4

-- page sql/insert-multi-table
CREATE TABLE t1 (n NUMBER);
CREATE TABLE t2 (n NUMBER NOT NULL);
INSERT INTO t1 VALUES (5);
INSERT OVERWRITE ALL INTO t1 INTO t2 SELECT 9 AS n;
SELECT (SELECT LISTAGG(n) FROM t1), (SELECT LISTAGG(n) FROM t2);
--: VARCHAR, VARCHAR
--> 9 | 9

-- page sql/insert-multi-table
CREATE TABLE t1 (n NUMBER);
CREATE TABLE t2 (n NUMBER NOT NULL);
INSERT ALL INTO t1 INTO t2 SELECT NULL AS n;
--! 100072 22000 NULL result in a non-nullable column

-- page sql/merge
CREATE TABLE target (k NUMBER, v NUMBER);
CREATE TABLE src (k NUMBER, v NUMBER);
INSERT INTO target VALUES (0, 10);
INSERT INTO src VALUES (0, 11), (0, 12), (0, 13);
MERGE INTO target USING src ON target.k = src.k WHEN MATCHED THEN UPDATE SET target.v = src.v;
--! 100090 42P18 Duplicate row detected during DML action

-- page sql/merge
CREATE TABLE target (k NUMBER, v NUMBER);
CREATE TABLE src (k NUMBER, v NUMBER);
INSERT INTO target VALUES (0, 10);
INSERT INTO src VALUES (0, 11), (0, 12), (0, 13);
MERGE INTO target USING (SELECT k, MAX(v) AS v FROM src GROUP BY k) AS b ON target.k = b.k WHEN MATCHED THEN UPDATE SET target.v = b.v WHEN NOT MATCHED THEN INSERT (k, v) VALUES (b.k, b.v);
SELECT * FROM target;
--: NUMBER(38,0), NUMBER(38,0)
--> 0 | 13

-- page sql/merge
CREATE TABLE target (k NUMBER, v NUMBER);
INSERT INTO target VALUES (0, 10), (1, 20), (2, 30);
MERGE INTO target t USING (SELECT COLUMN1 AS k, COLUMN2 AS v FROM VALUES (0, 5), (1, NULL), (9, 9)) s ON t.k = s.k WHEN MATCHED AND s.v IS NULL THEN DELETE WHEN MATCHED THEN UPDATE SET v = t.v + s.v WHEN NOT MATCHED AND s.k > 5 THEN INSERT VALUES (s.k, s.v);
SELECT * FROM target ORDER BY k;
--: NUMBER(38,0), NUMBER(38,0)
--> 0 | 15
--> 2 | 30
--> 9 | 9

-- page sql/update
CREATE TABLE t1 (t1_key INTEGER, number1 INTEGER);
CREATE TABLE t2 (t2_key INTEGER, number1 INTEGER);
INSERT INTO t1 VALUES (1, 10), (2, 10);
INSERT INTO t2 VALUES (1, 50);
UPDATE t1 SET number1 = t1.number1 + t2.number1 FROM t2 WHERE t1.t1_key = t2.t2_key;
SELECT * FROM t1 ORDER BY 1;
--: NUMBER(38,0), NUMBER(38,0)
--> 1 | 60
--> 2 | 10

-- page sql/delete
CREATE TABLE leased (id INT, customer INT);
CREATE TABLE returned (id INT);
INSERT INTO leased VALUES (101, 1), (102, 2), (103, 3);
INSERT INTO returned VALUES (102);
DELETE FROM leased USING (SELECT id AS rid FROM returned) AS r WHERE leased.id = r.rid;
SELECT id FROM leased ORDER BY id;
--: NUMBER(38,0)
--> 101
--> 103
