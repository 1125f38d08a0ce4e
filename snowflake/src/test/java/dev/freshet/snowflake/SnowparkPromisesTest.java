package dev.freshet.snowflake;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.ConnectionProvider;

/** The promises of every connection, kept by the one over Snowpark. */
class SnowparkPromisesTest extends SnowflakePromises {
  @Override
  protected ConnectionProvider<? extends Connection, ?> provider() {
    return new SnowparkProvider();
  }

  @Override
  protected void leaveTraces(Connection connection) {
    ((SnowparkConnection) connection)
        .withSession(session -> {
          for (String statement : TRACES) {
            session.sql(statement).collect();
          }
          return true;
        });
  }
}
