-- Values of different types that are compared or combined: a text becomes what the other is.

-- page data-type-conversion: a column of texts becomes a NUMBER(18,5)
CREATE TABLE t (s VARCHAR, i INT, n NUMBER(10,2), f FLOAT);
INSERT INTO t VALUES ('8.4', 8, 8.5, 8.25), ('12', 9, 12, 12);
SELECT s > i, i < s, s >= 8.4, s < n, s > f, s BETWEEN 8 AND 9, i BETWEEN 7 AND s, s NOT BETWEEN i AND 9, s NOT IN (8.4, 9), i = 8 AND s <> 'x' FROM t ORDER BY i;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> TRUE | TRUE | TRUE | TRUE | TRUE | TRUE | TRUE | FALSE | FALSE | TRUE
--> TRUE | TRUE | TRUE | FALSE | FALSE | FALSE | TRUE | TRUE | TRUE | FALSE

-- page data-type-conversion: as texts '12' would be less than '8.4'
CREATE TABLE t (s VARCHAR, i INT);
INSERT INTO t VALUES ('8.4', 1), ('12', 2), (NULL, 3);
SELECT a.i, b.i FROM t a JOIN t b ON a.s > b.i AND a.i = b.i WHERE a.s > 10;
--: NUMBER(38,0), NUMBER(38,0)
--> 2 | 2

-- page data-type-conversion: in aggregates too
CREATE TABLE t (s VARCHAR, i INT);
INSERT INTO t VALUES ('8.4', 1), ('7', 2);
SELECT MAX(s) > COUNT(*), MIN(s) < MAX(i) FROM t;
--: BOOLEAN, BOOLEAN
--> TRUE | FALSE

-- page data-type-conversion
SELECT COALESCE('17', 1);
--: NUMBER(38,0)
--> 17

-- page data-type-conversion
SELECT COALESCE('foo', 1);
--! 100038 22018 Numeric value 'foo' is not recognized

-- page data-type-conversion
CREATE TABLE t (s VARCHAR);
INSERT INTO t VALUES ('9'), ('x');
SELECT s > 5 FROM t;
--! 100038 22018 Numeric value 'x' is not recognized

-- page data-type-conversion
CREATE TABLE t (s VARCHAR, i INT);
INSERT INTO t VALUES ('2.5', 1), (NULL, 3);
SELECT COALESCE(s, i), NVL(s, 0), IFNULL(i, s), IFF(i = 1, s, i), NVL2(s, i, s), GREATEST(s, 2), LEAST(i, s), COALESCE(NULL, s, i, 5), COALESCE(s, 'none') FROM t ORDER BY i;
--: NUMBER(24,5), NUMBER(18,5), NUMBER(24,5), NUMBER(24,5), NUMBER(24,5), NUMBER(18,5), NUMBER(24,5), NUMBER(24,5), VARCHAR
--> 2.50000 | 2.50000 | 1.00000 | 2.50000 | 1.00000 | 2.50000 | 1.00000 | 2.50000 | 2.5
--> 3.00000 | 0.00000 | 3.00000 | 3.00000 | NULL | NULL | NULL | 3.00000 | none

-- page data-type-conversion: and a date, a timestamp, a boolean
CREATE TABLE t (s VARCHAR, d DATE, ts TIMESTAMP, b BOOLEAN, tz TIMESTAMP_TZ);
INSERT INTO t VALUES ('31-JAN-2024', '2024-01-30', '2024-01-31 01:00:00', TRUE, '2024-01-31 00:30:00 +0100');
SELECT s > d, s < ts, s > tz, NVL(s, d), COALESCE(s, ts), COALESCE(tz, s), COALESCE(s, tz), NVL('no', b), GREATEST(tz, '2025-01-01 00:00:00 +0200') FROM t;
--: BOOLEAN, BOOLEAN, BOOLEAN, DATE, TIMESTAMPNTZ, TIMESTAMPTZ, TIMESTAMPTZ, BOOLEAN, TIMESTAMPTZ
--> TRUE | TRUE | TRUE | 2024-01-31 | 2024-01-31 00:00:00.000 | 2024-01-31 00:30:00.000 +0100 | 2024-01-31 00:00:00.000 Z | FALSE | 2025-01-01 00:00:00.000 +0200

-- page sql/update: where rows are changed
CREATE TABLE t (s VARCHAR, i INT);
INSERT INTO t VALUES ('8.4', 1), ('12', 2);
UPDATE t SET i = COALESCE(s, i) WHERE s > 10;
DELETE FROM t WHERE s < 10;
SELECT * FROM t;
--: VARCHAR, NUMBER(38,0)
--> 12 | 12

-- page data-type-conversion: a VARIANT beside them stays what it is
CREATE TABLE t (s VARCHAR, i INT, v VARIANT, tz TIMESTAMP_TZ);
INSERT INTO t SELECT '8.4', 8, PARSE_JSON('8.4'), '2024-01-01 00:00:00 +0100';
SELECT s > i, v > 8, v > i, v = 8.4, i < v, v IN (8, 8.4), v BETWEEN i AND 9, tz > '2023-01-01'::TIMESTAMP_NTZ FROM t;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> TRUE | TRUE | TRUE | TRUE | TRUE | TRUE | TRUE | TRUE

-- page functions/coalesce: which of two kinds of timestamp wins is not documented
SELECT COALESCE('2024-01-01'::TIMESTAMP_TZ, '2024-01-01'::TIMESTAMP_NTZ);
--! 2 0A000 TIMESTAMP_TZ beside another type
