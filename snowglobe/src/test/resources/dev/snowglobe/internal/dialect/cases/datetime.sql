-- Dates and times.

-- page functions/dateadd; snowpark dateadd, date_add
SELECT DATEADD(YEAR, 2, DATE '2022-05-08'), DATEADD(day, -1, DATE '2024-03-01'), DATEADD('month', 1, DATE '2023-01-31'), DATEADD(week, 1, '2024-01-01'::DATE), DATEADD(quarter, 1, '2024-01-01'::DATE);
--: DATE, DATE, DATE, DATE, DATE
--> 2024-05-08 | 2024-02-29 | 2023-02-28 | 2024-01-08 | 2024-04-01

-- page functions/dateadd
SELECT DATEADD(hour, 2, DATE '2013-04-05')::STRING, DATEADD(second, 90, '2024-01-01 00:00:00'::TIMESTAMP)::STRING, TIMEADD(minute, 61, TIME '23:00:00'), TIMESTAMPADD(ms, 5, '2024-01-01'::TIMESTAMP)::STRING;
--: VARCHAR, VARCHAR, TIME, VARCHAR
--> 2013-04-05 02:00:00.000 | 2024-01-01 00:01:30.000 | 00:01:00 | 2024-01-01 00:00:00.005

-- page functions/dateadd: a column may be called like the part
SELECT DATEADD(day, 1, DATE '2024-01-01') AS day, DATE_TRUNC(month, DATE '2024-05-17') AS month, DATEDIFF(year, DATE '2020-01-01', DATE '2024-01-01') AS year;
--: DATE, DATE, BIGINT
--> 2024-01-02 | 2024-05-01 | 4

-- page functions/datediff; snowpark datediff
SELECT DATEDIFF(year, '2010-04-09 14:39:20'::TIMESTAMP, '2013-05-08 23:39:20'::TIMESTAMP), DATEDIFF(hour, '2013-05-08T23:39:20.123-07:00'::TIMESTAMP, DATEADD(year, 2, '2013-05-08T23:39:20.123-07:00'::TIMESTAMP)), DATEDIFF(day, '2024-01-01', '2024-12-31'), DATEDIFF('week', DATE '2024-01-07', DATE '2024-01-08'), TIMEDIFF(second, TIME '00:00:00', TIME '00:01:01'), DATEDIFF(month, DATE '2021-01-31', DATE '2021-02-01');
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 3 | 17520 | 365 | 1 | 61 | 1

-- page functions/date_trunc; snowpark date_trunc
SELECT DATE_TRUNC('year', DATE '2015-05-08'), DATE_TRUNC(month, DATE '2015-05-08'), DATE_TRUNC('day', '2015-05-08 23:39:20'::TIMESTAMP)::STRING, DATE_TRUNC('hour', '2015-05-08 23:39:20'::TIMESTAMP)::STRING, DATE_TRUNC(week, DATE '2024-05-09'), DATE_TRUNC(quarter, DATE '2024-05-09');
--: DATE, DATE, VARCHAR, VARCHAR, DATE, DATE
--> 2015-01-01 | 2015-05-01 | 2015-05-08 00:00:00.000 | 2015-05-08 23:00:00.000 | 2024-05-06 | 2024-04-01

-- page functions/last_day; snowpark last_day
SELECT LAST_DAY(DATE '2015-05-08'), LAST_DAY(DATE '2024-02-01'), LAST_DAY(DATE '2015-05-08', 'year'), LAST_DAY('2024-05-09'::DATE, 'week');
--: DATE, DATE, DATE, DATE
--> 2015-05-31 | 2024-02-29 | 2015-12-31 | 2024-05-12

-- page functions/year; snowpark year, quarter, month, dayofmonth, dayofweek, dayofyear, weekofyear, hour, minute, second
SELECT YEAR(t), QUARTER(t), MONTH(t), DAY(t), DAYOFMONTH(t), DAYOFWEEK(t), DAYOFWEEKISO(t), DAYOFYEAR(t), WEEK(t), WEEKOFYEAR(t), WEEKISO(t), YEAROFWEEK(t), HOUR(t), MINUTE(t), SECOND(t) FROM (SELECT '2013-05-08 23:39:20.123'::TIMESTAMP AS t);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 2013 | 2 | 5 | 8 | 8 | 3 | 3 | 128 | 19 | 19 | 19 | 2013 | 23 | 39 | 20

