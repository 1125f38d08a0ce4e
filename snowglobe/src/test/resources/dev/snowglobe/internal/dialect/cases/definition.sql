-- Tables and views, and the rows in them.

-- page sql/create-table
CREATE OR REPLACE TEMPORARY TABLE pets (id INT NOT NULL AUTOINCREMENT START 1 INCREMENT 1, name VARCHAR(20) COLLATE 'en-ci' COMMENT 'x', born DATE DEFAULT CURRENT_DATE(), price NUMBER(10,2), tags ARRAY, extra VARIANT, code BINARY, seen TIMESTAMP_NTZ(9), at TIMESTAMP_LTZ, f FLOAT) CLUSTER BY (id) DATA_RETENTION_TIME_IN_DAYS = 1 COMMENT = 'pets';
--! Unsupported feature 'COLLATE'

-- page sql/create-table
CREATE OR REPLACE TEMPORARY TABLE pets (id INT NOT NULL, name VARCHAR(20) COMMENT 'x', price NUMBER(10,2) DEFAULT 0, tags ARRAY, extra VARIANT, code BINARY, seen TIMESTAMP_NTZ(9), at TIMESTAMP_LTZ, f FLOAT, PRIMARY KEY (id)) CLUSTER BY (id) DATA_RETENTION_TIME_IN_DAYS = 1 COMMENT = 'pets';
INSERT INTO pets (id, name, tags, extra, code, seen, f) SELECT 1, 'Rex', ARRAY_CONSTRUCT('a'), PARSE_JSON('{"k": 1}'), TO_BINARY('41'), '2024-01-01'::TIMESTAMP, 1.5;
INSERT INTO pets (id, name, price) VALUES (2, 'Tom', 9.999), (3, NULL, DEFAULT);
SELECT id, name, price, TO_JSON(tags), extra:k::INT, code, seen::STRING, f FROM pets ORDER BY id;
--: BIGINT, VARCHAR, DECIMAL(10,2), VARCHAR, BIGINT, BLOB, VARCHAR, DOUBLE
--> 1 | Rex | 0.00 | ["a"] | 1 | 41 | 2024-01-01 00:00:00.000 | 1.5
--> 2 | Tom | 10.00 | NULL | NULL | NULL | NULL | NULL
--> 3 | NULL | 0.00 | NULL | NULL | NULL | NULL | NULL

-- page sql/create-table
CREATE OR REPLACE TABLE numbered (id INT IDENTITY(10, 5), name STRING);
INSERT INTO numbered (name) VALUES ('a'), ('b');
SELECT id, name FROM numbered ORDER BY id;
--: BIGINT, VARCHAR
--> 10 | a
--> 15 | b

-- page sql/create-table
CREATE TABLE IF NOT EXISTS copy_of CLONE numbered;
CREATE OR REPLACE TABLE like_it LIKE numbered;
CREATE OR REPLACE TRANSIENT TABLE picked AS SELECT name FROM copy_of WHERE id > 10;
SELECT (SELECT COUNT(*) FROM copy_of), (SELECT COUNT(*) FROM like_it), (SELECT MAX(name) FROM picked);
--: BIGINT, BIGINT, VARCHAR
--> 2 | 0 | b

-- page sql/create-view
CREATE OR REPLACE SECURE VIEW named (n, upper_n) COMMENT = 'v' AS SELECT name, UPPER(name) FROM numbered;
SELECT * FROM named ORDER BY n;
--: VARCHAR, VARCHAR
--> a | A
--> b | B

-- page sql/insert
CREATE OR REPLACE TABLE target (a INT, b STRING);
INSERT INTO target SELECT $1, $2 FROM VALUES (1, 'x'), (2, 'y');
INSERT INTO target (b, a) VALUES ('z', 3);
SELECT * FROM target ORDER BY a;
--: BIGINT, VARCHAR
--> 1 | x
--> 2 | y
--> 3 | z

-- page sql/update
UPDATE target t SET b = s.v FROM (SELECT 1 AS k, 'new' AS v) s WHERE t.a = s.k;
UPDATE target SET target.b = b || '!' WHERE a = 3;
SELECT b FROM target ORDER BY a;
--: VARCHAR
--> new
--> y
--> z!

-- page sql/delete
DELETE FROM target USING (SELECT 2 AS k) s WHERE target.a = s.k;
SELECT COUNT(*) FROM target;
--: BIGINT
--> 2

-- page sql/merge
MERGE INTO target t USING (SELECT COLUMN1 AS k, COLUMN2 AS v FROM VALUES (1, 'one'), (3, 'three'), (9, 'nine')) s ON t.a = s.k
  WHEN MATCHED AND s.k = 3 THEN DELETE
  WHEN MATCHED THEN UPDATE SET t.b = s.v
  WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.k, s.v);
SELECT * FROM target ORDER BY a;
--: BIGINT, VARCHAR
--> 1 | one
--> 9 | nine

-- page sql/alter-table
ALTER TABLE target ADD COLUMN c NUMBER(5,1) DEFAULT 1;
ALTER TABLE target RENAME COLUMN b TO bb;
ALTER TABLE target DROP COLUMN a;
SELECT bb, c FROM target ORDER BY bb;
--: VARCHAR, DECIMAL(5,1)
--> nine | 1.0
--> one | 1.0

-- page sql/truncate-table
TRUNCATE TABLE IF EXISTS target;
SELECT COUNT(*) FROM target;
--: BIGINT
--> 0

-- page sql/drop-table
DROP TABLE IF EXISTS target CASCADE;
DROP VIEW IF EXISTS named;
SELECT 1;
--: INTEGER
--> 1

-- page identifier-syntax
CREATE OR REPLACE TABLE "Mixed Case" ("lower" INT, UPPER INT);
INSERT INTO "Mixed Case" VALUES (1, 2);
SELECT "lower", upper, IDENTIFIER('UPPER') FROM IDENTIFIER('"Mixed Case"');
--: BIGINT, BIGINT, BIGINT
--> 1 | 2 | 2
