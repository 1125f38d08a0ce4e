package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.DeleteResult;
import com.snowflake.snowpark_java.Updatable;
import com.snowflake.snowpark_java.UpdatableAsyncActor;
import com.snowflake.snowpark_java.UpdateResult;
import java.util.Map;

/**
 * {@link Updatable}, now and asynchronously: UPDATE and DELETE. Its MERGE is in {@link MergeCases}.
 */
final class UpdatableCases {
  private static final String UPDATE = "sql-reference/sql/update";
  private static final String DELETE = "sql-reference/sql/delete";

  private UpdatableCases() {}

  /** A new table with the keys a, b and c and the numbers 1, 2 and 3. */
  static Updatable table(Client c, String name) {
    c.run(
        "CREATE OR REPLACE TABLE "
            + name
            + " AS SELECT * FROM VALUES ('a', 1), ('b', 2), ('c', 3) AS t(k, n)");
    return c.session().table(name);
  }

  static DataFrame changes(Client c) {
    return c.sql("SELECT * FROM VALUES ('b', 20), ('d', 40) AS t(k, n)");
  }

  private static void holds(Updatable table, Long... numbers) {
    assertThat(table.sort(col("k")).select("n").collect())
        .extracting(row -> row.getLong(0))
        .containsExactly(numbers);
  }

  static Cases now() {
    return Cases.of(Updatable.class)
        .that(
            "update",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_all");
              assertThat(table.update(Map.of(col("n"), lit(9))).getRowsUpdated()).isEqualTo(3);
              holds(table, 9L, 9L, 9L);
            })
        .that(
            "update",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_some");
              UpdateResult result =
                  table.update(
                      Map.of(col("n"), col("n").plus(lit(10))), col("k").equal_to(lit("a")));
              assertThat(result.getRowsUpdated()).isEqualTo(1);
              holds(table, 11L, 2L, 3L);
            })
        .that(
            "update",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_from");
              DataFrame changes = changes(c);
              UpdateResult result =
                  table.update(
                      Map.of(col("n"), changes.col("n")),
                      table.col("k").equal_to(changes.col("k")),
                      changes);
              assertThat(result.getRowsUpdated()).isEqualTo(1);
              holds(table, 1L, 20L, 3L);
            })
        .that(
            "updateColumn",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_named");
              assertThat(table.updateColumn(Map.of("n", lit(9))).getRowsUpdated()).isEqualTo(3);
              table.updateColumn(Map.of("n", lit(1)), col("k").equal_to(lit("a")));
              DataFrame changes = changes(c);
              table.updateColumn(
                  Map.of("n", changes.col("n")),
                  table.col("k").equal_to(changes.col("k")),
                  changes);
              holds(table, 1L, 20L, 9L);
            })
        .that(
            "delete",
            DELETE,
            c -> {
              Updatable table = table(c, "d_now");
              DeleteResult some = table.delete(col("k").equal_to(lit("a")));
              assertThat(some.getRowsDeleted()).isEqualTo(1);
              DataFrame changes = changes(c);
              DeleteResult joined =
                  table.delete(table.col("k").equal_to(changes.col("k")), changes);
              assertThat(joined.getRowsDeleted()).isEqualTo(1);
              holds(table, 3L);
              assertThat(table.delete().getRowsDeleted()).isEqualTo(1);
              holds(table);
            })
        .that(
            "clone, async",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_clone");
              assertThat(table.clone().count()).isEqualTo(3);
              assertThat(table.async().count().getResult()).isEqualTo(3);
            });
  }

  static Cases later() {
    return Cases.of(UpdatableAsyncActor.class)
        .that(
            "update",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_later");
              DataFrame changes = changes(c);
              var all = table.async().update(Map.of(col("n"), lit(9))).getResult();
              assertThat(all.getRowsUpdated()).isEqualTo(3);
              var some =
                  table
                      .async()
                      .update(Map.of(col("n"), lit(1)), col("k").equal_to(lit("a")))
                      .getResult();
              assertThat(some.getRowsUpdated()).isEqualTo(1);
              var joined =
                  table
                      .async()
                      .update(
                          Map.of(col("n"), changes.col("n")),
                          table.col("k").equal_to(changes.col("k")),
                          changes)
                      .getResult();
              assertThat(joined.getRowsUpdated()).isEqualTo(1);
              holds(table, 1L, 20L, 9L);
            })
        .that(
            "updateColumn",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_named_later");
              DataFrame changes = changes(c);
              var all = table.async().updateColumn(Map.of("n", lit(9))).getResult();
              assertThat(all.getRowsUpdated()).isEqualTo(3);
              table
                  .async()
                  .updateColumn(Map.of("n", lit(1)), col("k").equal_to(lit("a")))
                  .getResult();
              table
                  .async()
                  .updateColumn(
                      Map.of("n", changes.col("n")),
                      table.col("k").equal_to(changes.col("k")),
                      changes)
                  .getResult();
              holds(table, 1L, 20L, 9L);
            })
        .that(
            "delete",
            DELETE,
            c -> {
              Updatable table = table(c, "d_later");
              DataFrame changes = changes(c);
              var some = table.async().delete(col("k").equal_to(lit("a"))).getResult();
              assertThat(some.getRowsDeleted()).isEqualTo(1);
              var joined =
                  table
                      .async()
                      .delete(table.col("k").equal_to(changes.col("k")), changes)
                      .getResult();
              assertThat(joined.getRowsDeleted()).isEqualTo(1);
              assertThat(table.async().delete().getResult().getRowsDeleted()).isEqualTo(1);
              holds(table);
            });
  }

  static Cases updated() {
    return Cases.of(UpdateResult.class)
        .that(
            "getRowsUpdated, getMultiJoinedRowsUpdated",
            UPDATE,
            c -> {
              Updatable table = table(c, "u_result");
              DataFrame twice = c.sql("SELECT * FROM VALUES ('b', 7), ('b', 7) AS t(k, n)");
              UpdateResult result =
                  table.update(
                      Map.of(col("n"), twice.col("n")),
                      table.col("k").equal_to(twice.col("k")),
                      twice);
              assertThat(result.getRowsUpdated()).isEqualTo(1);
              assertThat(result.getMultiJoinedRowsUpdated()).isEqualTo(1);
            });
  }

  static Cases deleted() {
    return Cases.of(DeleteResult.class)
        .that(
            "getRowsDeleted",
            DELETE,
            c ->
                assertThat(table(c, "d_result").delete(col("n").gt(lit(1))).getRowsDeleted())
                    .isEqualTo(2));
  }
}
