package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.DataFrame;

/** What makes a {@link DataFrame} run: actions, printing, views. */
final class DataFrameActionCases {
  private static final String FRAMES = "developer-guide/snowpark/java/working-with-dataframes";

  private DataFrameActionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(DataFrame.class);
    actions(cases);
    printing(cases);
    views(cases);
    return cases;
  }

  private static void actions(Cases cases) {
    cases
        .that(
            "collect",
            FRAMES,
            c -> assertThat(c.sql("SELECT 1 AS a").collect()).containsExactly(row(1L)))
        .that("count", FRAMES, c -> assertThat(DataFrameCases.pets(c).count()).isEqualTo(3))
        .that(
            "first",
            FRAMES,
            c -> {
              DataFrame names = DataFrameCases.pets(c).select("name").sort(col("name"));
              assertThat(names.first()).contains(row("Ada"));
              assertThat(names.first(2)).containsExactly(row("Ada"), row("Bob"));
              assertThat(names.filter(lit(false)).first()).isEmpty();
            })
        .that(
            "toLocalIterator",
            FRAMES,
            c ->
                assertThat(DataFrameCases.pets(c).select("age").sort(col("age")).toLocalIterator())
                    .toIterable()
                    .containsExactly(row(3L), row(5L), row(7L)))
        .that(
            "cacheResult",
            FRAMES,
            c -> {
              c.run("CREATE OR REPLACE TABLE cached_source AS SELECT 1 AS a");
              DataFrame cached = c.session().table("cached_source").cacheResult();
              c.run("INSERT INTO cached_source VALUES (2)");
              assertThat(cached.collect()).containsExactly(row(1L));
              assertThat(c.session().table("cached_source").count()).isEqualTo(2);
            })
        .that(
            "clone",
            FRAMES,
            c -> assertThat(c.sql("SELECT 1 AS a").clone().collect()).containsExactly(row(1L)));
  }

  private static void printing(Cases cases) {
    cases
        .that(
            "show",
            FRAMES,
            c -> {
              DataFrame text =
                  c.sql("SELECT 'a long text' AS t UNION ALL SELECT 'b'").sort(col("t"));
              assertThat(Printed.by(text::show))
                  .contains("|\"T\"")
                  .contains("a long text")
                  .contains("|b");
              assertThat(Printed.by(() -> text.show(1)))
                  .contains("a long text")
                  .doesNotContain("|b");
              assertThat(Printed.by(() -> text.show(1, 6))).contains("a l...");
            })
        .that(
            "explain",
            "sql-reference/sql/explain",
            c ->
                assertThat(Printed.by(c.sql("SELECT 1 AS a").filter(col("a").gt(lit(0)))::explain))
                    .contains("1 AS a")
                    .contains("Logical Execution Plan"));
  }

  private static void views(Cases cases) {
    String page = "sql-reference/sql/create-view";
    cases
        .that(
            "createOrReplaceView",
            page,
            c -> {
              DataFrameCases.pets(c).createOrReplaceView("pets_seen");
              assertThat(c.session().table("pets_seen").count()).isEqualTo(3);
              DataFrameCases.pets(c)
                  .limit(1)
                  .createOrReplaceView(new String[] {"public", "pets_seen"});
              assertThat(c.session().table("pets_seen").count()).isEqualTo(1);
            })
        .that(
            "createOrReplaceTempView",
            page,
            c -> {
              DataFrameCases.pets(c).createOrReplaceTempView("pets_glimpsed");
              assertThat(c.session().table("pets_glimpsed").count()).isEqualTo(3);
              DataFrameCases.pets(c)
                  .limit(1)
                  .createOrReplaceTempView(new String[] {"public", "pets_glimpsed"});
              assertThat(c.session().table("pets_glimpsed").count()).isEqualTo(1);
            });
  }
}
