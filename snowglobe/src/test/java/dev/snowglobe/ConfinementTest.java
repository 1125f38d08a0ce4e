package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No statement reads a file by its name, not even one beside the database. */
class ConfinementTest {

  private static final int SYNTAX_ERROR = 1003;
  private static final int MISSING = 2003;
  private static final int UNKNOWN_FUNCTION = 2141;

  private static final List<String> READERS =
      List.of(
          "SELECT * FROM \"%s\"",
          "SELECT (FROM \"%s\")",
          "SELECT * FROM IDENTIFIER('\"%s\"')",
          "CREATE TABLE taken AS SELECT * FROM \"%s\"",
          "MERGE INTO t USING \"%s\" s ON TRUE WHEN NOT MATCHED THEN INSERT VALUES ('x')",
          "UPDATE t SET a = 'x' FROM \"%s\" s",
          "DELETE FROM t USING \"%s\" s",
          "COPY INTO @~ FROM \"%s\"",
          "SELECT 1 AS a UNION ALL FROM \"%s\"",
          "WITH f AS (FROM read_text('%s')) SELECT * FROM f",
          "INSERT INTO t FROM read_text('%s')",
          "CREATE TABLE taken AS FROM read_text('%s')",
          "CREATE VIEW seen AS FROM read_text('%s')",
          "SELECT count(*) FROM \"%s\"",
          "SELECT (FROM read_text('%s'))",
          "SELECT (SELECT content FROM read_text('%s'))",
          "SELECT * FROM TABLE(SNOWGLOBE_STAGED_CSV('%s', '', 1, FALSE))");

  @Test
  void refusesFilesBesideTheDatabase(@TempDir Path folder) throws Exception {
    try (Snowglobe snowglobe = Snowglobe.builder().database(folder.resolve("d.duckdb")).start();
        Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t(a VARCHAR)");
      statement.execute(
          "COPY INTO @~/p FROM (SELECT 'secret' AS a) FILE_FORMAT = (TYPE = PARQUET)");
      Files.writeString(folder.resolve("x.csv"), "secret\n1\n");
      Files.writeString(folder.resolve("x.json"), "{\"secret\":1}\n");
      Files.copy(parquet(folder), folder.resolve("x.parquet"));
      database(folder.resolve("other.db"));
      for (String name : List.of("x.csv", "x.json", "x.parquet", "other.db")) {
        String path = folder.toRealPath().resolve(name).toString().replace('\\', '/');
        READERS.forEach(sql -> refuses(statement, sql.formatted(path)));
        refuses(statement, "SELECT * FROM \"" + path.replaceFirst("\\.(\\w+)$", "\".\"$1") + '"');
      }
    }
  }

  private static void refuses(Statement statement, String sql) {
    SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
    assertThat(refused.getErrorCode()).as(sql).isIn(MISSING, SYNTAX_ERROR, UNKNOWN_FUNCTION);
  }

  private static void database(Path file) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = duckdb.createStatement()) {
      statement.execute("CREATE TABLE secret AS SELECT 42 AS secret");
    }
  }

  private static Path parquet(Path folder) throws Exception {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
