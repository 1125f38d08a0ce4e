package dev.freshet.snowflake;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Session;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import dev.freshet.data.Heading;
import dev.freshet.data.Order;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** DataFrames as tables of a page and as frames: the real client against a real endpoint. */
@Timeout(120)
class DataFrameTest {
  private static final String BIG =
      """
      CREATE TABLE big AS
      SELECT seq8() AS id, seq8() % 1000 AS bucket, 'name ' || seq8() AS name
      FROM TABLE(GENERATOR(ROWCOUNT => 300000));
      CREATE SCHEMA other;
      CREATE TABLE other.pets AS SELECT 99 AS id, 'Nemo' AS name, 1 AS age, 'fish' AS kind\
      """;

  @TempDir static Path folder;
  private static Account account;

  @BeforeAll
  static void start() {
    account = new Account(folder);
    account
        .connection()
        .useSession(session -> {
          for (String statement : BIG.split(";\n", -1)) {
            session.sql(statement).collect();
          }
        });
  }

  @AfterAll
  static void stop() {
    account.close();
  }

  private static SnowparkConnection in(TestRun run) {
    return account.connections().connection("snowpark", SnowparkConnection.class, run);
  }

  private static Table shown(TestRun run, DataFrame rows) {
    return account.connections().table(rows, run);
  }

  private static List<Long> ids(Frame rows) {
    return rows.rows().stream().map(row -> row.getLong("ID")).toList();
  }

  // -- on a page

  @Test
  void aPageReadsWindowsOfItAfterTheRunAndItsSessionAreGone() throws Exception {
    Table table;
    try (var run = new TestRun()) {
      table = shown(run, in(run).session().table("big").sort(col("id").desc()));
    }
    assertThat(table.length()).isEqualTo(300_000);
    assertThat(table.headings())
        .containsExactly(
            new Heading("ID", ColumnType.INTEGER),
            new Heading("BUCKET", ColumnType.INTEGER),
            new Heading("NAME", ColumnType.TEXT));
    assertThat(ids(table.read(Slice.of(0, 3)))).containsExactly(299_999L, 299_998L, 299_997L);
    assertThat(ids(table.read(Slice.of(150_000, 150_002)))).containsExactly(149_999L, 149_998L);
    assertThat(ids(table.read(Slice.of(299_999, 300_000)))).containsExactly(0L);
    assertThat(table.read(Slice.of(300_000, 300_000)).isEmpty()).isTrue();
  }

  @Test
  void itIsComputedAndCountedOnceAndABlockIsReadOnce() throws Exception {
    try (var run = new TestRun()) {
      DataFrame rows = in(run).session().table("big");
      Injection computed = watch("(?is).*row_number\\(\\) OVER.*");
      Injection counted = watch("(?is)SELECT COUNT.*RESULT_SCAN.*");
      Injection read = watch("(?is)SELECT \\* EXCLUDE.*RESULT_SCAN.*");
      Table table = shown(run, rows);
      for (int from = 0; from < 2_000; from += 200) {
        assertThat(table.read(Slice.of(from, from + 200)).rowCount()).isEqualTo(200);
        assertThat(table.read(Slice.of(from, from + 200)).rowCount()).isEqualTo(200);
      }
      assertThat(List.of(computed.strikes(), counted.strikes(), read.strikes()))
          .containsExactly(1L, 1L, 2L);
      List.of(computed, counted, read).forEach(Injection::end);
    }
  }

  /** Counts statements and lets them pass. */
  private static Injection watch(String pattern) {
    return account.snowglobe().faults().on(Route.QUERY).matching(pattern).delay(Duration.ZERO);
  }

