-- Aggregate and window functions.

-- page functions/count
SELECT COUNT(*), COUNT(i_col), COUNT(DISTINCT i_col), COUNT(j_col), COUNT(DISTINCT j_col), COUNT(DISTINCT i_col, j_col), COUNT(i_col, j_col), COUNT_IF(j_col > 101) FROM VALUES (11, 101), (11, 102), (11, NULL), (12, 101), (NULL, 101), (NULL, 102) AS basic_example(i_col, j_col);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, HUGEINT
--> 6 | 4 | 2 | 5 | 2 | 3 | 3 | 2

-- page functions/count: different ones up to a day
SELECT day, COUNT(DISTINCT customer) OVER (ORDER BY day) FROM VALUES (1, 'C001'), (2, 'C002'), (3, 'C001'), (4, 'C003') AS t(day, customer) ORDER BY day;
--: INTEGER, BIGINT
--> 1 | 1
--> 2 | 2
--> 3 | 2
--> 4 | 3

-- page functions/sum
SELECT SUM(x), SUM(DISTINCT x), SUM(d), SUM(f) FROM (SELECT COLUMN1 AS x, COLUMN1::NUMBER(10,2) AS d, COLUMN1::FLOAT AS f FROM VALUES (1), (1), (3));
--: HUGEINT, HUGEINT, DECIMAL(38,2), DOUBLE
--> 5 | 4 | 5.00 | 5.0

-- page functions/avg
SELECT AVG(x), AVG(DISTINCT x), AVG(d), AVG(f) FROM (SELECT COLUMN1 AS x, COLUMN1::NUMBER(10,2) AS d, COLUMN1::FLOAT AS f FROM VALUES (1), (1), (3));
--: DECIMAL(17,6), DECIMAL(17,6), DECIMAL(17,8), DOUBLE
--> 1.666667 | 2.000000 | 1.66666667 | 1.6666666666666667

-- page functions/min
SELECT MIN(x), MAX(x), ANY_VALUE(5), MIN(s), MAX(s) FROM VALUES (1, 'a'), (3, 'b'), (NULL, NULL) AS t(x, s);
--: INTEGER, INTEGER, INTEGER, VARCHAR, VARCHAR
--> 1 | 3 | 5 | a | b

-- page functions/median
SELECT k, MEDIAN(v), MEDIAN(v::FLOAT), MEDIAN(k) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,2) AS v FROM VALUES (1, 10), (1, 20), (1, 21), (2, 10), (2, 20), (2, 25), (2, 30), (3, NULL)) GROUP BY k ORDER BY k;
--: INTEGER, DECIMAL(14,5), DOUBLE, DECIMAL(14,3)
--> 1 | 20.00000 | 20.0 | 1.000
--> 2 | 22.50000 | 22.5 | 2.000
--> 3 | NULL | NULL | 3.000

-- page functions/median: the mean of the two in the middle has more digits than they
SELECT MEDIAN(v) FROM (SELECT COLUMN1::NUMBER(10,2) AS v FROM VALUES (0.01), (0.02));
--: DECIMAL(14,5)
--> 0.01500

-- page functions/stddev
SELECT ROUND(STDDEV(x), 6), ROUND(STDDEV_SAMP(x), 6), STDDEV_POP(x), ROUND(VARIANCE(x), 6), ROUND(VAR_SAMP(x), 6), VAR_POP(x), VARIANCE_POP(x) FROM VALUES (2), (4), (4), (4), (5), (5), (7), (9) AS t(x);
--: DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE
--> 2.13809 | 2.13809 | 2.0 | 4.571429 | 4.571429 | 4.0 | 4.0

-- page functions/corr
SELECT k, ROUND(CORR(v, v2), 10), ROUND(REGR_SLOPE(v, v2), 9), REGR_COUNT(v, v2) FROM VALUES (1, 10, NULL), (2, 10, 11), (2, 20, 22), (2, 25, NULL), (2, 30, 35) AS aggr(k, v, v2) GROUP BY k ORDER BY k;
--: INTEGER, DOUBLE, DOUBLE, UINTEGER
--> 1 | NULL | NULL | 0
--> 2 | 0.9988445981 | 0.831408776 | 3

