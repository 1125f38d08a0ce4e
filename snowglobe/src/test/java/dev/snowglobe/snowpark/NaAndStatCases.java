package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.DataFrameNaFunctions;
import com.snowflake.snowpark_java.DataFrameStatFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link DataFrameNaFunctions} and {@link DataFrameStatFunctions}. */
final class NaAndStatCases {
  private static final String NA =
      "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrameNaFunctions.html";
  private static final String STAT =
      "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrameStatFunctions.html";

  private NaAndStatCases() {}

  static Cases na() {
    return Cases.of(DataFrameNaFunctions.class)
        .rows(
            "drop",
            NA,
            List.of(row(1.0, "x"), row(2.0, null)),
            c -> gaps(c).na().drop(1, new String[] {"a"}).sort(col("a")))
        .rows(
            "drop", NA, List.of(row(1.0, "x")), c -> gaps(c).na().drop(2, new String[] {"a", "b"}))
        .rows(
            "fill",
            NA,
            List.of(row(0.5, "y"), row(0.5, "y"), row(1.0, "x"), row(2.0, "z")),
            c -> gaps(c).na().fill(Map.of("a", 0.5, "b", "z")).sort(col("a"), col("b")))
        .rows(
            "replace",
            NA,
            List.of(row(9.0, "x")),
            c -> gaps(c).na().replace("a", Map.of(1.0, 9.0)).filter(col("b").equal_to(lit("x"))));
  }

  /** A number and a text, a number that is none, and a text alone. */
  private static DataFrame gaps(Client c) {
    return c.sql(
        "SELECT 1::FLOAT AS a, 'x' AS b UNION ALL SELECT 2::FLOAT, NULL"
            + " UNION ALL SELECT 'NaN'::FLOAT, 'y' UNION ALL SELECT NULL, 'y'");
  }

  static Cases stat() {
    return Cases.of(DataFrameStatFunctions.class)
        .that(
            "corr",
            STAT,
            c -> assertThat(points(c).stat().corr("a", "b")).contains(0.1889822365046136))
        .that("cov", STAT, c -> assertThat(points(c).stat().cov("a", "b")).contains(1.0))
        .that(
            "approxQuantile",
            STAT,
            c -> {
              DataFrame numbers =
                  c.sql(
                      "SELECT * FROM VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (0) AS t(a)");
              assertThat(numbers.stat().approxQuantile("a", new double[] {0, 0.5, 1}))
                  .containsExactly(Optional.of(0.0), Optional.of(4.5), Optional.of(9.0));
              Optional<Double>[][] both =
                  points(c).stat().approxQuantile(new String[] {"a", "b"}, new double[] {0, 1});
              assertThat(Arrays.deepToString(both))
                  .isEqualTo("[[Optional[1.0], Optional[4.0]], [Optional[2.0], Optional[8.0]]]");
            })
        .rows(
            "crosstab",
            STAT,
            List.of(row(1L, 1L, 1L), row(2L, 0L, 2L)),
            c ->
                c.sql("SELECT * FROM VALUES (1, 'p'), (1, 'q'), (2, 'q'), (2, 'q') AS t(k, v)")
                    .stat()
                    .crosstab("k", "v")
                    .sort(col("k")))
        .that(
            "sampleBy",
            STAT,
            c -> {
              DataFrame groups = c.sql("SELECT * FROM VALUES ('a'), ('a'), ('b'), ('c') AS t(g)");
              Map<String, Double> fractions = Map.of("a", 1.0, "b", 0.0);
              assertThat(groups.stat().sampleBy(col("g"), fractions).collect())
                  .containsExactly(row("a"), row("a"));
              assertThat(groups.stat().sampleBy("g", fractions).collect())
                  .containsExactly(row("a"), row("a"));
            });
  }

  private static DataFrame points(Client c) {
    return c.sql("SELECT * FROM VALUES (1, 8), (2, 2), (4, 8) AS t(a, b)");
  }
}