  @Test
  void everyRowBelongsToOneWindowAlsoWhenSortedByAColumnOfManyEqualCells() throws Exception {
    try (var run = new TestRun()) {
      Table table = shown(run, in(run).session().sql("SELECT * FROM big WHERE id < 5000"));
      for (Optional<Order> order :
          List.of(
              Optional.<Order>empty(),
              Optional.of(new Order(1, false)),
              Optional.of(new Order(1, true)))) {
        List<Long> seen = new ArrayList<>();
        for (long from = 0; from < 5000; from += 700) {
          seen.addAll(ids(table.read(new Slice(from, Math.min(5000, from + 700), order))));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(5000);
      }
      Frame last = table.read(new Slice(0, 6, Optional.of(new Order(1, true))));
      assertThat(last.rows()).extracting(row -> row.getLong("BUCKET")).containsOnly(999L, 998L);
      assertThat(ids(last)).startsWith(999L, 1999L, 2999L, 3999L, 4999L);
    }
  }

  @Test
  void rowsFromMemoryAndTemporaryTablesAreShownThoughTheirSessionIsGone() throws Exception {
    Table fromMemory;
    Table temporary;
    try (var run = new TestRun()) {
      Session session = in(run).session();
      fromMemory = shown(run, fromMemory(session, 6_000));
      session.sql("CREATE TEMPORARY TABLE mine AS SELECT 7 AS id").collect();
      temporary = shown(run, session.table("mine"));
    }
    assertThat(fromMemory.length()).isEqualTo(6_000);
    assertThat(ids(fromMemory.read(Slice.of(5_998, 6_000)))).containsExactly(5_998L, 5_999L);
    assertThat(ids(temporary.read(Slice.of(0, 1)))).containsExactly(7L);
  }

  private static DataFrame fromMemory(Session session, int rows) {
    var columns =
        StructType.create(
            new StructField("ID", DataTypes.IntegerType),
            new StructField("NAME", DataTypes.StringType));
    return session.createDataFrame(
        IntStream.range(0, rows).mapToObj(i -> Row.create(i, "n" + i)).toArray(Row[]::new),
        columns);
  }

  @Test
  void whatIsNoSelectAndWhatHasParametersIsShownToo() throws Exception {
    try (var run = new TestRun()) {
      Session session = in(run).session();
      Table tables = shown(run, session.sql("SHOW TABLES LIKE 'PETS'"));
      assertThat(tables.length()).isEqualTo(1);
      Table cats = shown(run, session.sql("SELECT * FROM pets WHERE kind = ? ORDER BY id", "cat"));
      assertThat(ids(cats.read(Slice.of(0, cats.length())))).containsExactly(1L, 3L);
    }
  }

  @Test
  void aTableDroppedMeanwhileIsStillShownAsItWas() throws Exception {
    try (var run = new TestRun()) {
      Session session = in(run).session();
      session
          .sql("CREATE TABLE doomed AS SELECT seq8() AS id FROM TABLE(GENERATOR(ROWCOUNT => 3000))")
          .collect();
      Table table = shown(run, session.table("doomed"));
      session.sql("DROP TABLE doomed").collect();
      assertThat(ids(table.read(Slice.of(2_500, 2_501)))).containsExactly(2_500L);
    }
  }

  @Test
  void aTableThatIsNotThereFailsWithItsStatement() {
    try (var run = new TestRun()) {
      DataFrame rows = in(run).session().sql("SELECT * FROM nowhere");
      assertThatThrownBy(() -> shown(run, rows))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("snowpark")
          .hasMessageContaining("NOWHERE")
          .hasMessageContaining("SELECT * FROM nowhere");
    }
  }

  @Test
  void whileItCannotBeReadTheErrorSaysSoAndTheNextTryGivesTheRows() throws Exception {
    try (var run = new TestRun()) {
      Table table = shown(run, in(run).session().table("big").sort(col("id")));
      Injection suspended =
          account
              .snowglobe()
              .faults()
              .on(Route.QUERY)
              .matching("(?s).*RESULT_SCAN.*")
              .fail(606, "57P03", "No active warehouse selected in the current session.");
      assertThatThrownBy(() -> table.read(Slice.of(10_000, 10_200)))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("No active warehouse");
      suspended.end();
      assertThat(ids(table.read(Slice.of(10_000, 10_001)))).containsExactly(10_000L);
    }
  }

  @Test
  void aReaderWhoIsInterruptedCancelsTheStatement() throws Exception {
    try (var run = new TestRun()) {
      Table table = shown(run, in(run).session().table("big"));
      Injection slow =
          account.snowglobe().faults().on(Route.QUERY).matching("(?s).*OFFSET 200000.*").hang();
      Injection aborted = account.snowglobe().faults().on(Route.ABORT).delay(Duration.ZERO);
      var thrown = new AtomicReference<Throwable>();
      Thread reader =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  table.read(new Slice(200_000, 200_200, Optional.of(new Order(2, false))));
                } catch (Exception e) {
                  thrown.set(e);
                }
              });
      slow.awaitStrikes(1, Duration.ofSeconds(20));
      reader.interrupt();
      reader.join();
      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      aborted.awaitStrikes(1, Duration.ofSeconds(20));
      slow.end();
      aborted.end();
    }
  }

  @Test
  void stoppingTheRunCancelsTheComputation() throws Exception {
    var failure = new AtomicReference<Throwable>();
    var done = new CountDownLatch(1);
    long aborted = account.snowglobe().stats().aborted();
    Injection computing = watch("(?s).*row_number\\(\\) OVER.*hash.*");
    Thread script =
        Thread.ofVirtual()
            .start(() -> {
              try (var run = new TestRun()) {
                shown(run, in(run).session().sql(Account.SLOW));
              } catch (Throwable e) {
                failure.set(e);
              }
              done.countDown();
            });
    computing.awaitStrikes(1, Duration.ofSeconds(20));
    Account.until("it runs", () -> account.snowglobe().stats().running() > 0);
    script.interrupt();
    done.await();
    assertThat(failure.get()).isInstanceOf(dev.freshet.connection.QueryCancelledException.class);
    Account.until("it is aborted", () -> account.snowglobe().stats().aborted() > aborted);
    computing.end();
  }

  @Test
  void aSessionOfNoConnectionOrOneThatWasGivenBackIsAnErrorThatSaysWhatToDo() {
    DataFrame late = account.connection().withSession(session -> session.table("pets"));
    Session own = Session.builder().configs(account.snowglobe().sessionConfig()).create();
    try (var run = new TestRun()) {
      for (DataFrame rows : List.of(late, own.table("pets"))) {
        assertThatThrownBy(() -> shown(run, rows))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                "The session that this Snowpark DataFrame was defined on is not lent to this run: it was"
                    + " given back, or no connection made it. Define it on conn.session(), which"
                    + " lasts as long as the run, or show it inside withSession(session -> …)");
        assertThatThrownBy(() -> in(run).query(rows))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("conn.session()");
      }
    }
    own.close();
  }

  @Test
  void somethingElseIsAnErrorThatNamesItsClassAndWhatThereIs() {
    assertThatThrownBy(() -> account.connections().table(Map.of("a", 1), new TestRun()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "java.util.ImmutableCollections$Map1 can't be shown as a table. What can: a Frame, a"
                + " list of records, a Snowpark DataFrame");
  }

  @Test
  void withASessionLentToAPieceOfWorkItIsShownInsideIt() throws Exception {
    try (var run = new TestRun()) {
      Table table =
          in(run).withSession(session -> account.connections().table(session.table("pets"), run));
      assertThat(table.length()).isEqualTo(3);
      assertThat(table.read(Slice.of(0, 3)).rowCount()).isEqualTo(3);
    }
  }

  // -- as a frame

  @Test
  void theSameDataFrameDefinedAgainIsOneExecutionAndOneFrame() {
    Frame first;
    Frame second;
    try (var run = new TestRun()) {
      first = in(run).query(joined(in(run).session()));
    }
    try (var run = new TestRun()) {
      second = in(run).query(joined(in(run).session()));
      assertThat(in(run).query(joined(in(run).session()), Duration.ZERO)).isNotSameAs(first);
    }
    assertThat(second).isSameAs(first);
    assertThat(first.columnNames()).containsExactly("OWNER", "AGE");
    assertThat(first.rowCount()).isEqualTo(3);
  }

  private static DataFrame joined(Session session) {
    DataFrame pets = session.table("pets");
    DataFrame others = session.table("pets").filter(col("age").gt(lit(1)));
    return pets.join(others, pets.col("id").equal_to(others.col("id")))
        .select(pets.col("name").as("owner"), others.col("age").as("age"));
  }

  @Test
  void aSessionThatUsesAnotherSchemaGivesItsOwnRowsAndDisturbsNobody() {
    try (var run = new TestRun()) {
      assertThat(in(run).query(in(run).session().table("pets")).rowCount()).isEqualTo(3);
      in(run).session().sql("USE SCHEMA other").collect();
      assertThat(ids(in(run).query(in(run).session().table("pets")))).containsExactly(99L);
    }
    try (var run = new TestRun()) {
      assertThat(in(run).query(in(run).session().table("pets")).rowCount()).isEqualTo(3);
    }
  }

  @Test
  void temporaryTablesAndRowsFromMemoryAreReadOnTheirOwnSession() {
    for (int i = 1; i <= 2; i++) {
      try (var run = new TestRun()) {
        Session session = in(run).session();
        session.sql("CREATE TEMPORARY TABLE of_this_run AS SELECT " + i + " AS id").collect();
        assertThat(ids(in(run).query(session.table("of_this_run")))).containsExactly((long) i);
        Frame all = in(run).query(fromMemory(session, 6_000));
        assertThat(all.rowCount()).isEqualTo(6_000);
        assertThat(all.columnNames()).containsExactly("ID", "NAME");
      }
    }
  }
}
