package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.sum;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Window;
import com.snowflake.snowpark_java.WindowSpec;
import java.util.List;

/** {@link Window} and {@link WindowSpec}: what a window function sees. */
final class WindowCases {
  private static final String PAGE = "sql-reference/functions-window-syntax";

  private WindowCases() {}

  static Cases starts() {
    return Cases.of(Window.class)
        .rows(
            "partitionBy",
            PAGE,
            List.of(row(1L, 3L), row(2L, 3L), row(3L, 3L)),
            c -> summed(c, Window.partitionBy(col("g"))))
        .rows(
            "orderBy",
            PAGE,
            List.of(row(1L, 1L), row(2L, 3L), row(3L, 6L)),
            c -> summed(c, Window.orderBy(col("x"))))
        .rows(
            "rowsBetween, unboundedPreceding, currentRow",
            PAGE,
            List.of(row(1L, 1L), row(2L, 3L), row(3L, 6L)),
            c ->
                summed(
                    c,
                    Window.rowsBetween(Window.unboundedPreceding(), Window.currentRow())
                        .orderBy(col("x"))))
        .rows(
            "rangeBetween, currentRow, unboundedFollowing",
            PAGE,
            List.of(row(1L, 6L), row(2L, 5L), row(3L, 3L)),
            c ->
                summed(
                    c,
                    Window.rangeBetween(Window.currentRow(), Window.unboundedFollowing())
                        .orderBy(col("x"))));
  }

  static Cases specs() {
    return Cases.of(WindowSpec.class)
        .rows(
            "partitionBy, orderBy",
            PAGE,
            List.of(row(1L, 1L), row(2L, 3L), row(3L, 3L)),
            c -> summed(c, Window.orderBy(col("x")).partitionBy(col("g")).orderBy(col("x"))))
        .rows(
            "rowsBetween",
            PAGE,
            List.of(row(1L, 3L), row(2L, 6L), row(3L, 5L)),
            c -> summed(c, Window.orderBy(col("x")).rowsBetween(-1, 1)))
        .rows(
            "rangeBetween",
            PAGE,
            List.of(row(1L, 1L), row(2L, 3L), row(3L, 6L)),
            c ->
                summed(
                    c,
                    Window.orderBy(col("x"))
                        .rangeBetween(Window.unboundedPreceding(), Window.currentRow())));
  }

  private static DataFrame summed(Client c, WindowSpec window) {
    return c.sql("SELECT * FROM VALUES (1, 'a'), (2, 'a'), (3, 'b') AS t(x, g)")
        .select(col("x"), sum(col("x")).over(window))
        .sort(col("x"));
  }
}
