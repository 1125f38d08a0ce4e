package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.snowflake.client.jdbc.SnowflakeConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages and the files in them, by the JDBC driver. */
class StagesTest extends StageTrial {

  private List<String> names(String location) throws SQLException {
    return rows("LIST " + location).stream().map(row -> cell(row, 0)).toList();
  }

  private static String cell(String row, int column) {
    return row.split("\\|", -1)[column];
  }

  @Test
  void putsListsGetsAndRemoves() throws SQLException, IOException {
    file("one.csv", "1,a\n");
    file("two.csv", "2,b\n");
    assertThat(rows("PUT file://" + local.resolve("in") + "/*.csv @s/sub AUTO_COMPRESS=FALSE"))
        .allMatch(row -> row.contains("UPLOADED"))
        .hasSize(2);
    assertThat(names("@s")).containsExactly("s/sub/one.csv", "s/sub/two.csv");
    assertThat(rows("LS @s/sub/one"))
        .singleElement()
        .asString()
        .startsWith("s/sub/one.csv|4|51dd0bbde3cd7e00cb70607dd31a6109|")
        .endsWith(" GMT");
    run("GET @s/sub/ file://" + local.resolve("out") + "/");
    assertThat(local.resolve("out/one.csv")).hasContent("1,a\n");
    assertThat(local.resolve("out/two.csv")).hasContent("2,b\n");
    assertThat(rows("REMOVE @s PATTERN='.*two.*'")).containsExactly("s/sub/two.csv|removed");
    assertThat(names("@s")).containsExactly("s/sub/one.csv");
  }

  @Test
  void compressesOnTheWayAndKeepsWhatIsThere() throws SQLException, IOException {
    put("x.csv", "1\n", "");
    assertThat(names("@s")).containsExactly("s/x.csv.gz");
    String first = cell(rows("LIST @s").getFirst(), 2);
    put("x.csv", "2\n", "OVERWRITE=FALSE");
    assertThat(cell(rows("LIST @s").getFirst(), 2)).isEqualTo(first);
    put("x.csv", "2\n", "OVERWRITE = TRUE PARALLEL = 2");
    assertThat(cell(rows("LIST @s").getFirst(), 2)).isNotEqualTo(first);
  }

  @Test
  void streamsIntoAStage() throws SQLException {
    byte[] text = "7,g\n".getBytes(StandardCharsets.UTF_8);
    connection
        .unwrap(SnowflakeConnection.class)
        .uploadStream("@s", "deep/er", new ByteArrayInputStream(text), "y.csv", false);
    assertThat(names("@s")).containsExactly("s/deep/er/y.csv");
  }

  @Test
  void knowsTheStagesOfUsersAndTables() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE staged(a INT)");
    run("PUT file://" + file("u.csv", "1\n") + " @~/mine AUTO_COMPRESS=FALSE");
    run("PUT 'file://" + file("t t.csv", "1\n") + "' '@%staged' AUTO_COMPRESS=FALSE");
    assertThat(names("@~")).contains("mine/u.csv");
    assertThat(names("@%staged")).containsExactly("t t.csv");
    run("DROP TABLE staged");
    run("CREATE TABLE staged(a INT)");
    assertThat(names("@%staged")).isEmpty();
    assertThat(refused("LIST @%nowhere").getErrorCode()).isEqualTo(2003);
  }

  @Test
  void dropsATemporaryStageWithItsSession() throws SQLException, IOException {
    run("CREATE TEMPORARY STAGE brief");
    run("PUT file://" + file("z.csv", "1\n") + " @brief");
    try (Connection other = Clients.jdbc(snowglobe)) {
      assertThrows(SQLException.class, () -> rows(other, "LIST @brief"));
    }
    connection.close();
    connection = Clients.jdbc(snowglobe);
    assertThat(refused("LIST @brief").getMessage())
        .contains("Stage 'SNOWGLOBE.PUBLIC.BRIEF' does not exist or not authorized");
  }

  @Test
  void createsShowsAndDrops() throws SQLException {
    assertThat(refused("CREATE STAGE s").getErrorCode()).isEqualTo(2002);
    assertThat(rows("CREATE STAGE IF NOT EXISTS s"))
        .containsExactly("S already exists, statement succeeded.");
    assertThat(rows("CREATE STAGE \"a.b/../c\"")).hasSize(1);
    assertThat(rows("SHOW STAGES LIKE 'a.b%'")).singleElement().asString().contains("a.b/../c");
    assertThat(rows("DROP STAGE \"a.b/../c\"")).hasSize(1);
    assertThat(refused("DROP STAGE \"a.b/../c\"").getSQLState()).isEqualTo("02000");
    assertThat(rows("DROP STAGE IF EXISTS gone")).hasSize(1);
    assertThat(rows("SHOW STAGES LIKE 's' IN SCHEMA PUBLIC"))
        .singleElement()
        .asString()
        .contains("|S|SNOWGLOBE|PUBLIC|");
  }

  @Test
  void keepsStagesBesideADatabaseFile() throws SQLException, IOException {
    Path database = local.resolve("kept.duckdb");
    Path source = file("k.csv", "1\n");
    try (Snowglobe first = Snowglobe.builder().database(database).start();
        Connection client = Clients.jdbc(first)) {
      rows(client, "CREATE STAGE lasting");
      rows(client, "PUT file://" + source + " @lasting AUTO_COMPRESS=FALSE");
    }
    try (Snowglobe second = Snowglobe.builder().database(database).start();
        Connection client = Clients.jdbc(second)) {
      assertThat(rows(client, "LIST @lasting")).hasSize(1);
      rows(client, "CREATE OR REPLACE SCHEMA public");
      assertThrows(SQLException.class, () -> rows(client, "LIST @lasting"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LIST @s/../../etc; stay inside",
        "REMOVE @s/a/../../b; stay inside",
        "COPY INTO @s/../x FROM (SELECT 1); stay inside",
        "GET @s/.. file:///tmp/; stay inside",
        "LIST @nowhere; Stage 'SNOWGLOBE.PUBLIC.NOWHERE' does not exist",
        "LIST @s COLOUR=RED; invalid parameter 'COLOUR'",
        "CREATE STAGE x COLOUR=RED; invalid parameter 'COLOUR'",
        "CREATE STAGE x URL='s3://b/'; Unsupported feature 'CREATE STAGE … URL'",
        "LIST s; unexpected 's'",
        "LIST; unexpected '<EOF>'"
      })
  void refuses(String sql, String message) {
    assertThat(refused(sql).getMessage()).contains(message);
  }

  @Test
  void refusesAFileThatNoClientCarries() {
    SnowglobeException error =
        assertThrows(
            SnowglobeException.class,
            () -> Snowglobe.builder().initSql("PUT file:///tmp/x @~").start());
    assertThat(error).hasMessageContaining("PUT and GET in a script");
  }
}
