package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys and comments of tables, as the driver's metadata tell them, before and after a stop. */
class KeysTest {
  @TempDir Path folder;

  @Test
  void metadataTellOfKeysAndCommentsAlsoAfterARestart() throws Exception {
    Path file = folder.resolve("data.duckdb");
    try (var snowglobe = Snowglobe.builder().database(file).start();
        Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA s COMMENT = 'of s'");
      statement.execute(
          "CREATE TABLE p (a INT COMMENT 'of a', b INT, CONSTRAINT pk PRIMARY KEY (b, a))");
      statement.execute(
          "CREATE TABLE c (x INT, y INT,"
              + " CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p (b, a) ON DELETE CASCADE)");
      check(connection);
    }
    try (var snowglobe = Snowglobe.builder().database(file).start();
        Connection connection = Clients.jdbc(snowglobe)) {
      check(connection);
    }
  }

  private static void check(Connection connection) throws SQLException {
    var metadata = connection.getMetaData();
    assertThat(rows(metadata.getPrimaryKeys("SNOWGLOBE", "S", "P"), "COLUMN_NAME", "PK_NAME"))
        .containsExactlyInAnyOrder("A PK", "B PK");
    String[] reference = {"PKCOLUMN_NAME", "FKCOLUMN_NAME", "KEY_SEQ", "DELETE_RULE"};
    List<String> expected = List.of("B X 1 0", "A Y 2 0");
    assertThat(rows(metadata.getImportedKeys("SNOWGLOBE", "S", "C"), reference))
        .isEqualTo(expected);
    assertThat(rows(metadata.getExportedKeys("SNOWGLOBE", "S", "P"), reference))
        .isEqualTo(expected);
    assertThat(rows(metadata.getColumns("SNOWGLOBE", "S", "P", "%"), "COLUMN_NAME", "REMARKS"))
        .containsExactly("A of a", "B ");
    try (Statement statement = connection.createStatement()) {
      assertThat(rows(statement.executeQuery("SHOW SCHEMAS LIKE 'S'"), "name", "comment"))
          .containsExactly("S of s");
    }
  }

  private static List<String> rows(ResultSet rows, String... columns) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          cells.add(rows.getString(column));
        }
        texts.add(String.join(" ", cells));
      }
    }
    return texts;
  }
}
