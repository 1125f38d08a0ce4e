-- What a stage says of itself.

-- page sql/create-stage
CREATE STAGE s COMMENT = 'of s';
SHOW STAGES;
SELECT "name", "comment" FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()));
--: VARCHAR, VARCHAR
--> S | of s

-- page sql/create-stage: a stage's own format reads and writes its files
CREATE FILE FORMAT bars TYPE = CSV FIELD_DELIMITER = '|' COMPRESSION = NONE;
CREATE STAGE s FILE_FORMAT = (FORMAT_NAME = 'bars');
COPY INTO @s/x FROM (SELECT 1, 'a,b');
CREATE TABLE t (n INT, a VARCHAR);
COPY INTO t FROM @s;
SELECT n, a, (SELECT $2 FROM @s) FROM t;
--: NUMBER(38,0), VARCHAR, VARCHAR
--> 1 | a,b | a,b

-- page sql/create-stage
CREATE STAGE s FILE_FORMAT = (FORMAT_NAME = 'nowhere');
--! 2003 02000 does not exist or not authorized

-- page sql/create-stage
CREATE STAGE s URL = 's3://bucket';
--! 2 0A000 Unsupported feature 'CREATE STAGE … URL'

-- page sql/drop-stage: another of the same name has another format
CREATE STAGE s FILE_FORMAT = (TYPE = JSON);
DROP STAGE s;
CREATE STAGE s;
COPY INTO @s/x FROM (SELECT 1, 2);
SELECT $1, $2 FROM @s;
--: VARCHAR, VARCHAR
--> 1 | 2
