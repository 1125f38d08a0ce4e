package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Settings;
import dev.freshet.data.Column;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real drivers: H2 in process and over TCP, DuckDB in process. */
@Timeout(60)
class SqlConnectionTest {
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 3000000) a, SYSTEM_RANGE(1, 3000000) b WHERE a.X + b.X = 7";

  @TempDir Path folder;
  private Connections connections;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("app/.freshet"));
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    connections =
        Connections.builder(environment)
            .secrets(Secrets.eager(environment))
            .retry(new Retry(3, Duration.ofMillis(1)))
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private void secrets(String lines) throws IOException {
    Files.writeString(
        folder.resolve("app/.freshet/secrets.toml"), "[connections.sql]\n" + lines + "\n");
  }

  private SqlConnection connect(Consumer<ConnectionSpec> options) {
    return connections.connection("sql", SqlConnection.class, RunScope.none(), options);
  }

  private SqlConnection of(String dialect) {
    return connect(c -> c.set("dialect", dialect).set("database", dialect + "-pets"));
  }

  private SqlConnection pets(String dialect) throws SQLException {
    SqlConnection connection = of(dialect);
    connection.useConnection(jdbc ->
        run(
            jdbc,
            "CREATE TABLE pets (id INT, name VARCHAR, kind VARCHAR)",
            "INSERT INTO pets VALUES (1, 'Mary', 'cat'), (2, 'John', 'dog'), (3, 'Zoë', 'cat')"));
    return connection;
  }

  private static void run(java.sql.Connection jdbc, String... statements) throws SQLException {
    try (Statement statement = jdbc.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  // -- query

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void readsWithPositionalAndNamedParametersIntoFramesThatAreShared(String dialect)
      throws SQLException {
    SqlConnection connection = pets(dialect);
    String sql = "SELECT * FROM pets WHERE kind = ? AND id > ? ORDER BY id";
    Frame cats = connection.query(sql, q -> q.params("cat", 0));
    assertThat(cats.getString("name", 1)).isEqualTo("Zoë");
    assertThat(of(dialect).query(sql, q -> q.params("cat", 0))).isSameAs(cats);
    Frame named =
        connection.query(
            "SELECT id FROM pets WHERE kind = :kind AND name <> :name AND kind = :kind",
            q -> q.param("name", "Mary").param("kind", "cat"));
    assertThat(named.getLong("id", 0)).isEqualTo(3);
    String hostile = "cat' OR '1'='1";
    assertThat(
            connection
                .query("SELECT * FROM pets WHERE kind = ?", q -> q.params(hostile))
                .rowCount())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void everyTypeIsReadAndBound(String dialect) {
    Frame frame =
        of(dialect)
            .query(
                """
                SELECT CAST(? AS BIGINT) AS n, CAST(? AS DECIMAL(10, 2)) AS d, CAST(? AS DOUBLE) AS f,
                  CAST(? AS BOOLEAN) AS b, CAST(? AS VARCHAR) AS s, CAST(? AS DATE) AS dt,
                  CAST(? AS TIME) AS t, CAST(? AS TIMESTAMP) AS ts,
                  CAST(? AS TIMESTAMP WITH TIME ZONE) AS tz, CAST(NULL AS INTEGER) AS nothing\
                """,
                q ->
                    q.params(
                        7L,
                        new BigDecimal("1.50"),
                        2.5,
                        true,
                        "x",
                        LocalDate.of(1500, 3, 1),
                        LocalTime.of(1, 2, 3),
                        LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                        OffsetDateTime.parse("2024-03-31T02:30:00+05:45")));
    assertThat(frame.columns())
        .extracting(Column::type)
        .containsExactly(
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.REAL,
            ColumnType.BOOLEAN,
            ColumnType.TEXT,
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.TIMESTAMP,
            ColumnType.TIMESTAMP_TZ,
            ColumnType.INTEGER);
    assertThat(frame.get("n", 0)).isEqualTo(7L);
    assertThat(frame.get("d", 0)).isEqualTo(new BigDecimal("1.50"));
    assertThat(frame.get("f", 0)).isEqualTo(2.5);
    assertThat(frame.get("b", 0)).isEqualTo(true);
    assertThat(frame.get("s", 0)).isEqualTo("x");
    assertThat(frame.get("dt", 0)).isEqualTo(LocalDate.of(1500, 3, 1));
    assertThat(frame.get("t", 0)).isEqualTo(LocalTime.of(1, 2, 3));
    assertThat(frame.get("ts", 0)).isEqualTo(LocalDateTime.parse("2024-03-31T02:30:00.123456"));
    assertThat(((OffsetDateTime) java.util.Objects.requireNonNull(frame.get("tz", 0))).toInstant())
        .isEqualTo(OffsetDateTime.parse("2024-03-31T02:30:00+05:45").toInstant());
    assertThat(frame.isNull("nothing", 0)).isTrue();
  }

  @Test
  void wideNumbersAndJsonKeepWhatTheyAre() {
    Frame frame =
        of("duckdb")
            .query(
                """
                SELECT 12345678901234567890123::HUGEINT AS w, 18446744073709551615::UBIGINT AS u,
                  '{"a":1}'::JSON AS j\
                """);
    assertThat(frame.getString("w", 0)).isEqualTo("12345678901234567890123");
    assertThat(frame.getString("u", 0)).isEqualTo("18446744073709551615");
    assertThat(frame.column("j").type()).isEqualTo(ColumnType.JSON);
  }

  @Test
  void aStatementThatWritesIsRefusedWithTheWayToDoIt() throws SQLException {
    SqlConnection connection = pets("h2");
    assertThatThrownBy(() -> connection.query("DELETE FROM pets"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("query only reads, and DELETE does not")
        .hasMessageContaining("withConnection");
    assertThat(connection.query("SELECT * FROM pets").rowCount()).isEqualTo(3);
  }

  // -- lending

  private boolean nothingIsLent() {
    return connections.poolStats().values().stream().allMatch(pool -> pool.active() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void nothingThatABorrowerLeavesReachesTheNext(String dialect) throws SQLException {
    SqlConnection connection = pets(dialect);
    connection.useConnection(jdbc -> {
      run(jdbc, "CREATE TEMPORARY TABLE left_behind (x INT)");
      jdbc.setAutoCommit(false);
      run(jdbc, "INSERT INTO pets VALUES (99, 'ghost', 'cat')");
      jdbc.close();
      assertThat(jdbc.isClosed()).isFalse();
    });
    Await.until("it is back", () -> nothingIsLent());
    assertThat(connection.query("SELECT * FROM pets", Duration.ZERO).rowCount()).isEqualTo(3);
  }

  @Test
  void aTemporaryTableIsGoneWithItsBorrower() throws SQLException {
    SqlConnection single =
        connect(c ->
            c.set("dialect", "h2")
                .set("database", "mem:" + folder.getFileName())
                .set("pool_size", 1));
    single.useConnection(jdbc ->
        run(jdbc, "CREATE LOCAL TEMPORARY TABLE mine (x INT)", "CREATE TABLE ours (x INT)"));
    assertThat(single.query("SELECT * FROM ours").isEmpty()).isTrue();
    assertThatThrownBy(() -> single.query("SELECT * FROM mine"))
        .isInstanceOf(QueryFailedException.class);
  }

  @Test
  void theConnectionOfARunIsTheSameUntilTheRunEnds() throws SQLException {
    pets("h2");
    var run = new Run();
    SqlConnection inRun =
        connections.connection(
            "sql",
            SqlConnection.class,
            run,
            c -> c.set("dialect", "h2").set("database", "h2-pets"));
    assertThat(inRun.session()).isSameAs(inRun.session());
    assertThat(inRun.session().isValid(1)).isTrue();
    run.end();
    Await.until("it is back", () -> nothingIsLent());
    assertThatThrownBy(of("h2")::session)
        .hasMessageContaining("Use withConnection(connection -> …)");
  }

  @Test
  void aStoppedCallerCancelsItsQueryAndItsWork() throws Exception {
    SqlConnection connection = of("h2");
    stopped(started -> connection.query(ENDLESS), connection);
    stopped(
        started ->
            connection.withConnection(jdbc -> {
              started.countDown();
              run(jdbc, ENDLESS);
              return true;
            }),
        connection);
  }

  private interface Call {
    Object run(CountDownLatch started) throws Exception;
  }

  private void stopped(Call call, SqlConnection connection) throws Exception {
    var outcome = new CompletableFuture<Throwable>();
    Thread caller =
        Thread.startVirtualThread(() -> {
          try {
            outcome.completeExceptionally(
                new AssertionError("it ended: " + call.run(new CountDownLatch(1))));
          } catch (Exception e) {
            outcome.complete(e);
          }
        });
    Await.until("it runs there", () -> isRunning(connection));
    caller.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Await.until("it ended there", () -> !isRunning(connection));
  }

  private static boolean isRunning(SqlConnection connection) {
    return connection
            .query(
                "SELECT COUNT(*) AS n FROM INFORMATION_SCHEMA.SESSIONS"
                    + " WHERE EXECUTING_STATEMENT LIKE '%SYSTEM_RANGE(1, 3000000)%'"
                    + " AND SESSION_ID <> SESSION_ID()",
                Duration.ZERO)
            .getLong("n", 0)
        > 0;
  }

  // -- faults

  @Test
  void theRetryFiresWhenTheServerIsGoneInTheMiddleAndBack() throws Exception {
    Server server = server(0);
    int port = server.getPort();
    SqlConnection connection =
        connect(c -> c.set("url", url(port)).set("user", "sa").set("password", "s3cr3t"));
    assertThat(connection.query("SELECT 1 AS x").getLong("x", 0)).isEqualTo(1);
    server.stop();
    Server again = server(port);
    try {
      assertThat(connection.query("SELECT 2 AS x").getLong("x", 0)).isEqualTo(2);
      assertThat(connection.isHealthy()).isTrue();
    } finally {
      again.stop();
    }
    assertThat(connection.isHealthy()).isFalse();
    assertThatThrownBy(() -> connection.query("SELECT 3 AS x"))
        .isInstanceOf(ConnectionException.class)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void aServerThatStopsDuringAStatementIsTriedAgainAndThenSaid() throws Exception {
    Server server = server(0);
    int port = server.getPort();
    SqlConnection connection =
        connect(c -> c.set("url", url(port)).set("user", "sa").set("password", "s3cr3t"));
    var outcome = new CompletableFuture<Throwable>();
    Thread.startVirtualThread(() -> {
      try {
        outcome.completeExceptionally(new AssertionError(connection.query(ENDLESS).toString()));
      } catch (RuntimeException e) {
        outcome.complete(e);
      }
    });
    Await.until("it runs there", () -> isRunning(connection));
    server.stop();
    assertThat(outcome.get())
        .isInstanceOfSatisfying(
            ConnectFailedException.class, e -> assertThat(e.attempts()).isEqualTo(2))
        .hasMessageContaining("Connection \"sql\" could not be opened after 2 attempts");
  }

  private Server server(int port) throws SQLException {
    return Server.createTcpServer(
            "-tcpPort",
            String.valueOf(port),
            "-baseDir",
            folder.resolve("served").toString(),
            "-ifNotExists")
        .start();
  }

  private static String url(int port) {
    return "jdbc:h2:tcp://127.0.0.1:" + port + "/pets";
  }

  @Test
  void aSyntaxErrorIsNeverTriedAgain() {
    assertThatThrownBy(() -> of("h2").query("SELECT * FORM pets"))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(1);
              assertThat(e.sqlState().orElse("")).startsWith("42");
            });
  }

  @Test
  void aWrongPasswordIsSaidAtOnceWithoutIt() throws Exception {
    Server server = server(0);
    try {
      String url = url(server.getPort());
      connect(c -> c.set("url", url).set("user", "sa").set("password", "s3cr3t"))
          .query("SELECT 1 AS x");
      SqlConnection wrong =
          connect(c -> c.set("url", url).set("user", "sa").set("password", "wr0ng"));
      assertThatThrownBy(() -> wrong.query("SELECT 1 AS x"))
          .isInstanceOfSatisfying(
              ConnectFailedException.class,
              e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.sqlState()).contains("28000");
              })
          .hasMessageNotContaining("wr0ng");
    } finally {
      server.stop();
    }
  }

  // -- settings

  @Test
  void theUrlOfTheSecretsIsUsedUnlessTheCodeGivesAnotherAddress() throws Exception {
    Path served = folder.resolve("of-secrets");
    secrets("url = \"jdbc:h2:file:%s\"".formatted(served));
    connections
        .connection(SqlConnection.class)
        .useConnection(jdbc -> run(jdbc, "CREATE TABLE here (x INT)"));
    assertThat(connections.connection("sql").query("SELECT * FROM here").isEmpty()).isTrue();
    SqlConnection other = connect(c -> c.set("database", "elsewhere"));
    assertThatThrownBy(() -> other.query("SELECT * FROM here"))
        .hasMessageContaining("\"HERE\" not found");
    assertThat(folder.resolve("app/elsewhere.mv.db")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, jdbc:postgresql://h:1/d",
    "mysql, jdbc:mysql://h:1/d",
    "mariadb, jdbc:mariadb://h:1/d",
    "sqlserver, jdbc:sqlserver://h:1;databaseName=d",
    "oracle, jdbc:oracle:thin:@//h:1/d",
    "snowflake, jdbc:snowflake://h:1/?db=d",
    "h2, jdbc:h2:tcp://h:1/d"
  })
  void anAddressIsMadeOfItsParts(String dialect, String url) {
    var settings =
        Settings.of("sql", folder, Map.of(), List.of())
            .with(Map.of("dialect", dialect, "host", "h", "port", 1, "database", "d"), "code");
    assertThat(Database.named(dialect).url(settings)).isEqualTo(url);
    assertThat(Database.ofUrl(url)).contains(Database.named(dialect));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, org.postgresql:postgresql",
    "mysql, com.mysql:mysql-connector-j",
    "mariadb, org.mariadb.jdbc:mariadb-java-client",
    "sqlserver, com.microsoft.sqlserver:mssql-jdbc",
    "oracle, com.oracle.database.jdbc:ojdbc11",
    "snowflake, net.snowflake:snowflake-jdbc",
    "sqlite, org.xerial:sqlite-jdbc"
  })
  void aMissingDriverNamesTheArtifactToAdd(String dialect, String artifact) {
    assertThatThrownBy(
            () -> connect(c -> c.set("url", "jdbc:" + dialect + "://u:s3cr3t@h/d?password=s3cr3t")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no JDBC driver on the class path takes jdbc:" + dialect + ":")
        .hasMessageContaining(artifact)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void eachWrongSettingIsNamed() {
    assertThatThrownBy(() -> connect(c -> c.set("url", "postgresql://u:s3cr3t@h/d")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("does not begin with jdbc:")
        .hasMessageNotContaining("s3cr3t");
    assertThatThrownBy(() -> connect(c -> c.set("dialect", "postgres").set("host", "h")))
        .hasMessageContaining("the dialect \"postgres\" is not known")
        .hasMessageContaining("Did you mean \"postgresql\"?");
    assertThatThrownBy(() -> connect(c -> c.set("dialect", "mysql").set("database", "d")))
        .hasMessageContaining("the setting \"host\" is missing")
        .hasMessageContaining("Set are database, dialect, from code");
    assertThatThrownBy(() -> connect(c -> c.set("user", "u")))
        .hasMessageContaining("neither \"url\" nor \"dialect\" is set");
    assertThatThrownBy(() -> connections.connection(SqlConnection.class))
        .hasMessageContaining("There is no configuration for connection \"sql\"")
        .hasMessageContaining("jdbc:postgresql://localhost:5432/pets");
  }

  @Test
  void noSecretIsInAnyTextNotEvenOneInsideAUrl() {
    String url = "jdbc:h2:mem:x;NO_SUCH=s3cr3t;PASSWORD=s3cr3t";
    SqlConnection connection = connect(c -> c.set("url", url));
    assertThatThrownBy(() -> connection.query("SELECT 1"))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageNotContaining("s3cr3t");
    assertThat(List.of(connection.toString(), connection.engine().toString()).toString())
        .doesNotContain("s3cr3t");
  }
}
