-- Aggregate and window functions.

-- page functions/count; snowpark count, countDistinct, count_distinct
SELECT COUNT(*), COUNT(x), COUNT(DISTINCT x), COUNT(DISTINCT x, y), COUNT_IF(x > 1) FROM VALUES (1, 1), (1, 1), (2, NULL), (NULL, 5) AS t(x, y);
--: BIGINT, BIGINT, BIGINT, BIGINT, HUGEINT
--> 4 | 3 | 2 | 1 | 1

-- page functions/sum; snowpark sum, sum_distinct
SELECT SUM(x), SUM(DISTINCT x), SUM(d), SUM(f) FROM (SELECT COLUMN1 AS x, COLUMN1::NUMBER(10,2) AS d, COLUMN1::FLOAT AS f FROM VALUES (1), (1), (3));
--: HUGEINT, HUGEINT, DECIMAL(38,2), DOUBLE
--> 5 | 4 | 5.00 | 5.0

-- page functions/avg; snowpark avg, mean
SELECT AVG(x), AVG(DISTINCT x), AVG(d), AVG(f) FROM (SELECT COLUMN1 AS x, COLUMN1::NUMBER(10,2) AS d, COLUMN1::FLOAT AS f FROM VALUES (1), (1), (3));
--: DECIMAL(17,6), DECIMAL(17,6), DECIMAL(17,8), DOUBLE
--> 1.666667 | 2.000000 | 1.66666667 | 1.6666666666666667

-- page functions/min; snowpark min, max, any_value
SELECT MIN(x), MAX(x), ANY_VALUE(5), MIN(s), MAX(s) FROM VALUES (1, 'a'), (3, 'b'), (NULL, NULL) AS t(x, s);
--: INTEGER, INTEGER, INTEGER, VARCHAR, VARCHAR
--> 1 | 3 | 5 | a | b

-- page functions/median; snowpark median
SELECT MEDIAN(x), MEDIAN(f) FROM (SELECT COLUMN1 AS x, COLUMN1::FLOAT AS f FROM VALUES (1), (2), (10), (11));
--: DECIMAL(14,3), DOUBLE
--> 6.000 | 6.0

-- page functions/stddev; snowpark stddev, stddev_samp, stddev_pop, variance, var_samp, var_pop
SELECT ROUND(STDDEV(x), 6), ROUND(STDDEV_SAMP(x), 6), STDDEV_POP(x), ROUND(VARIANCE(x), 6), ROUND(VAR_SAMP(x), 6), VAR_POP(x), VARIANCE_POP(x) FROM VALUES (2), (4), (4), (4), (5), (5), (7), (9) AS t(x);
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 2.13809 | 2.13809 | 2.0 | 4.571429 | 4.571429 | 4.0 | 4.0

-- page functions/corr; snowpark corr, covar_pop, covar_samp
SELECT CORR(x, y), COVAR_POP(x, y), COVAR_SAMP(x, y) FROM VALUES (1, 2), (2, 4), (3, 6) AS t(x, y);
--: DOUBLE, DOUBLE, DOUBLE
--> 1.0 | 1.3333333333333333 | 2.0

-- page functions/skew; snowpark skew, kurtosis
SELECT ROUND(SKEW(x), 6), ROUND(KURTOSIS(x), 6) FROM VALUES (10), (10), (20), (25), (30) AS t(x);
--: DOUBLE, DOUBLE
--> 0.052408 | -2.324219

-- page functions/mode
SELECT MODE(x) FROM VALUES (1), (2), (2) AS t(x);
--: INTEGER
--> 2

-- page functions/listagg; snowpark listagg
SELECT LISTAGG(x, '|') WITHIN GROUP (ORDER BY x), LISTAGG(DISTINCT x, ',') WITHIN GROUP (ORDER BY x DESC), LISTAGG(x, ',') FROM (SELECT COLUMN1 AS x FROM VALUES ('b'), ('a'), ('b')) WHERE x = 'b' OR x = 'a' HAVING COUNT(*) = 3;
--: VARCHAR, VARCHAR, VARCHAR
--> a|b|b | b,a | b,a,b

-- page functions/listagg
SELECT LISTAGG(x, ',') FROM (SELECT 'a' AS x) WHERE FALSE;
--: VARCHAR
--> 

-- page functions/array_agg; snowpark array_agg, collect_list, collect_set
SELECT TO_JSON(ARRAY_AGG(x) WITHIN GROUP (ORDER BY x DESC)), TO_JSON(ARRAY_AGG(DISTINCT x) WITHIN GROUP (ORDER BY x)) FROM VALUES (1), (3), (3), (NULL) AS t(x);
--: VARCHAR, VARCHAR
--> [3,3,1] | [1,3]

-- page functions/min_by
SELECT MIN_BY(s, x), MAX_BY(s, x) FROM VALUES ('low', 1), ('high', 9) AS t(s, x);
--: VARCHAR, VARCHAR
--> low | high

-- page functions/approx_count_distinct; snowpark approx_count_distinct
SELECT APPROX_COUNT_DISTINCT(x), HLL(x) FROM VALUES (1), (2), (2) AS t(x);
--: BIGINT, BIGINT
--> 2 | 2

-- page functions/approx_percentile; snowpark approx_percentile
SELECT APPROX_PERCENTILE(x, 0.5) FROM VALUES (1), (2), (3) AS t(x);
--: DOUBLE
--> 2.0

-- page functions/percentile_cont
SELECT PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY v), PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY v) FROM VALUES (0), (0), (10), (10), (20), (20) AS t(v);
--: DOUBLE, INTEGER
--> 2.5 | 10

