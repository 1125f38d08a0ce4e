-- What values and statements refuse: code, SQL state and words.

-- page functions/to_date
SELECT 'a'::DATE;
--! 100040 22007 Date 'a' is not recognized

-- page functions/to_date
SELECT TO_DATE('2024-13-01', 'YYYY-MM-DD');
--! 100096 22007 Can't parse '2024-13-01' as date with format 'YYYY-MM-DD'

-- page functions/to_timestamp
SELECT 'a'::TIMESTAMP;
--! 100035 22007 Timestamp 'a' is not recognized

-- page functions/to_time
SELECT '25:00:00'::TIME;
--! 100108 22007 Time '25:00:00' is not recognized

-- page functions/to_boolean
SELECT TO_BOOLEAN('q');
--! 100037 22018 Boolean value 'q' is not recognized

-- page functions/to_decimal
SELECT 'a'::INT;
--! 100038 22018 Numeric value 'a' is not recognized

-- page functions/to_decimal
SELECT 123456::NUMBER(5,0);
--! 100039 22003 Numeric value '123456' is out of range

-- page functions/parse_json
SELECT PARSE_JSON('{x');
--! 100069 22P02 Error parsing JSON

-- page functions/to_binary
SELECT 'zz'::BINARY;
--! 100115 22000 The following string is not a legal hex-encoded value: 'zz'

-- page operators-arithmetic
SELECT 1 / 0;
--! 100051 22012 Division by zero

-- page functions/to_object
SELECT TO_OBJECT(PARSE_JSON('[1]'));
--! 100071 22000 Failed to cast variant value [1] to OBJECT

-- page sql/select
SELECT * FROM nope;
--! 2003 42S02 Object 'NOPE' does not exist or not authorized.

-- page sql/select
SELECT a FROM (SELECT 1 AS b);
--! 904 42000 invalid identifier 'A'

-- page functions-all
SELECT NOPE(1);
--! 2140 42601 Unknown function NOPE

-- page functions-geospatial
SELECT ST_DISTANCE(1, 2);
--! 2140 42601 Unknown function ST_DISTANCE

-- page sql/select
SELECT 1 FROM (SELECT 1) AS;
--! 1003 42000 syntax error line 1 at position 27 unexpected '<EOF>'

-- page sql/use
USE SCHEMA nope;
--! 2043 02000 Object does not exist, or operation cannot be performed.

-- page sql/create-table
CREATE TABLE t (a INT);
CREATE TABLE t (a INT);
--! 2002 42710 Object 'T' already exists.

-- page sql/insert
CREATE TABLE t (a INT NOT NULL);
INSERT INTO t VALUES (NULL);
--! 100072 22000 NULL result in a non-nullable column

-- page sql/insert
CREATE TABLE t (a INT);
INSERT INTO t VALUES (1, 2);
--! 2057 21S01 Insert value list does not match column list expecting 1 but got 2

-- page data-types-numeric
SELECT 1e400::FLOAT;
--! 100039 22003 Numeric value '1e400' is out of range

-- page data-types-numeric
SELECT '1e400'::FLOAT;
--! 100039 22003 Numeric value '1e400' is out of range

-- page sql/use-warehouse
USE WAREHOUSE nobody_made_it;
--! 2043 02000 Object does not exist, or operation cannot be performed.

-- page sql/use-role
USE ROLE nobody_made_it;
--! 2043 02000 Object does not exist, or operation cannot be performed.

-- page sql/drop-warehouse
DROP WAREHOUSE nobody_made_it;
--! 2003 42S02 Warehouse 'NOBODY_MADE_IT' does not exist or not authorized.

-- page sql/create-table
CREATE TABLE t (a INT) FLAVOUR = 'sweet';
--! 1003 42000 unexpected 'FLAVOUR'

-- page sql/create-database
CREATE DATABASE x FROM SHARE a.b;
--! 2 0A000 Unsupported feature 'CREATE DATABASE

-- page sql/create-schema
CREATE SCHEMA x FLAVOUR = 'sweet';
--! 1003 42000 unexpected 'FLAVOUR'

-- page sql/show-warehouses
SHOW TERSE WAREHOUSES;
--! 2 0A000 Unsupported feature 'SHOW TERSE WAREHOUSES'
