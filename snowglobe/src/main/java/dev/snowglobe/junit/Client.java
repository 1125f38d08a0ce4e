package dev.snowglobe.junit;

import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * A client that was made for a test. JUnit closes it when the test is over.
 *
 * @param handle what the test is given
 * @param end closes it
 */
record Client(Object handle, End end) implements AutoCloseable {

  /** What closes it. */
  @FunctionalInterface
  interface End {
    void now() throws SQLException;
  }

  static Client jdbc(Snowglobe snowglobe) {
    Properties properties = new Properties();
    properties.put("user", snowglobe.user());
    properties.put("password", snowglobe.password());
    // Without it some drivers look for the cloud that they run in, which takes seconds.
    properties.put("disablePlatformDetection", "true");
    try {
      Connection connection = DriverManager.getConnection(snowglobe.jdbcUrl(), properties);
      return new Client(connection, connection::close);
    } catch (SQLException e) {
      throw new ParameterResolutionException(
          "No JDBC connection to Snowglobe: "
              + e.getMessage()
              + ". Is net.snowflake:snowflake-jdbc on the class path?",
          e);
    }
  }

  static Client snowpark(Snowglobe snowglobe) {
    return SnowparkSessions.open(snowglobe);
  }

  @Override
  public void close() throws SQLException {
    end.now();
  }
}