-- page functions/bitand_agg
SELECT BITAND_AGG(x), BITOR_AGG(x), BITXOR_AGG(x), BOOLAND_AGG(x > 0), BOOLOR_AGG(x > 8) FROM VALUES (6), (12) AS t(x);
--: INTEGER, INTEGER, INTEGER, BOOLEAN, BOOLEAN
--> 4 | 14 | 10 | true | true

-- page functions/grouping; snowpark grouping, grouping_id
SELECT a, b, SUM(x), GROUPING(a), GROUPING_ID(a, b) FROM VALUES ('p', 'q', 1), ('p', 'r', 2) AS t(a, b, x) GROUP BY ROLLUP(a, b) ORDER BY a, b;
--: VARCHAR, VARCHAR, HUGEINT, BIGINT, BIGINT
--> p | q | 1 | 0 | 0
--> p | r | 2 | 0 | 0
--> p | NULL | 3 | 0 | 1
--> NULL | NULL | 3 | 1 | 3

-- page functions/row_number; snowpark row_number, rank, dense_rank, percent_rank, cume_dist, ntile, lag, lead
SELECT x, ROW_NUMBER() OVER (ORDER BY x), RANK() OVER (ORDER BY x), DENSE_RANK() OVER (ORDER BY x), PERCENT_RANK() OVER (ORDER BY x), CUME_DIST() OVER (ORDER BY x), NTILE(2) OVER (ORDER BY x), LAG(x) OVER (ORDER BY x), LEAD(x, 1, 0) OVER (ORDER BY x) FROM VALUES (1), (2), (2), (3) AS t(x) ORDER BY 1, 2;
--: INTEGER, BIGINT, BIGINT, BIGINT, DOUBLE, DOUBLE, BIGINT, INTEGER, INTEGER
--> 1 | 1 | 1 | 1 | 0.0 | 0.25 | 1 | NULL | 2
--> 2 | 2 | 2 | 2 | 0.3333333333333333 | 0.75 | 1 | 1 | 2
--> 2 | 3 | 2 | 2 | 0.3333333333333333 | 0.75 | 2 | 2 | 3
--> 3 | 4 | 4 | 3 | 1.0 | 1.0 | 2 | 2 | 0

-- page functions/last_value; snowpark last
SELECT x, FIRST_VALUE(x) OVER (ORDER BY x), LAST_VALUE(x) OVER (ORDER BY x), NTH_VALUE(x, 2) OVER (ORDER BY x), LAG(y) IGNORE NULLS OVER (ORDER BY x) FROM VALUES (1, 'a'), (2, NULL), (3, 'c') AS t(x, y) ORDER BY x;
--: INTEGER, INTEGER, INTEGER, INTEGER, VARCHAR
--> 1 | 1 | 3 | 2 | NULL
--> 2 | 1 | 3 | 2 | a
--> 3 | 1 | 3 | 2 | a

-- page functions-window
SELECT x, SUM(x) OVER (ORDER BY x), AVG(x) OVER (ORDER BY x ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY x % 2) FROM VALUES (1), (2), (3) AS t(x) ORDER BY x;
--: INTEGER, HUGEINT, DECIMAL(17,6), BIGINT
--> 1 | 1 | 1.000000 | 2
--> 2 | 3 | 1.500000 | 1
--> 3 | 6 | 2.500000 | 2

-- page functions/ratio_to_report
SELECT x, RATIO_TO_REPORT(x) OVER () FROM VALUES (1), (3) AS t(x) ORDER BY x;
--: INTEGER, DECIMAL(38,6)
--> 1 | 0.250000
--> 3 | 0.750000

-- page functions/to_varchar
SELECT TO_VARCHAR(COUNT(*)), YEAR(MAX(d)), LOWER(MAX(s)), MAX(n)::STRING, TO_VARCHAR(ROW_NUMBER() OVER (ORDER BY MAX(n))) FROM (SELECT DATE '2024-01-01' AS d, 'A' AS s, 1.5 AS n);
--: VARCHAR, BIGINT, VARCHAR, VARCHAR, VARCHAR
--> 1 | 2024 | a | 1.5 | 1

-- page functions/approx_percentile_accumulate; snowpark approx_percentile_accumulate, approx_percentile_combine, approx_percentile_estimate
SELECT APPROX_PERCENTILE_ESTIMATE(APPROX_PERCENTILE_COMBINE(state), 0.5) FROM (SELECT APPROX_PERCENTILE_ACCUMULATE(x) AS state FROM VALUES (1, 'a'), (2, 'a'), (3, 'b') AS t(x, g) GROUP BY g);
--: DOUBLE
--> 2.0

-- page functions/corr
SELECT CORR(x, x) FROM VALUES (1) AS t(x);
--: DOUBLE
--> NULL

-- page functions/seq1
SELECT SEQ8() AS n, x FROM (SELECT SEQ4() + 5 AS x FROM TABLE(GENERATOR(ROWCOUNT => 2))) ORDER BY n;
--: BIGINT, BIGINT
--> 0 | 5
--> 1 | 6

-- page functions/conditional_true_event
SELECT o, CONDITIONAL_TRUE_EVENT(o > 2) OVER (ORDER BY o) FROM VALUES (1), (2), (3), (4) AS t(o) ORDER BY o;
--: INTEGER, BIGINT
--> 1 | 0
--> 2 | 0
--> 3 | 1
--> 4 | 2

-- page functions/approx_top_k: an array of arrays, each of a value and how often it is there
SELECT APPROX_TOP_K(a, 2) AS numbers, APPROX_TOP_K(b) AS one FROM (VALUES (1, 'x'), (1, 'x'), (2, 'y'), (2, 'x'), (2, 'z')) AS t(a, b);
--: VARIANT[], VARIANT[]
--> [[2, 3], [1, 2]] | [[x, 3]]