-- page functions/covar_pop
SELECT CORR(x, y), COVAR_POP(x, y), COVAR_SAMP(x, y) FROM VALUES (1, 2), (2, 4), (3, 6) AS t(x, y);
--: DOUBLE, DOUBLE, DOUBLE
--> 1.0 | 1.3333333333333333 | 2.0

-- page functions/corr: of one pair; DuckDB says that it is no number
SELECT CORR(x, x) FROM VALUES (1) AS t(x);
--: DOUBLE
--> NULL

-- page functions/regr_valx and functions/regr_valy
SELECT REGR_VALX(NULL, 10), REGR_VALX(1, NULL::INT), REGR_VALX(1, 10), REGR_VALY(NULL::INT, 10), REGR_VALY(1, NULL), REGR_VALY(1, 10);
--: INTEGER, BIGINT, INTEGER, BIGINT, INTEGER, INTEGER
--> NULL | NULL | 10 | NULL | NULL | 1

-- page functions/skew, whose values are right to five digits after the point
SELECT ROUND(SKEW(k), 5), ROUND(SKEW(v), 5), SKEW(v2) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,2) AS v, COLUMN3::NUMBER(10,2) AS v2 FROM VALUES (1, 10, NULL), (2, 10, NULL), (2, 20, 22), (2, 25, NULL), (2, 30, 35));
--: DOUBLE, DOUBLE, DOUBLE
--> -2.23607 | 0.05241 | NULL

-- page functions/kurtosis, which gives a number with twelve digits after the point
SELECT KURTOSIS(k), KURTOSIS(v), KURTOSIS(v2) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,2) AS v, COLUMN3::NUMBER(10,2) AS v2 FROM VALUES (1, 10, NULL), (2, 10, 12), (2, 20, 22), (2, 25, NULL), (2, 30, 35));
--: DOUBLE, DOUBLE, DOUBLE
--> 5.0 | -2.32421875 | NULL

-- page functions/mode
SELECT k, MODE(v) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,2) AS v FROM VALUES (1, 10), (1, 10), (1, 20), (1, 21), (2, 20), (2, 20), (2, 25), (2, 30), (3, NULL)) GROUP BY k ORDER BY k;
--: INTEGER, DECIMAL(10,2)
--> 1 | 10.00
--> 2 | 20.00
--> 3 | NULL

-- page functions/listagg
SELECT LISTAGG(x, '|') WITHIN GROUP (ORDER BY x), LISTAGG(DISTINCT x, ',') WITHIN GROUP (ORDER BY x DESC), LISTAGG(x) WITHIN GROUP (ORDER BY y DESC), LISTAGG(y, '-') WITHIN GROUP (ORDER BY y) FROM VALUES ('b', 1), ('a', 2), ('b', 3), (NULL, 4) AS t(x, y);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> a|b|b | b,a | bab | 1-2-3-4

-- page functions/listagg: no rows, and nothing but NULL, give an empty string
SELECT LISTAGG(x, ','), LISTAGG(NULL::STRING, ',') FROM (SELECT 'a' AS x) WHERE FALSE;
--: VARCHAR, VARCHAR
-->  | 

-- page functions/listagg: over a window
SELECT g, LISTAGG(x, ',') WITHIN GROUP (ORDER BY x DESC) OVER (PARTITION BY g) FROM VALUES (1, 'a'), (1, 'b'), (2, NULL) AS t(g, x) ORDER BY g;
--: INTEGER, VARCHAR
--> 1 | b,a
--> 1 | b,a
--> 2 | 

-- page functions/array_agg
SELECT TO_JSON(ARRAY_AGG(x) WITHIN GROUP (ORDER BY x DESC)), TO_JSON(ARRAY_AGG(DISTINCT x) WITHIN GROUP (ORDER BY x)) FROM VALUES (1), (3), (3), (NULL) AS t(x);
--: VARCHAR, VARCHAR
--> [3,3,1] | [1,3]

-- page functions/min_by
SELECT MIN_BY(employee_id, salary), TO_JSON(MIN_BY(employee_id, salary, 3)), MAX_BY(employee_id, salary), TO_JSON(MAX_BY(employee_id, salary, 3)), MIN_BY(employee_id, NULL::INT), MIN_BY(employee_id, NULL::INT, 2) IS NULL FROM VALUES (1001, 10, 10000), (1020, 10, 9000), (1030, 10, 8000), (900, 20, 15000), (2000, 20, NULL), (2010, 20, 14000), (2020, 20, 8500) AS employees(employee_id, department_id, salary);
--: INTEGER, VARCHAR, INTEGER, VARCHAR, INTEGER, BOOLEAN
--> 1030 | [1030,2020,1020] | 900 | [900,2010,1001] | NULL | true

