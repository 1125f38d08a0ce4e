package dev.freshet.snowflake;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.ConnectionProvider;
import java.sql.SQLException;

/** The promises of every connection, kept by the one over JDBC. */
class SnowflakePromisesTest extends SnowflakePromises {
  @Override
  protected ConnectionProvider<? extends Connection, ?> provider() {
    return new SnowflakeProvider();
  }

  @Override
  protected void leaveTraces(Connection connection) throws SQLException {
    ((SnowflakeConnection) connection)
        .useConnection(jdbc -> {
          try (var statement = jdbc.createStatement()) {
            for (String sql : TRACES) {
              statement.execute(sql);
            }
          }
        });
  }
}