-- page functions/date_part; snowpark unix_timestamp
SELECT DATE_PART(quarter, '2024-04-08'::DATE), DATE_PART('year', '2024-04-08T23:39:20.123'::TIMESTAMP), EXTRACT(day FROM DATE '2024-04-08'), DATE_PART(epoch_second, '1970-01-02'::TIMESTAMP), DATE_PART(epoch_millisecond, '1970-01-01 00:00:01.5'::TIMESTAMP), DATE_PART(nanosecond, '2024-01-01 00:00:00.123'::TIMESTAMP), DATE_PART(dow, DATE '2024-01-07');
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 2 | 2024 | 8 | 86400 | 1500 | 123000000 | 0

-- page functions/dayname; snowpark dayname, monthname
SELECT DAYNAME(TO_DATE('2024-04-01')), MONTHNAME(TO_DATE('2024-05-10'));
--: VARCHAR, VARCHAR
--> Mon | May

-- page functions/add_months; snowpark add_months
SELECT ADD_MONTHS('2016-05-15'::TIMESTAMP, 2)::STRING, ADD_MONTHS(DATE '2016-02-29', 1), ADD_MONTHS(DATE '2016-05-31', -1);
--: VARCHAR, DATE, DATE
--> 2016-07-15 00:00:00.000 | 2016-03-31 | 2016-04-30

-- page functions/months_between; snowpark months_between
SELECT MONTHS_BETWEEN('2019-03-15'::DATE, '2019-02-15'::DATE), MONTHS_BETWEEN('2019-03-31'::DATE, '2019-02-28'::DATE), MONTHS_BETWEEN('2019-03-01'::DATE, '2019-02-15'::DATE), MONTHS_BETWEEN('2019-03-01 02:00:00'::TIMESTAMP, '2019-02-15 01:00:00'::TIMESTAMP);
--: DECIMAL(18,6), DECIMAL(18,6), DECIMAL(18,6), DECIMAL(18,6)
--> 1.000000 | 1.000000 | 0.548387 | 0.549731

-- page functions/next_day; snowpark next_day, previous_day
SELECT NEXT_DAY(DATE '2024-05-09', 'Friday'), NEXT_DAY(DATE '2024-05-10', 'Fr'), PREVIOUS_DAY(DATE '2024-05-09', 'mo'), PREVIOUS_DAY(DATE '2024-05-10', 'Friday ');
--: DATE, DATE, DATE, DATE
--> 2024-05-10 | 2024-05-17 | 2024-05-06 | 2024-05-03

-- page functions/date_from_parts; snowpark date_from_parts
SELECT DATE_FROM_PARTS(1977, 8, 7), DATE_FROM_PARTS(2004, 2, 0), DATE_FROM_PARTS(2004, 1, 100), DATE_FROM_PARTS(2004, 13, 1), DATE_FROM_PARTS(2004, -1, -1);
--: DATE, DATE, DATE, DATE, DATE
--> 1977-08-07 | 2004-01-31 | 2004-04-09 | 2005-01-01 | 2003-10-30

-- page functions/time_from_parts; snowpark time_from_parts
SELECT TIME_FROM_PARTS(12, 34, 56), TIME_FROM_PARTS(0, 100, 0), TIME_FROM_PARTS(12, 0, 12345);
--: TIME, TIME, TIME
--> 12:34:56 | 01:40:00 | 15:25:45

-- page functions/timestamp_from_parts; snowpark timestamp_from_parts, timestamp_ntz_from_parts
SELECT TIMESTAMP_NTZ_FROM_PARTS(2013, 4, 5, 12, 0, 0, 987654321)::STRING, TIMESTAMP_FROM_PARTS(2013, 4, 5, 12, 0, -3600)::STRING, TIMESTAMP_NTZ_FROM_PARTS(TO_DATE('2013-04-05'), TO_TIME('12:00:00'))::STRING;
--: VARCHAR, VARCHAR, VARCHAR
--> 2013-04-05 12:00:00.987 | 2013-04-05 11:00:00.000 | 2013-04-05 12:00:00.000