-- page functions/approx_count_distinct
SELECT APPROX_COUNT_DISTINCT(x), HLL(x) FROM VALUES (1), (2), (2) AS t(x);
--: BIGINT, BIGINT
--> 2 | 2

-- page functions/approx_percentile
SELECT APPROX_PERCENTILE(x, 0.5) FROM VALUES (1), (2), (3) AS t(x);
--: DOUBLE
--> 2.0

-- page functions/percentile_cont
SELECT k, PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY v), PERCENTILE_DISC(0.25) WITHIN GROUP (ORDER BY v), PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY v::FLOAT), PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY v DESC) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,2) AS v FROM VALUES (0, 0), (0, 10), (0, 20), (0, 30), (0, 40), (1, 10), (1, 20), (2, 10), (2, 20), (2, 25), (2, 30), (3, 60), (4, NULL)) GROUP BY k ORDER BY k;
--: INTEGER, DECIMAL(14,5), DECIMAL(10,2), DOUBLE, DECIMAL(14,5)
--> 0 | 10.00000 | 10.00 | 10.0 | 30.00000
--> 1 | 12.50000 | 10.00 | 12.5 | 17.50000
--> 2 | 17.50000 | 10.00 | 17.5 | 26.25000
--> 3 | 60.00000 | 60.00 | 60.0 | 60.00000
--> 4 | NULL | NULL | NULL | NULL

-- page functions/bitand_agg
SELECT BITAND_AGG(k), BITAND_AGG(d), BITAND_AGG(s1), BIT_AND_AGG(k), BITOR_AGG(k), BITXORAGG(k) FROM (SELECT COLUMN1 AS k, COLUMN2::NUMBER(10,5) AS d, COLUMN3 AS s1 FROM VALUES (15, 1.1, '12'), (26, 2.9, '10'), (12, 7.1, '7.9'), (14, NULL, NULL), (8, NULL, NULL), (NULL, 9.1, '14'));
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 8 | 1 | 8 | 8 | 31 | 31

-- page functions/bitand_agg: by groups
SELECT s2, BITAND_AGG(k), BITAND_AGG(d) FROM VALUES (15, 1.1, 'one'), (26, 2.9, 'two'), (12, 7.1, 'two'), (14, NULL, 'null'), (8, NULL, 'null'), (NULL, 9.1, 'nine') AS bitwise_example(k, d, s2) GROUP BY s2 ORDER BY 3;
--: VARCHAR, BIGINT, BIGINT
--> one | 15 | 1
--> two | 8 | 3
--> nine | NULL | 9
--> null | 8 | NULL

-- page functions/booland_agg, functions/boolor_agg and functions/boolxor_agg
SELECT BOOLAND_AGG(c1), BOOLAND_AGG(c2), BOOLOR_AGG(c2), BOOLOR_AGG(c4), BOOLXOR_AGG(c1), BOOLXOR_AGG(c2), BOOLXOR_AGG(c3), BOOLXOR_AGG(c4), BOOLXOR_AGG(NULL::BOOLEAN), BOOLAND_AGG(NULL::BOOLEAN) FROM VALUES (1, TRUE, TRUE, TRUE, FALSE), (2, TRUE, FALSE, FALSE, FALSE), (3, TRUE, TRUE, FALSE, FALSE), (4, TRUE, FALSE, FALSE, FALSE) AS test_boolean_agg(id, c1, c2, c3, c4);
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | true | false | false | false | true | false | NULL | NULL

-- page functions/boolxor_agg: over a window
SELECT id, BOOLXOR_AGG(c) OVER (PARTITION BY id > 0) FROM VALUES (-2, FALSE), (-1, FALSE), (1, TRUE), (2, FALSE) AS t(id, c) ORDER BY id;
--: INTEGER, BOOLEAN
--> -2 | false
--> -1 | false
--> 1 | true
--> 2 | true

