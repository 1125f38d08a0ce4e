-- What belongs to a session: variables, earlier results, its transaction.

-- page functions/last_query_id
SELECT 1;
SELECT 2;
SELECT LAST_QUERY_ID() = LAST_QUERY_ID(-1), LAST_QUERY_ID(-1) <> LAST_QUERY_ID(-2), LAST_QUERY_ID(1) IS NOT NULL, LAST_QUERY_ID(500) IS NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> TRUE | TRUE | TRUE | TRUE

-- page functions/result_scan
SELECT 'first' AS a;
SELECT 'second' AS a;
SELECT a FROM TABLE(RESULT_SCAN(LAST_QUERY_ID(-2)));
--: VARCHAR
--> first

-- page functions/result_scan
CREATE TABLE small (a INT);
SHOW TABLES;
SELECT "name", "rows" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID())) WHERE "kind" = 'TABLE';
--: VARCHAR, NUMBER(38,0)
--> SMALL | 0

-- page session-variables
SET (var1, var2, var3) = (10, 20, 'thirty');
SELECT $var1 + $var2, $var3, GETVARIABLE('VAR3'), GETVARIABLE('NOPE');
--: NUMBER(38,0), VARCHAR, VARCHAR, VARCHAR
--> 30 | thirty | thirty | NULL

-- page session-variables
SET min_age = 5;
UNSET min_age;
SELECT $min_age;
--! 2211 02000 Session variable '$MIN_AGE' does not exist

-- page identifier-literal
CREATE TABLE speed (a INT);
INSERT INTO speed VALUES (3);
SET t = 'speed';
SELECT a FROM IDENTIFIER($t);
--: NUMBER(38,0)
--> 3

-- page functions/current_transaction
BEGIN;
SELECT CURRENT_TRANSACTION() IS NOT NULL;
--: BOOLEAN
--> TRUE

-- page functions/current_statement
SELECT CURRENT_STATEMENT();
--: VARCHAR
--> SELECT CURRENT_STATEMENT()

-- page functions-context
SELECT CURRENT_USER = CURRENT_USER(), CURRENT_ROLE_TYPE(), IS_ROLE_IN_SESSION('ACCOUNTADMIN'), IS_ROLE_IN_SESSION('NOBODY'), CURRENT_DATE = CURRENT_DATE();
--: BOOLEAN, VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN
--> TRUE | ROLE | TRUE | FALSE | TRUE

-- page sql/execute-immediate
EXECUTE IMMEDIATE 'SELECT 1 AS a';
--: NUMBER(38,0)
--> 1

-- page sql/execute-immediate
SET stmt = 'SELECT ? + ? AS sum';
SET x = 4;
SET y = 5;
EXECUTE IMMEDIATE $stmt USING (x, y);
--: NUMBER(38,0)
--> 9

-- page sql/execute-immediate
EXECUTE IMMEDIATE 'SELECT * FROM nowhere';
--! 2003 42S02 Object 'NOWHERE' does not exist or not authorized.

-- page sql/show-variables
SET a = 1;
SHOW VARIABLES LIKE 'a';
SELECT "name", "value", "type" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR, VARCHAR
--> A | 1 | fixed

-- page functions-date-time
ALTER SESSION SET WEEK_OF_YEAR_POLICY = 1, WEEK_START = 0;
SELECT WEEK('2017-01-01'::DATE), WEEK('2017-01-02'::DATE), WEEKISO('2017-01-01'::DATE), YEAROFWEEK('2017-01-01'::DATE), DAYOFWEEK('2017-01-01'::DATE);
--: NUMBER(38,0), NUMBER(38,0), NUMBER(38,0), NUMBER(38,0), NUMBER(38,0)
--> 1 | 2 | 52 | 2017 | 0

-- page functions-date-time
ALTER SESSION SET WEEK_START = 1;
SELECT DAYOFWEEK('2017-01-01'::DATE), WEEK('2017-01-01'::DATE), YEAROFWEEK('2017-01-01'::DATE), DATE_TRUNC('WEEK', '2017-01-01'::DATE);
--: NUMBER(38,0), NUMBER(38,0), NUMBER(38,0), DATE
--> 7 | 52 | 2016 | 2016-12-26

-- page functions-date-time
ALTER SESSION SET WEEK_START = 3;
SELECT DATE_TRUNC('WEEK', '2017-01-05'::DATE), LAST_DAY('2017-01-05'::DATE, 'WEEK'), DATEDIFF(WEEK, '2017-01-03'::DATE, '2017-01-04'::DATE), DAYOFWEEK('2017-01-04'::DATE);
--: DATE, DATE, NUMBER(38,0), NUMBER(38,0)
--> 2017-01-04 | 2017-01-10 | 1 | 1

-- page parameters
ALTER SESSION SET WEEK_START = 8;
--! 1008 22023 invalid value [8] for parameter 'WEEK_START'

-- page parameters
ALTER SESSION SET NONSENSE = 1;
--! 1420 22023 invalid parameter 'NONSENSE'

-- page parameters
ALTER SESSION SET TIMESTAMP_TYPE_MAPPING = 'TIMESTAMP_LTZ';
--! 2 0A000 Unsupported feature 'TIMESTAMP_TYPE_MAPPING = TIMESTAMP_LTZ'

-- page date-time-input-output
ALTER SESSION SET DATE_OUTPUT_FORMAT = 'DD/MM/YYYY';
SELECT TO_CHAR(DATE '2024-01-05'), DATE '2024-01-05'::STRING;
--: VARCHAR, VARCHAR
--> 05/01/2024 | 05/01/2024

-- page date-time-input-output
ALTER SESSION SET DATE_INPUT_FORMAT = 'DD/MM/YYYY';
SELECT YEAR('05/01/2024'::DATE), MONTH('05/01/2024'::DATE), TRY_TO_DATE('2024-01-05');
--: NUMBER(38,0), NUMBER(38,0), DATE
--> 2024 | 1 | NULL

-- page date-time-input-output
ALTER SESSION SET TIMESTAMP_NTZ_OUTPUT_FORMAT = 'YYYY-MM';
ALTER SESSION UNSET TIMESTAMP_NTZ_OUTPUT_FORMAT;
SELECT '2024-01-05 10:11:12'::TIMESTAMP::STRING;
--: VARCHAR
--> 2024-01-05 10:11:12.000
