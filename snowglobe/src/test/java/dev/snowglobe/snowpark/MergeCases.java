package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.MatchedClauseBuilder;
import com.snowflake.snowpark_java.MergeBuilder;
import com.snowflake.snowpark_java.MergeBuilderAsyncActor;
import com.snowflake.snowpark_java.MergeResult;
import com.snowflake.snowpark_java.NotMatchedClauseBuilder;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Updatable;
import java.util.Map;

/** {@link Updatable#merge} and the builders behind it. */
final class MergeCases {
  private static final String PAGE = "sql-reference/sql/merge";

  private MergeCases() {}

  /** A merge of b and d into a table of a, b and c. */
  private record Merging(Updatable table, DataFrame changes, MergeBuilder merge) {

    static Merging into(Client c, String name) {
      Updatable table = UpdatableCases.table(c, name);
      DataFrame changes = UpdatableCases.changes(c);
      return new Merging(
          table, changes, table.merge(changes, table.col("k").equal_to(changes.col("k"))));
    }

    Column key() {
      return changes.col("k");
    }

    Column number() {
      return changes.col("n");
    }

    Row[] rows() {
      return table.sort(col("k")).collect();
    }
  }

  static Cases start() {
    return Cases.of(Updatable.class)
        .that(
            "merge",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_start");
              MergeResult result =
                  merging
                      .table()
                      .merge(
                          merging.changes(),
                          merging.table().col("k").equal_to(merging.changes().col("k")))
                      .whenMatched()
                      .delete()
                      .collect();
              assertThat(result.getRowsDeleted()).isEqualTo(1);
            });
  }

  static Cases builder() {
    return Cases.of(MergeBuilder.class)
        .that(
            "whenMatched, whenNotMatched, collect",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_plain");
              MergeResult result =
                  merging
                      .merge()
                      .whenMatched()
                      .update(Map.of(col("n"), merging.number()))
                      .whenNotMatched()
                      .insert(new Column[] {merging.key(), merging.number()})
                      .collect();
              assertThat(result.getRowsUpdated()).isEqualTo(1);
              assertThat(result.getRowsInserted()).isEqualTo(1);
              assertThat(merging.rows())
                  .containsExactly(row("a", 1L), row("b", 20L), row("c", 3L), row("d", 40L));
            })
        .that(
            "whenMatched, whenNotMatched",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_conditions");
              merging
                  .merge()
                  .whenMatched(merging.number().gt(lit(100)))
                  .delete()
                  .whenNotMatched(merging.number().gt(lit(100)))
                  .insert(new Column[] {merging.key(), merging.number()})
                  .collect();
              assertThat(merging.rows()).containsExactly(row("a", 1L), row("b", 2L), row("c", 3L));
            })
        .that(
            "async",
            PAGE,
            c -> {
              MergeBuilder merge = Merging.into(c, "m_async").merge().whenMatched().delete();
              assertThat(merge.async().collect().getResult().getRowsDeleted()).isEqualTo(1);
            });
  }

  static Cases actor() {
    return Cases.of(MergeBuilderAsyncActor.class)
        .that(
            "collect",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_later");
              MergeResult result =
                  merging
                      .merge()
                      .whenNotMatched()
                      .insert(new Column[] {merging.key(), merging.number()})
                      .async()
                      .collect()
                      .getResult();
              assertThat(result.getRowsInserted()).isEqualTo(1);
              assertThat(merging.rows()).hasSize(4);
            });
  }

  static Cases matched() {
    return Cases.of(MatchedClauseBuilder.class)
        .that(
            "update",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_update");
              merging.merge().whenMatched().update(Map.of(col("n"), merging.number())).collect();
              assertThat(merging.rows()).containsExactly(row("a", 1L), row("b", 20L), row("c", 3L));
            })
        .that(
            "updateColumn",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_update_named");
              merging.merge().whenMatched().updateColumn(Map.of("n", lit(0))).collect();
              assertThat(merging.rows()).containsExactly(row("a", 1L), row("b", 0L), row("c", 3L));
            })
        .that(
            "delete",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_delete");
              merging.merge().whenMatched().delete().collect();
              assertThat(merging.rows()).containsExactly(row("a", 1L), row("c", 3L));
            });
  }

  static Cases notMatched() {
    return Cases.of(NotMatchedClauseBuilder.class)
        .that(
            "insert",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_insert");
              merging
                  .merge()
                  .whenNotMatched()
                  .insert(new Column[] {merging.key(), merging.number()})
                  .collect();
              assertThat(merging.rows()).endsWith(row("d", 40L)).hasSize(4);
            })
        .that(
            "insert, insertRow",
            PAGE,
            c -> {
              Merging columns = Merging.into(c, "m_insert_columns");
              columns.merge().whenNotMatched().insert(Map.of(col("k"), columns.key())).collect();
              assertThat(columns.rows()).endsWith(row("d", null)).hasSize(4);
              Merging names = Merging.into(c, "m_insert_names");
              names
                  .merge()
                  .whenNotMatched()
                  .insertRow(Map.of("k", names.key(), "n", lit(5)))
                  .collect();
              assertThat(names.rows()).endsWith(row("d", 5L)).hasSize(4);
            });
  }

  static Cases result() {
    return Cases.of(MergeResult.class)
        .that(
            "getRowsInserted, getRowsUpdated, getRowsDeleted",
            PAGE,
            c -> {
              Merging merging = Merging.into(c, "m_result");
              MergeResult result =
                  merging
                      .merge()
                      .whenMatched(merging.number().lt(lit(0)))
                      .update(Map.of(col("n"), lit(0)))
                      .whenMatched()
                      .delete()
                      .whenNotMatched()
                      .insert(new Column[] {merging.key(), merging.number()})
                      .collect();
              assertThat(result.getRowsInserted()).isEqualTo(1);
              assertThat(result.getRowsUpdated()).isEqualTo(0);
              assertThat(result.getRowsDeleted()).isEqualTo(1);
            });
  }
}