-- page functions/grouping
SELECT a, b, SUM(x), GROUPING(a), GROUPING_ID(a, b) FROM VALUES ('p', 'q', 1), ('p', 'r', 2) AS t(a, b, x) GROUP BY ROLLUP(a, b) ORDER BY a, b;
--: VARCHAR, VARCHAR, HUGEINT, BIGINT, BIGINT
--> p | q | 1 | 0 | 0
--> p | r | 2 | 0 | 0
--> p | NULL | 3 | 0 | 1
--> NULL | NULL | 3 | 1 | 3

-- page functions/row_number
SELECT x, ROW_NUMBER() OVER (ORDER BY x), RANK() OVER (ORDER BY x), DENSE_RANK() OVER (ORDER BY x), PERCENT_RANK() OVER (ORDER BY x), CUME_DIST() OVER (ORDER BY x), NTILE(2) OVER (ORDER BY x), LAG(x) OVER (ORDER BY x), LEAD(x, 1, 0) OVER (ORDER BY x) FROM VALUES (1), (2), (2), (3) AS t(x) ORDER BY 1, 2;
--: INTEGER, BIGINT, BIGINT, BIGINT, DOUBLE, DOUBLE, BIGINT, INTEGER, INTEGER
--> 1 | 1 | 1 | 1 | 0.0 | 0.25 | 1 | NULL | 2
--> 2 | 2 | 2 | 2 | 0.3333333333333333 | 0.75 | 1 | 1 | 2
--> 2 | 3 | 2 | 2 | 0.3333333333333333 | 0.75 | 2 | 2 | 3
--> 3 | 4 | 4 | 3 | 1.0 | 1.0 | 2 | 2 | 0

-- page functions/last_value
SELECT x, FIRST_VALUE(x) OVER (ORDER BY x), LAST_VALUE(x) OVER (ORDER BY x), NTH_VALUE(x, 2) OVER (ORDER BY x), LAG(y) IGNORE NULLS OVER (ORDER BY x) FROM VALUES (1, 'a'), (2, NULL), (3, 'c') AS t(x, y) ORDER BY x;
--: INTEGER, INTEGER, INTEGER, INTEGER, VARCHAR
--> 1 | 1 | 3 | 2 | NULL
--> 2 | 1 | 3 | 2 | a
--> 3 | 1 | 3 | 2 | a

