package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.snowflake.snowpark_java.AsyncJob;
import com.snowflake.snowpark_java.DataFrameAsyncActor;
import com.snowflake.snowpark_java.TypedAsyncJob;

/** {@link AsyncJob}, {@link TypedAsyncJob} and {@link DataFrameAsyncActor}. */
final class AsyncCases {
  private static final String PAGE = "developer-guide/snowpark/java/working-with-dataframes";

  private AsyncCases() {}

  static Cases actor() {
    return Cases.of(DataFrameAsyncActor.class)
        .that(
            "collect",
            PAGE,
            c ->
                assertThat(c.session().range(2).sort(col("id")).async().collect().getResult())
                    .containsExactly(row(0L), row(1L)))
        .that(
            "count",
            PAGE,
            c -> assertThat(c.session().range(7).async().count().getResult()).isEqualTo(7))
        .that(
            "toLocalIterator",
            PAGE,
            c ->
                assertThat(
                        c.session().range(2).sort(col("id")).async().toLocalIterator().getResult())
                    .toIterable()
                    .containsExactly(row(0L), row(1L)));
  }

  static Cases job() {
    return Cases.of(AsyncJob.class)
        .that(
            "getQueryId, getRows, isDone",
            PAGE,
            c -> {
              AsyncJob job = c.session().createAsyncJob(started(c));
              assertThat(job.getQueryId()).matches("[0-9a-f-]{36}");
              assertThat(job.getRows()).containsExactly(row(0L), row(1L), row(2L));
              assertThat(job.getRows(60)).hasSize(3);
              assertThat(job.isDone()).isTrue();
            })
        .that(
            "getIterator",
            PAGE,
            c -> {
              AsyncJob job = c.session().createAsyncJob(started(c));
              assertThat(job.getIterator()).toIterable().hasSize(3);
              assertThat(job.getIterator(60)).toIterable().hasSize(3);
            })
        .that(
            "cancel, isDone",
            PAGE,
            c -> {
              AsyncJob job = c.sql("SELECT SYSTEM$WAIT(600)").async().collect();
              assertThat(job.isDone()).isFalse();
              job.cancel();
              assertThat(catchThrowable(job::getRows)).isNotNull();
              assertThat(job.isDone()).isTrue();
            });
  }

  private static String started(Client c) {
    return c.session().range(3).sort(col("id")).async().collect().getQueryId();
  }

  static Cases typed() {
    return Cases.of(TypedAsyncJob.class)
        .that(
            "getResult",
            PAGE,
            c -> {
              TypedAsyncJob<Long> job = c.session().range(5).async().count();
              assertThat(job.getResult()).isEqualTo(5);
              assertThat(job.getResult(60)).isEqualTo(5);
            });
  }
}