-- page functions/timestamp_from_parts; snowpark timestamp_ltz_from_parts, timestamp_tz_from_parts
SELECT TIMESTAMP_LTZ_FROM_PARTS(2013, 4, 5, 12, 0, 0)::TIMESTAMP_NTZ::STRING, DATE_PART(epoch_second, TIMESTAMP_TZ_FROM_PARTS(2013, 4, 5, 12, 0, 0, 0, 'America/Los_Angeles'));
--: VARCHAR, BIGINT
--> 2013-04-05 12:00:00.000 | 1365188400

-- page functions/convert_timezone; snowpark convert_timezone, from_utc_timestamp, to_utc_timestamp
SELECT CONVERT_TIMEZONE('America/Los_Angeles', 'America/New_York', '2024-01-01 14:00:00'::TIMESTAMP_NTZ)::STRING, CONVERT_TIMEZONE('Europe/Warsaw', 'UTC', '2024-01-01 00:00:00'::TIMESTAMP_NTZ)::STRING;
--: VARCHAR, VARCHAR
--> 2024-01-01 17:00:00.000 | 2023-12-31 23:00:00.000

-- page functions/time_slice
SELECT TIME_SLICE('2019-02-28'::DATE, 4, 'MONTH', 'START')::DATE, TIME_SLICE('2019-02-28'::DATE, 4, 'MONTH', 'END')::DATE, TIME_SLICE('2024-01-01 10:47:00'::TIMESTAMP, 15, 'MINUTE')::STRING;
--: DATE, DATE, VARCHAR
--> 2019-01-01 | 2019-05-01 | 2024-01-01 10:45:00.000

-- page data-types-datetime
SELECT DATE '2024-01-31' + 1, DATE '2024-03-01' - 1, DATE '2024-03-01' - DATE '2024-02-01', (DATE '2024-01-31' + INTERVAL '1 day, 2 hours')::STRING, ('2024-01-01'::TIMESTAMP - INTERVAL '1 minute')::STRING;
--: DATE, DATE, BIGINT, VARCHAR, VARCHAR
--> 2024-02-01 | 2024-02-29 | 29 | 2024-02-01 02:00:00.000 | 2023-12-31 23:59:00.000

-- page functions/current_date; snowpark current_date, current_time, current_timestamp, sysdate
SELECT CURRENT_DATE = CURRENT_DATE(), CURRENT_TIMESTAMP = CURRENT_TIMESTAMP(), CURRENT_TIME() IS NOT NULL, SYSDATE() IS NOT NULL, GETDATE() IS NOT NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | true | true

-- page data-types-datetime (interval constants): the parts are added in the order in which they stand
SELECT TO_DATE('2019-02-28') + INTERVAL '1 day, 1 year', TO_DATE('2019-02-28') + INTERVAL '1 year, 1 day';
--: DATE, DATE
--> 2020-03-01 | 2020-02-29

-- page data-types-datetime (interval constants): days and more leave a date one
SELECT DATE '2024-01-31' + INTERVAL '1 month' AS a, DATE '2024-01-31' - INTERVAL '2 days' AS b, MAX(d) + INTERVAL '1 week' AS c, MAX(d) + INTERVAL '1 day' - INTERVAL '1 year' AS e FROM (SELECT DATE '2024-02-29' AS d);
--: DATE, DATE, DATE, DATE
--> 2024-02-29 | 2024-01-29 | 2024-03-07 | 2023-03-01

-- page data-types-datetime (interval constants): hours make a timestamp of it
SELECT (DATE '2024-01-31' + INTERVAL '1 day, 1 hour')::STRING, ('2024-01-31 10:00:00'::TIMESTAMP + INTERVAL '1 day')::STRING;
--: VARCHAR, VARCHAR
--> 2024-02-01 01:00:00.000 | 2024-02-01 10:00:00.000
