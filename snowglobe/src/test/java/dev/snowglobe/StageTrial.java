package dev.snowglobe;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A driver's connection to an endpoint with an empty stage {@code s}, and a local folder. */
abstract class StageTrial extends DriverTrial {

  @TempDir Path local;

  @BeforeEach
  void makeStage() throws SQLException {
    run("CREATE OR REPLACE STAGE s");
  }

  void run(String sql) throws SQLException {
    rows(sql);
  }

  List<String> rows(String sql) throws SQLException {
    return rows(connection, sql);
  }

  static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  SQLException refused(String sql) {
    return assertThrows(SQLException.class, () -> rows(sql));
  }

  Path file(String name, String text) throws IOException {
    Files.createDirectories(local.resolve("in"));
    return Files.writeString(local.resolve("in").resolve(name), text);
  }

  void put(String name, String text, String options) throws SQLException, IOException {
    run("PUT file://" + file(name, text) + " @s " + options);
  }
}
