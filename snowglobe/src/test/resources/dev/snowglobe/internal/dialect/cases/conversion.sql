-- Conversions.

-- page functions/cast
SELECT CAST(1 AS VARCHAR), 1.50::VARCHAR, 1.0::FLOAT::VARCHAR, TRUE::STRING, DATE '2024-01-31'::TEXT, 'abc'::VARCHAR(2), 'abc'::CHAR(1), NULL::STRING;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 1 | 1.50 | 1 | true | 2024-01-31 | ab | a | NULL

-- page functions/to_char
SELECT TO_CHAR('2013-04-05 01:02:03'::TIMESTAMP, 'mm/dd/yyyy, hh24:mi hours'), TO_VARCHAR(DATE '2024-01-31', 'DY DD-MON-YY'), TO_VARCHAR(TIME '13:05:00', 'HH12:MI AM');
--: VARCHAR, VARCHAR, VARCHAR
--> 04/05/2013, 01:02 hours | Wed 31-Jan-24 | 01:05 PM

-- page functions/to_char
SELECT TO_VARCHAR('2024-01-31 10:11:12.345'::TIMESTAMP), TO_VARCHAR(TIME '10:11:12'), TO_VARCHAR(TO_BINARY('4142'), 'UTF-8'), TO_VARCHAR(TO_BINARY('4142'), 'BASE64');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 2024-01-31 10:11:12.345 | 10:11:12 | AB | QUI=

-- page functions/to_date
SELECT TO_DATE('2024-05-10'), TO_DATE('2024.05.10', 'YYYY.MM.DD'), TO_DATE('10-May-2024', 'DD-MON-YYYY'), TO_DATE('31536000'), TRY_TO_DATE('x'), '05/10/2024'::DATE, DATE('2024-05-10'), TO_DATE('2024-05-10 10:11:12'::TIMESTAMP);
--: DATE, DATE, DATE, DATE, DATE, DATE, DATE, DATE
--> 2024-05-10 | 2024-05-10 | 2024-05-10 | 1971-01-01 | NULL | 2024-05-10 | 2024-05-10 | 2024-05-10

-- page functions/to_date
SELECT TO_DATE('nonsense');
--! Date 'nonsense' is not recognized

-- page functions/to_date
SELECT TO_DATE('2024-13-01', 'YYYY-MM-DD');
--! Can't parse '2024-13-01' as date with format 'YYYY-MM-DD'

-- page functions/to_timestamp
SELECT TO_TIMESTAMP('2013-04-05 01:02:03')::STRING, TO_TIMESTAMP('04/05/2013 01:02:03', 'mm/dd/yyyy hh24:mi:ss')::STRING, TO_TIMESTAMP(31536000)::STRING, TO_TIMESTAMP_NTZ(1487654321, 3)::STRING, TO_TIMESTAMP_NTZ(40 * 365.25 * 86400)::STRING, TRY_TO_TIMESTAMP('x')::STRING;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 2013-04-05 01:02:03.000 | 2013-04-05 01:02:03.000 | 1971-01-01 00:00:00.000 | 1970-01-18 05:14:14.321 | 2010-01-01 00:00:00.000 | NULL

-- page functions/to_timestamp
SELECT TO_TIMESTAMP_TZ('2024-01-02 03:04:05 +02:00')::TIMESTAMP_LTZ = TO_TIMESTAMP_LTZ('2024-01-02 01:04:05 +00:00'), TO_TIMESTAMP('nonsense');
--! Timestamp 'nonsense' is not recognized

-- page functions/to_time
SELECT TO_TIME('13:30:00'), TO_TIME('13.30.05', 'HH24.MI.SS'), TIME('01:02:03'), '2024-01-02 03:04:05'::TIMESTAMP::TIME, TRY_TO_TIME('x');
--: TIME, TIME, TIME, TIME, TIME
--> 13:30:00 | 13:30:05 | 01:02:03 | 03:04:05 | NULL

-- page functions/to_binary
SELECT TO_BINARY('SNOW', 'utf-8'), TO_BINARY('5A'), 'FF'::BINARY, TO_BINARY('U05PVw==', 'BASE64'), TRY_TO_BINARY('XX');
--: BLOB, BLOB, BLOB, BLOB, BLOB
--> 534E4F57 | 5A | FF | 534E4F57 | NULL

-- page data-types-text
SELECT 'It''s', 'a\tb', 'x\\y', '\u26c4', '\x41', $$a'b\n$$, 'line' -- comment
  , /* another */ 1;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, INTEGER
--> It's | a	b | x\y | ⛄ | A | a'b\n | line | 1

-- page date-time-input-output: formats that are recognised
SELECT '17-DEC-1980'::DATE, '12/17/1980'::DATE, '04:01:07 AM'::TIME, '07:57 PM'::TIME, '20:57'::TIME, '2013-04-28 20'::TIMESTAMP::STRING, '2013-04-28T20:57+07:00'::TIMESTAMP::STRING, '2013-04-28 20:57:01-07'::TIMESTAMP::STRING, 'Thu, 21 Dec 2000 04:01:07.123 PM'::TIMESTAMP::STRING, 'Mon Jul 08 18:09:51 +0000 2013'::TIMESTAMP::STRING, '2/18/2008 02:36:48'::TIMESTAMP::STRING;
--: DATE, DATE, TIME, TIME, TIME, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 1980-12-17 | 1980-12-17 | 04:01:07 | 19:57:00 | 20:57:00 | 2013-04-28 20:00:00.000 | 2013-04-28 20:57:00.000 | 2013-04-28 20:57:01.000 | 2000-12-21 16:01:07.123 | 2013-07-08 18:09:51.000 | 2008-02-18 02:36:48.000

-- page date-time-input-output: a year before slashes is none of them
SELECT '2019/01/02'::DATE;
--! Date '2019/01/02' is not recognized

-- page date-time-input-output: nor is a word
SELECT 'epoch'::DATE;
--! Date 'epoch' is not recognized

-- page date-time-input-output
SELECT 'infinity'::TIMESTAMP;
--! Timestamp 'infinity' is not recognized

-- page date-time-input-output
SELECT TRY_TO_DATE('today'), TRY_TO_TIMESTAMP('-infinity'), TRY_TO_DATE('infinity'), TRY_TO_TIME('allballs');
--: DATE, TIMESTAMP, DATE, TIME
--> NULL | NULL | NULL | NULL
