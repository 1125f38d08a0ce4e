package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.when;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.CaseExpr;
import java.util.List;

/** {@link CaseExpr}: more branches, and the rest. */
final class CaseExprCases {

  private CaseExprCases() {}

  static Cases cases() {
    return Cases.of(CaseExpr.class)
        .rows(
            "when, otherwise",
            "sql-reference/functions/case",
            List.of(row("one"), row("two"), row("more")),
            c ->
                c.sql("SELECT * FROM VALUES (1), (2), (3) AS t(x)")
                    .sort(col("x"))
                    .select(
                        when(col("x").equal_to(lit(1)), lit("one"))
                            .when(col("x").equal_to(lit(2)), lit("two"))
                            .otherwise(lit("more"))))
        .rows(
            "when",
            "sql-reference/functions/case",
            List.of(row((Object) null)),
            c ->
                c.sql("SELECT 3 AS x")
                    .select(
                        when(col("x").equal_to(lit(1)), lit("one"))
                            .when(col("x").equal_to(lit(2)), lit("two"))));
  }
}
