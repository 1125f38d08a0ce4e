package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.snowflake.snowpark_java.Session;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.snowflake.client.jdbc.SnowflakeStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to one session, what to all, and what outlives them. */
class SessionsTest {

  private Snowglobe snowglobe;

  @BeforeEach
  void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterEach
  void stop() {
    snowglobe.close();
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return String.valueOf(row.getString(1));
    }
  }

  @Test
  void statementsAreRememberedWithTheirTags() throws SQLException {
    try (Connection one = Clients.jdbc(snowglobe);
        Connection other = Clients.jdbc(snowglobe)) {
      execute(one, "ALTER SESSION SET QUERY_TAG = 'of the session'", "SELECT 1");
      try (Statement statement = one.createStatement()) {
        statement.unwrap(SnowflakeStatement.class).setParameter("QUERY_TAG", "its own");
        statement.executeQuery("SELECT 2").close();
      }
      execute(one, "SELECT 3");
      assertThrows(SQLException.class, () -> execute(other, "SELECT nothing_like_it"));
    }
    assertThat(snowglobe.queries())
        .extracting(query -> query.sql() + ": " + query.tag() + " " + query.state())
        .containsExactly(
            "ALTER SESSION SET QUERY_TAG = 'of the session':  SUCCESS",
            "SELECT 1: of the session SUCCESS",
            "SELECT 2: its own SUCCESS",
            "SELECT 3: of the session SUCCESS",
            "SELECT nothing_like_it:  FAILED_WITH_ERROR");
  }

  @Test
  void whatOneSessionSetsNoOtherSees() throws SQLException {
    try (Connection one = Clients.jdbc(snowglobe);
        Connection other = Clients.jdbc(snowglobe)) {
      execute(
          one,
          "CREATE SCHEMA apart",
          "SET v = 1",
          "ALTER SESSION SET TIMEZONE = 'Asia/Tokyo'",
          "CREATE ROLE somebody",
          "USE ROLE somebody",
          "CREATE WAREHOUSE big",
          "USE WAREHOUSE big");
      String all = "SELECT CURRENT_SCHEMA() || ' ' || CURRENT_ROLE() || ' ' || CURRENT_WAREHOUSE()";
      assertThat(value(one, all)).isEqualTo("APART SOMEBODY BIG");
      assertThat(value(other, all)).isEqualTo("PUBLIC ACCOUNTADMIN COMPUTE_WH");
      assertThrows(SQLException.class, () -> value(other, "SELECT $v"));
    }
  }

  @Test
  void aTemporaryTableIsItsSessionsAlone() throws SQLException {
    try (Connection one = Clients.jdbc(snowglobe);
        Connection other = Clients.jdbc(snowglobe)) {
      execute(one, "CREATE TABLE t(a INT)", "INSERT INTO t VALUES (1)");
      execute(
          one,
          "CREATE TEMPORARY TABLE t(a INT)",
          "INSERT INTO t VALUES (2)",
          "CREATE TEMP TABLE snowglobe.public.named AS SELECT a + 40 AS a FROM t");
      execute(other, "CREATE TEMPORARY TABLE t(a INT)", "INSERT INTO t VALUES (3)");
      assertThat(value(one, "SELECT a FROM t")).isEqualTo("2");
      assertThat(value(other, "SELECT a FROM t")).isEqualTo("3");
      assertThat(value(one, "SELECT a FROM snowglobe.public.named")).isEqualTo("42");
      assertThat(value(one, "SELECT named.a FROM public.named")).isEqualTo("42");
      assertThrows(SQLException.class, () -> value(other, "SELECT a FROM named"));
      execute(one, "DROP TABLE t");
      assertThat(value(one, "SELECT a FROM t")).isEqualTo("1");
    }
  }

  @Test
  void theEndOfASessionDropsWhatWasTemporaryAndUndoesWhatWasOpen() throws SQLException {
    try (Connection one = Clients.jdbc(snowglobe)) {
      execute(one, "CREATE TABLE t(a INT)", "CREATE TEMPORARY TABLE gone(a INT)");
      execute(one, "BEGIN", "INSERT INTO t VALUES (1)");
    }
    try (Connection other = Clients.jdbc(snowglobe)) {
      assertThat(value(other, "SELECT COUNT(*) FROM t")).isEqualTo("0");
      assertThat(
              value(
                  other,
                  "SELECT COUNT(*) FROM information_schema.schemata"
                      + " WHERE schema_name LIKE '%TEMP%'"))
          .isEqualTo("0");
    }
    assertThat(snowglobe.stats().sessionsOpened()).isEqualTo(2);
    assertThat(snowglobe.stats().sessionsClosed()).isEqualTo(2);
    assertThat(snowglobe.stats().sessionsOpen()).isZero();
  }

  @Test
  void aLoginToADatabaseThatIsNotThereHasNone() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe, Map.of("db", "nowhere"))) {
      assertThat(value(connection, "SELECT CURRENT_DATABASE()")).isEqualTo("null");
      SQLException error =
          assertThrows(SQLException.class, () -> execute(connection, "CREATE TABLE t(a INT)"));
      assertThat(error.getErrorCode()).isEqualTo(90105);
    }
  }

  @Test
  void sixtyFourQueriesAtOnceOnOneSession() throws Exception {
    Session session = Clients.snowpark(snowglobe);
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<Callable<Long>> queries = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        long n = i;
        queries.add(() -> session.sql("SELECT " + n + " * 2 AS x").collect()[0].getLong(0));
      }
      List<Future<Long>> answers = threads.invokeAll(queries);
      for (int i = 0; i < 64; i++) {
        assertThat(answers.get(i).get()).isEqualTo(2L * i);
      }
    } finally {
      session.close();
    }
  }

  @Test
  void manySessionsWriteToOneTableAtOnce() throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      execute(connection, "CREATE TABLE counter(n INT)", "INSERT INTO counter VALUES (0)");
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        List<Callable<Boolean>> writers = Collections.nCopies(8, () -> countUp(20));
        for (Future<Boolean> writer : threads.invokeAll(writers)) {
          assertThat(writer.get()).isTrue();
        }
      }
      assertThat(value(connection, "SELECT n FROM counter")).isEqualTo("160");
    }
  }

  private boolean countUp(int times) throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      for (int i = 0; i < times; i++) {
        execute(connection, "UPDATE counter SET n = n + 1");
      }
      return true;
    }
  }

  @Test
  void manySessionsReplaceOneTableAtOnce() throws Exception {
    Callable<Boolean> replacing =
        () -> {
          try (Connection connection = Clients.jdbc(snowglobe)) {
            for (int i = 0; i < 10; i++) {
              execute(connection, "CREATE OR REPLACE TABLE shared AS SELECT " + i + " AS x");
              execute(connection, "CREATE OR REPLACE TEMPORARY TABLE own AS SELECT * FROM shared");
            }
          }
          return true;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(8, replacing))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(snowglobe.stats().failed()).isZero();
  }

  @Test
  void oneSlowStatementDelaysNoOther() throws Exception {
    try (Connection slow = Clients.jdbc(snowglobe);
        Connection quick = Clients.jdbc(snowglobe);
        Statement waiting = slow.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> wait =
          thread.submit(() ->
              assertThrows(SQLException.class, () -> waiting.execute("SELECT SYSTEM$WAIT(600)")));
      Eventually.holds(() -> snowglobe.stats().running() == 1);
      assertThat(value(quick, "SELECT 1")).isEqualTo("1");
      waiting.cancel();
      wait.get();
    }
  }

  @Test
  void cancellingFreesAQueryInTheMiddleOfItsWork() throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<SQLException> query =
          thread.submit(
              () -> assertThrows(SQLException.class, () -> statement.executeQuery(ENDLESS)));
      Eventually.holds(() -> snowglobe.stats().running() == 1);
      statement.cancel();
      assertThat(query.get().getErrorCode()).isEqualTo(604);
      assertThat(query.get().getSQLState()).isEqualTo("57014");
      assertThat(snowglobe.stats().aborted()).isEqualTo(1);
      assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  /** Would take hours. */
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM TABLE(GENERATOR(ROWCOUNT => 3000000)) a"
          + " JOIN TABLE(GENERATOR(ROWCOUNT => 3000000)) b ON RANDOM() = 7";

  @Test
  void cancellingAllOfASnowparkSessionFreesItsQueries() throws Exception {
    Session session = Clients.snowpark(snowglobe);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Exception> query =
          thread.submit(() ->
              assertThrows(
                  Exception.class, () -> session.sql("SELECT SYSTEM$WAIT(600)").collect()));
      Eventually.holds(() -> snowglobe.stats().running() == 1);
      session.cancelAll();
      assertThat(query.get()).hasMessageContaining("canceled");
    } finally {
      session.close();
    }
  }

  @Test
  void runsAsynchronously() {
    Session session = Clients.snowpark(snowglobe);
    try {
      session.sql("CREATE TABLE t AS SELECT 1 AS a UNION SELECT 2").collect();
      var job = session.table("t").async().collect();
      assertThat(job.getResult()).hasSize(2);
      assertThat(job.isDone()).isTrue();
      assertThat(session.createAsyncJob(job.getQueryId()).getRows()).hasSize(2);
    } finally {
      session.close();
    }
  }

  @Test
  void aStatementThatOutlastsItsRequestIsAskedForAgain() throws SQLException {
    snowglobe.close();
    snowglobe = Snowglobe.builder().patience(java.time.Duration.ofMillis(50)).start();
    try (Connection connection = Clients.jdbc(snowglobe)) {
      assertThat(value(connection, "SELECT SYSTEM$WAIT(300, 'MILLISECONDS')"))
          .isEqualTo("waited 300 milliseconds");
      assertThat(snowglobe.stats().queries()).isEqualTo(1);
    }
  }

  @Test
  void committedDataOutlivesARestartAndTemporaryDataDoesNot(@TempDir Path folder)
      throws SQLException, InterruptedException, ExecutionException {
    Path file = folder.resolve("data.duckdb");
    try (Snowglobe first = Snowglobe.builder().database(file).start();
        Connection connection = Clients.jdbc(first)) {
      execute(
          connection,
          "CREATE TABLE t AS SELECT 'kept' AS a",
          "CREATE VIEW v AS SELECT IFF(a = 'kept', UPPER(a), 'no') AS b FROM t",
          "CREATE TEMPORARY TABLE gone(a INT)",
          "CREATE DATABASE other",
          "CREATE TABLE u AS SELECT 7 AS a",
          "BEGIN",
          "INSERT INTO u VALUES (8)");
    }
    try (Snowglobe second = Snowglobe.builder().database(file).start();
        Connection connection = Clients.jdbc(second)) {
      assertThat(value(connection, "SELECT b FROM v")).isEqualTo("KEPT");
      assertThat(value(connection, "SELECT LISTAGG(a, ',') FROM other.public.u")).isEqualTo("7");
      assertThrows(SQLException.class, () -> value(connection, "SELECT * FROM gone"));
    }
  }

  @Test
  void createsADataFrameAndWritesAndMergesATable() {
    Session session = Clients.snowpark(snowglobe);
    try {
      var schema =
          com.snowflake.snowpark_java.types.StructType.create(
              new com.snowflake.snowpark_java.types.StructField(
                  "N", com.snowflake.snowpark_java.types.DataTypes.LongType),
              new com.snowflake.snowpark_java.types.StructField(
                  "T", com.snowflake.snowpark_java.types.DataTypes.StringType));
      var rows = new com.snowflake.snowpark_java.Row[2_000];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = com.snowflake.snowpark_java.Row.create((long) i, "t" + i);
      }
      session.createDataFrame(rows, schema).write().mode("overwrite").saveAsTable("big");
      assertThat(session.table("big").count()).isEqualTo(2_000);
      var cached = session.table("big").limit(10).cacheResult();
      assertThat(cached.count()).isEqualTo(10);
      assertThat(
              session
                  .table("big")
                  .filter(
                      com.snowflake.snowpark_java.Functions.col("N")
                          .lt(com.snowflake.snowpark_java.Functions.lit(5)))
                  .count())
          .isEqualTo(5);
    } finally {
      session.close();
    }
  }
}
