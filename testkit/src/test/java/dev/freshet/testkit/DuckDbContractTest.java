package dev.freshet.testkit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** {@code SqlConnection} to DuckDB in this process, where no connection can be lost. */
class DuckDbContractTest extends SqlContract {
  @TempDir static Path files;

  @BeforeAll
  static void fill() throws SQLException {
    try (var jdbc = DriverManager.getConnection("jdbc:duckdb:" + files.resolve("pets.duckdb"))) {
      run(jdbc, TABLES);
    }
  }

  @Override
  List<String> leavingX() {
    return List.of("SET VARIABLE tenant = 'x'");
  }

  @Override
  String readingX() {
    return "SELECT getvariable('tenant')";
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("dialect", "duckdb", "database", files.resolve("pets.duckdb").toString());
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return Map.of("dialect", "duckdb", "database", files.resolve("no/such/folder/x").toString());
  }

  @Override
  protected String slow() {
    return "SELECT COUNT(*) FROM range(3000000) a, range(3000000) b WHERE a.range + b.range = 7";
  }
}