-- page functions/first_value: with a frame
SELECT price, FIRST_VALUE(price) OVER (ORDER BY price, item ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), NTH_VALUE(price, 2) OVER (ORDER BY price, item ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), LAST_VALUE(price) OVER (ORDER BY price, item ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM VALUES ('Popsicle', 3), ('Ice Cream Sandwich', 4), ('Mango Sticky Rice', 5), ('Sugar Cone', 6), ('Waffle Cone', 6), ('Two Scoop Bowl', 7) AS menu_items(item, price) ORDER BY price, item;
--: INTEGER, INTEGER, INTEGER, INTEGER
--> 3 | 3 | 4 | 4
--> 4 | 3 | 4 | 5
--> 5 | 4 | 5 | 6
--> 6 | 5 | 6 | 6
--> 6 | 6 | 6 | 7
--> 7 | 6 | 7 | 7

-- page functions/first_value: with and without NULL
SELECT item_name, FIRST_VALUE(item_cost) RESPECT NULLS OVER (ORDER BY item_price), FIRST_VALUE(item_cost) IGNORE NULLS OVER (ORDER BY item_price), LAST_VALUE(item_cost IGNORE NULLS) OVER (ORDER BY item_price DESC) FROM VALUES ('Pretzel', NULL, 3.00), ('Corn Dog', NULL, 4.00), ('Hot Dog', 1.50, 5.00), ('Sandwich', 2.50, 6.00) AS menu(item_name, item_cost, item_price) ORDER BY item_price;
--: VARCHAR, DECIMAL(3,2), DECIMAL(3,2), DECIMAL(3,2)
--> Pretzel | NULL | 1.50 | 1.50
--> Corn Dog | NULL | 1.50 | 1.50
--> Hot Dog | NULL | 1.50 | 1.50
--> Sandwich | NULL | 1.50 | 1.50

-- page functions/nth_value
SELECT column1, column2, NTH_VALUE(column2, 2) OVER (PARTITION BY column1 ORDER BY column2) FROM VALUES (1, 10), (1, 11), (1, 12), (2, 20), (2, 21), (2, 22) ORDER BY 1, 2;
--: INTEGER, INTEGER, INTEGER
--> 1 | 10 | 11
--> 1 | 11 | 11
--> 1 | 12 | 11
--> 2 | 20 | 21
--> 2 | 21 | 21
--> 2 | 22 | 21

-- page functions/lag
SELECT col_1, LAG(col_2) IGNORE NULLS OVER (ORDER BY col_1), LAG(col_2, 1, 0) OVER (ORDER BY col_1), LAG(col_2, -1) OVER (ORDER BY col_1), LEAD(col_2) OVER (ORDER BY col_1) FROM VALUES (1, 5), (2, 4), (3, NULL), (4, 2), (5, NULL), (6, NULL), (7, 6) AS t1(col_1, col_2) ORDER BY col_1;
--: INTEGER, INTEGER, INTEGER, INTEGER, INTEGER
--> 1 | NULL | 0 | 4 | 4
--> 2 | 5 | 5 | NULL | NULL
--> 3 | 4 | 4 | 2 | 2
--> 4 | 4 | NULL | NULL | NULL
--> 5 | 2 | 2 | NULL | NULL
--> 6 | 2 | NULL | 6 | 6
--> 7 | 2 | NULL | NULL | NULL

-- page functions-window
SELECT x, SUM(x) OVER (ORDER BY x), AVG(x) OVER (ORDER BY x ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), COUNT(*) OVER (PARTITION BY x % 2) FROM VALUES (1), (2), (3) AS t(x) ORDER BY x;
--: INTEGER, HUGEINT, DECIMAL(17,6), BIGINT
--> 1 | 1 | 1.000000 | 2
--> 2 | 3 | 1.500000 | 1
--> 3 | 6 | 2.500000 | 2

-- page functions/ratio_to_report: the order of its window says nothing
SELECT store_id, 100 * RATIO_TO_REPORT(profit) OVER (), 100 * RATIO_TO_REPORT(profit) OVER (PARTITION BY province), RATIO_TO_REPORT(profit) OVER (ORDER BY store_id) = RATIO_TO_REPORT(profit) OVER () FROM (SELECT COLUMN1 AS store_id, COLUMN2 AS province, COLUMN3::NUMBER(11,2) AS profit FROM VALUES (1, 'Ontario', 300), (2, 'Saskatchewan', 250), (3, 'Ontario', 450), (4, 'Ontario', NULL)) ORDER BY store_id;
--: INTEGER, DECIMAL(38,8), DECIMAL(38,8), BOOLEAN
--> 1 | 30.00000000 | 40.00000000 | true
--> 2 | 25.00000000 | 100.00000000 | true
--> 3 | 45.00000000 | 60.00000000 | true
--> 4 | NULL | NULL | NULL

-- page functions/to_varchar
SELECT TO_VARCHAR(COUNT(*)), YEAR(MAX(d)), LOWER(MAX(s)), MAX(n)::STRING, TO_VARCHAR(ROW_NUMBER() OVER (ORDER BY MAX(n))) FROM (SELECT DATE '2024-01-01' AS d, 'A' AS s, 1.5 AS n);
--: VARCHAR, BIGINT, VARCHAR, VARCHAR, VARCHAR
--> 1 | 2024 | a | 1.5 | 1

-- page functions/approx_percentile_accumulate
SELECT APPROX_PERCENTILE_ESTIMATE(APPROX_PERCENTILE_COMBINE(state), 0.5) FROM (SELECT APPROX_PERCENTILE_ACCUMULATE(x) AS state FROM VALUES (1, 'a'), (2, 'a'), (3, 'b') AS t(x, g) GROUP BY g);
--: DOUBLE
--> 2.0

-- page functions/seq1
SELECT SEQ8() AS n, x FROM (SELECT SEQ4() + 5 AS x FROM TABLE(GENERATOR(ROWCOUNT => 2))) ORDER BY n;
--: BIGINT, BIGINT
--> 0 | 5
--> 1 | 6

-- page functions/conditional_true_event and functions/conditional_change_event
SELECT province, o_col, CONDITIONAL_CHANGE_EVENT(o_col) OVER (PARTITION BY province ORDER BY o_col), CONDITIONAL_CHANGE_EVENT(o_col < 15) OVER (PARTITION BY province ORDER BY o_col), CONDITIONAL_TRUE_EVENT(o_col) OVER (PARTITION BY province ORDER BY o_col), CONDITIONAL_TRUE_EVENT(o_col > 13) OVER (PARTITION BY province ORDER BY o_col) FROM VALUES ('Alberta', 0), ('Alberta', 0), ('Alberta', 13), ('Alberta', 13), ('Alberta', 14), ('Alberta', 15), ('Alberta', NULL), ('Manitoba', 30) AS table1(province, o_col) ORDER BY province, o_col;
--: VARCHAR, INTEGER, BIGINT, BIGINT, HUGEINT, HUGEINT
--> Alberta | 0 | 0 | 0 | 0 | 0
--> Alberta | 0 | 0 | 0 | 0 | 0
--> Alberta | 13 | 1 | 0 | 1 | 0
--> Alberta | 13 | 1 | 0 | 2 | 0
--> Alberta | 14 | 2 | 0 | 3 | 1
--> Alberta | 15 | 3 | 1 | 4 | 2
--> Alberta | NULL | 3 | 1 | 4 | 2
--> Manitoba | 30 | 0 | 0 | 1 | 1

-- page functions/approx_top_k: an array of arrays, each of a value and how often it is there
SELECT APPROX_TOP_K(a, 2) AS numbers, APPROX_TOP_K(b) AS one FROM (VALUES (1, 'x'), (1, 'x'), (2, 'y'), (2, 'x'), (2, 'z')) AS t(a, b);
--: VARIANT[], VARIANT[]
--> [[2, 3], [1, 2]] | [[x, 3]]

-- page functions/nth_value: counted from the last row
SELECT column1, column2, NTH_VALUE(column2, 2) FROM FIRST OVER (PARTITION BY column1 ORDER BY column2) AS n, NTH_VALUE(column2, 1) FROM LAST OVER (PARTITION BY column1 ORDER BY column2), NTH_VALUE(column2, 1) FROM LAST IGNORE NULLS OVER (PARTITION BY column1 ORDER BY column2), NTH_VALUE(column2, 9) FROM LAST RESPECT NULLS OVER (PARTITION BY column1 ORDER BY column2) FROM VALUES (1, 10), (1, 11), (1, 12), (2, 20), (2, 21), (2, NULL) ORDER BY 1, 2;
--: INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER
--> 1 | 10 | 11 | 12 | 12 | NULL
--> 1 | 11 | 11 | 12 | 12 | NULL
--> 1 | 12 | 11 | 12 | 12 | NULL
--> 2 | 20 | 21 | NULL | 21 | NULL
--> 2 | 21 | 21 | NULL | 21 | NULL
--> 2 | NULL | 21 | NULL | 21 | NULL

-- page functions/nth_value: it must specify a window
SELECT NTH_VALUE(column1, 1) FROM LAST IGNORE NULLS FROM VALUES (1);
--! Unsupported feature 'NTH_VALUE without OVER'

-- page functions/grouping_id
SELECT col_x, col_y, SUM(col_z), GROUPING_ID(col_x), GROUPING_ID(col_y), GROUPING_ID(col_x, col_y) FROM VALUES (1, 2, 1), (1, 2, 3), (2, 1, 10), (2, 2, 11), (2, 2, 3) AS aggr2(col_x, col_y, col_z) GROUP BY GROUPING SETS ((col_x), (col_y), ()) ORDER BY col_x ASC, col_y DESC;
--: INTEGER, INTEGER, HUGEINT, BIGINT, BIGINT, BIGINT
--> 1 | NULL | 4 | 0 | 1 | 1
--> 2 | NULL | 24 | 0 | 1 | 1
--> NULL | NULL | 28 | 1 | 1 | 3
--> NULL | 2 | 18 | 1 | 0 | 2
--> NULL | 1 | 10 | 1 | 0 | 2

-- page functions/percentile_disc
SELECT k, PERCENTILE_DISC(0.25) WITHIN GROUP (ORDER BY v) FROM (SELECT COLUMN1 AS k, COLUMN2::DECIMAL(10,2) AS v FROM VALUES (0, 0), (0, 10), (0, 20), (0, 30), (0, 40), (1, 10), (1, 20), (2, 10), (2, 20), (2, 25), (2, 30), (3, 60), (4, NULL)) GROUP BY k ORDER BY k;
--: INTEGER, DECIMAL(10,2)
--> 0 | 10.00
--> 1 | 10.00
--> 2 | 10.00
--> 3 | 60.00
--> 4 | NULL
