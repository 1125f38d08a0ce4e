package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.SqlConnection;
import dev.freshet.connection.SqlProvider;
import dev.freshet.connection.spi.ConnectionProvider;
import java.sql.SQLException;
import java.sql.Statement;

/** What the databases have in common that a {@link SqlConnection} is tried with. */
abstract class SqlContract extends ReturnContract {
  /** What {@link #rows} reads. */
  static final String[] TABLES = {
    "CREATE TABLE pets (id INT, name VARCHAR(20), kind VARCHAR(20))",
    "INSERT INTO pets VALUES (1, 'Mary', 'cat'), (2, 'John', 'dog'), (3, 'Zoë', 'cat')"
  };

  static void run(java.sql.Connection jdbc, String... statements) throws SQLException {
    try (Statement statement = jdbc.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  protected ConnectionProvider<? extends Connection, ?> provider() {
    return new SqlProvider();
  }

  @Override
  protected String rows() {
    return "SELECT * FROM pets ORDER BY id";
  }

  @Override
  protected String failing() {
    return "SELECT * FROM no_such_table";
  }

  @Override
  protected String echo() {
    return "SELECT CAST(? AS VARCHAR(100)) AS it";
  }

  @Override
  protected String writing() {
    return "DELETE FROM pets";
  }

  @Override
  protected void leaveTraces(Connection connection) throws SQLException {
    ((SqlConnection) connection)
        .useConnection(jdbc -> {
          run(jdbc, "CREATE TEMPORARY TABLE left_behind (x INT)");
          jdbc.setAutoCommit(false);
          run(jdbc, "DELETE FROM pets WHERE id = 2");
        });
  }
}
