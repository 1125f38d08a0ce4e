package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;
import java.util.List;

/** {@link Functions} that name, compare and choose. */
final class ConditionalFunctionCases {

  private ConditionalFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    naming(cases);
    choosing(cases);
    ordering(cases);
    return cases;
  }

  private static void naming(Cases cases) {
    cases
        .rows(
            "col",
            "sql-reference/identifiers-syntax",
            List.of(row(1L, 2L)),
            c -> c.sql("SELECT 1 AS a, 2 AS \"b c\"").select(col("a"), col("b c")))
        .rows(
            "col, toScalar",
            "sql-reference/operators-subquery",
            List.of(row(3L, 3L)),
            c ->
                c.sql("SELECT 1 AS one")
                    .select(col(c.sql("SELECT 3 AS x")), toScalar(c.sql("SELECT 3 AS x"))))
        .value("lit", "sql-reference/constants", "It's", () -> lit("It's"))
        .value("sqlExpr", "sql-reference/operators-arithmetic", 3L, () -> sqlExpr("1 + 2"))
        .value("expr", "sql-reference/operators-arithmetic", 3L, () -> expr("1 + 2"));
  }

  private static void choosing(Cases cases) {
    cases
        .value(
            "iff",
            "sql-reference/functions/iff",
            "yes",
            () -> iff(lit(1).lt(lit(2)), lit("yes"), lit("no")))
        .value(
            "when",
            "sql-reference/functions/case",
            "two",
            () -> when(lit(1).equal_to(lit(2)), lit("one")).otherwise(lit("two")))
        .value(
            "coalesce",
            "sql-reference/functions/coalesce",
            5L,
            () -> coalesce(lit(null), lit(5), lit(6)))
        .value("not", "sql-reference/operators-logical", false, () -> not(lit(true)))
        .value("is_null", "sql-reference/functions/is-null", true, () -> is_null(lit(null)))
        .value("isnull", "sql-reference/functions/is-null", false, () -> isnull(lit(1)))
        .value(
            "equal_nan",
            "sql-reference/data-types-numeric",
            true,
            () -> equal_nan(sqlExpr("'NaN'::FLOAT")))
        .value(
            "in",
            "sql-reference/functions/in",
            true,
            () -> in(new Column[] {lit(4), lit(5)}, List.of(List.of(4, 5), List.of(6, 7))))
        .rows(
            "in",
            "sql-reference/functions/in",
            List.of(row(2L)),
            c ->
                c.sql("SELECT * FROM VALUES (1, 'a'), (2, 'b') AS t(n, s)")
                    .filter(
                        in(
                            new Column[] {col("n"), col("s")},
                            c.sql("SELECT 2, 'b' UNION ALL SELECT 1, 'z'")))
                    .select(col("n")));
  }

  private static void ordering(Cases cases) {
    cases
        .rows(
            "asc",
            "sql-reference/constructs/order-by",
            List.of(row(1L), row(2L)),
            c -> c.sql("SELECT * FROM VALUES (2), (1) AS t(n)").sort(asc("n")))
        .rows(
            "desc",
            "sql-reference/constructs/order-by",
            List.of(row(2L), row(1L)),
            c -> c.sql("SELECT * FROM VALUES (1), (2) AS t(n)").sort(desc("n")));
  }
}
