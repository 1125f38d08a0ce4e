package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.TableFunctions;
import com.snowflake.snowpark_java.types.DataTypes;
import java.util.List;
import java.util.Map;

/** The joins of {@link DataFrame}. */
final class JoinCases {
  private static final String PAGE = "sql-reference/constructs/join";
  private static final String TABLE_FUNCTION = "sql-reference/functions/split_to_table";

  private JoinCases() {}

  static Cases cases() {
    Cases cases = Cases.of(DataFrame.class);
    onColumns(cases);
    onConditions(cases);
    natural(cases);
    kinds(cases);
    tableFunctions(cases);
    return cases;
  }

  private static DataFrame left(Client c) {
    return c.sql("SELECT * FROM VALUES (1, 'a'), (2, 'b') AS t(id, l)");
  }

  private static DataFrame right(Client c) {
    return c.sql("SELECT * FROM VALUES (2, 'B'), (3, 'C') AS t(id, r)");
  }

  private static void onColumns(Cases cases) {
    cases
        .rows("join", PAGE, List.of(row(2L, "b", "B")), c -> left(c).join(right(c), "id"))
        .rows(
            "join",
            PAGE,
            List.of(row(2L, "b", "B")),
            c -> left(c).join(right(c), new String[] {"id"}))
        .rows(
            "join",
            PAGE,
            List.of(row(1L, "a", null), row(2L, "b", "B")),
            c -> left(c).join(right(c), new String[] {"id"}, "left").sort(col("id")));
  }

  private static void onConditions(Cases cases) {
    cases
        .rows(
            "join",
            PAGE,
            List.of(row("a", "B"), row("a", "C"), row("b", "B"), row("b", "C")),
            c -> left(c).join(right(c)).select("l", "r").sort(col("l"), col("r")))
        .rows(
            "crossJoin",
            PAGE,
            List.of(row("a", "B"), row("a", "C"), row("b", "B"), row("b", "C")),
            c -> left(c).crossJoin(right(c)).select("l", "r").sort(col("l"), col("r")))
        .rows(
            "join",
            PAGE,
            List.of(row("a", "B"), row("b", "C")),
            c -> {
              DataFrame left = left(c);
              DataFrame right = right(c);
              return left.join(right, left.col("id").equal_to(right.col("id").minus(lit(1))))
                  .select("l", "r")
                  .sort(col("l"));
            })
        .rows(
            "join",
            PAGE,
            List.of(row(null, "C"), row("b", "B")),
            c -> {
              DataFrame left = left(c);
              DataFrame right = right(c);
              return left.join(right, left.col("id").equal_to(right.col("id")), "right")
                  .select("l", "r")
                  .sort(col("l").asc_nulls_first());
            });
  }

  private static void natural(Cases cases) {
    cases
        .rows("naturalJoin", PAGE, List.of(row(2L, "b", "B")), c -> left(c).naturalJoin(right(c)))
        .rows(
            "naturalJoin",
            PAGE,
            List.of(row(1L, "a", null), row(2L, "b", "B")),
            c -> left(c).naturalJoin(right(c), "left").sort(col("id")));
  }

  private static void kinds(Cases cases) {
    cases
        .rows(
            "join",
            PAGE,
            List.of(row("a", null), row("b", "B"), row(null, "C")),
            c ->
                left(c)
                    .join(right(c), new String[] {"id"}, "full")
                    .select("l", "r")
                    .sort(col("l").asc_nulls_last()))
        .rows(
            "join",
            PAGE,
            List.of(row(2L, "b")),
            c -> left(c).join(right(c), new String[] {"id"}, "leftsemi"))
        .rows(
            "join",
            PAGE,
            List.of(row(1L, "a")),
            c -> left(c).join(right(c), new String[] {"id"}, "leftanti"));
  }

  private static DataFrame paths(Client c) {
    return c.sql("SELECT * FROM VALUES ('k', 'a/b'), ('m', 'c') AS t(k, path)");
  }

  private static void tableFunctions(Cases cases) {
    List<Row> parts = List.of(row("k", "a"), row("k", "b"), row("m", "c"));
    cases
        .rows(
            "join",
            TABLE_FUNCTION,
            parts,
            c -> sorted(paths(c).join(TableFunctions.split_to_table(), col("path"), lit("/"))))
        .rows(
            "join",
            TABLE_FUNCTION,
            parts,
            c ->
                sorted(
                    paths(c)
                        .join(
                            TableFunctions.split_to_table(),
                            new Column[] {col("path"), lit("/")},
                            new Column[] {col("path")},
                            new Column[] {col("path")})))
        .rows(
            "join",
            "sql-reference/functions/flatten",
            parts,
            c -> sorted(lists(c).join(TableFunctions.flatten(), Map.of("input", col("list")))))
        .rows(
            "join",
            "sql-reference/functions/flatten",
            parts,
            c ->
                sorted(
                    lists(c)
                        .join(
                            TableFunctions.flatten(),
                            Map.of("input", col("list")),
                            new Column[] {col("k")},
                            new Column[] {col("k")})))
        .rows(
            "join",
            TABLE_FUNCTION,
            parts,
            c -> sorted(paths(c).join(TableFunctions.split_to_table(col("path"), "/"))))
        .rows(
            "join",
            TABLE_FUNCTION,
            parts,
            c ->
                sorted(
                    paths(c)
                        .join(
                            TableFunctions.split_to_table(col("path"), "/"),
                            new Column[] {col("path")},
                            new Column[] {col("path")})));
  }

  private static DataFrame lists(Client c) {
    return c.sql(
        "SELECT 'k' AS k, ARRAY_CONSTRUCT('a', 'b') AS list UNION ALL SELECT 'm',"
            + " ARRAY_CONSTRUCT('c')");
  }

  private static DataFrame sorted(DataFrame joined) {
    return joined
        .select(col("k"), col("value").cast(DataTypes.StringType).as("v"))
        .sort(col("k"), col("v"));
  }
}
