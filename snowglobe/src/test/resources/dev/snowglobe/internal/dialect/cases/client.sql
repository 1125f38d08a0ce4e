-- What the Snowpark client sends by itself.

-- page developer-guide/snowpark/java/working-with-dataframes
 SELECT  *  FROM ( SELECT  *  FROM ( SELECT 1 :: int AS "A", 'x' AS "B")) WHERE ("A" = 1 :: int) LIMIT 10;
--: BIGINT, VARCHAR
--> 1 | x

-- page developer-guide/snowpark/java/working-with-dataframes
SELECT "A", "B" FROM ( SELECT $1 AS "A", $2 AS "B" FROM  VALUES (1 :: int, 'x' :: STRING), ( NULL :: int,  NULL :: STRING));
--: BIGINT, VARCHAR
--> 1 | x
--> NULL | NULL

-- page developer-guide/snowpark/java/working-with-dataframes
SELECT  NULL :: STRING AS "NAME",  NULL :: BIGINT AS "N",  NULL :: TIMESTAMP AS "T",  NULL :: ARRAY AS "L",  NULL :: VARIANT AS "V";
--: VARCHAR, BIGINT, TIMESTAMP, VARIANT[], VARIANT
--> NULL | NULL | NULL | NULL | NULL

-- page developer-guide/snowpark/java/working-with-dataframes
SELECT ( ROW_NUMBER()  OVER ( ORDER BY  SEQ8() ) -  1 ) * (2) + (5) AS "ID" FROM ( TABLE (GENERATOR(ROWCOUNT => 3))) ORDER BY 1;
--: BIGINT
--> 5
--> 7
--> 9

-- page developer-guide/snowpark/java/working-with-dataframes
CREATE  TEMPORARY  TABLE  SNOWPARK_TEMP_TABLE_1("A" BIGINT, "B" STRING, "C" BOOLEAN, "D" DOUBLE);
INSERT  INTO SNOWPARK_TEMP_TABLE_1("A","B","C","D") VALUES  (1, 'x', TRUE, 1.5);
SELECT  *  FROM (SNOWPARK_TEMP_TABLE_1);
--: BIGINT, VARCHAR, BOOLEAN, DOUBLE
--> 1 | x | true | 1.5

-- page developer-guide/snowpark/java/working-with-dataframes
DROP  TABLE  If  EXISTS SNOWPARK_TEMP_TABLE_1;
SELECT count(1) AS "COUNT(LITERAL())" FROM ( SELECT  *  FROM  VALUES (1), (2));
--: BIGINT
--> 2

-- page developer-guide/snowpark/java/working-with-dataframes
 SELECT  *  FROM (( SELECT "A" AS "L_A" FROM ( SELECT 1 AS "A")) AS SNOWPARK_TEMP_TABLE_L LEFT OUTER JOIN ( SELECT "A" AS "R_A" FROM ( SELECT 1 AS "A")) AS SNOWPARK_TEMP_TABLE_R ON ("L_A" = "R_A"));
--: INTEGER, INTEGER
--> 1 | 1

-- page developer-guide/snowpark/java/working-with-dataframes
( SELECT  *  FROM ( SELECT 1 AS "A")) UNION ALL ( SELECT  *  FROM ( SELECT 2 AS "A")) ORDER BY "A" ASC NULLS FIRST;
--: INTEGER
--> 1
--> 2

-- page developer-guide/snowpark/java/working-with-dataframes
SELECT "A", sum("B") AS "SUM(B)" FROM ( SELECT  *  FROM  VALUES (1, 2), (1, 3) AS T("A","B")) GROUP BY "A";
--: INTEGER, HUGEINT
--> 1 | 5

-- page developer-guide/snowpark/java/working-with-dataframes
 SELECT  *  FROM ( SELECT  *  FROM  VALUES ('e', 'm', 1), ('e', 'n', 2) AS T("E","M","A")) PIVOT (sum("A") FOR "M" IN ('m', 'n'));
--: VARCHAR, HUGEINT, HUGEINT
--> e | 1 | 2

-- page developer-guide/snowpark/java/working-with-dataframes
SELECT  *  FROM ( SELECT  *  FROM ( SELECT 1 AS "A") SAMPLE (100.0));
--: INTEGER
--> 1
