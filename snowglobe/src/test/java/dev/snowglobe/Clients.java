package dev.snowglobe;

import com.snowflake.snowpark_java.Session;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Real clients of an endpoint, as the tests use them. */
public final class Clients {

  static {
    keepErrorStream();
  }

  private Clients() {}

  /** The Snowpark client closes System.err when it is first used, so it is given one to close. */
  private static void keepErrorStream() {
    PrintStream real = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      Class.forName("com.snowflake.snowpark.Session$");
    } catch (ClassNotFoundException e) {
      throw new LinkageError("The Snowpark client is not on the class path", e);
    } finally {
      System.setErr(real);
    }
  }

  public static Session snowpark(Snowglobe snowglobe) {
    return snowpark(snowglobe, Map.of());
  }

  public static Session snowpark(Snowglobe snowglobe, Map<String, String> more) {
    Map<String, String> config = new HashMap<>(snowglobe.sessionConfig());
    config.put("disablePlatformDetection", "true");
    config.putAll(more);
    return Session.builder().configs(config).create();
  }

  public static Connection jdbc(Snowglobe snowglobe) throws SQLException {
    return jdbc(snowglobe, Map.of());
  }

  public static Connection jdbc(Snowglobe snowglobe, Map<String, String> more) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", snowglobe.user());
    properties.put("password", snowglobe.password());
    properties.put("disablePlatformDetection", "true");
    properties.put("loginTimeout", "60");
    properties.put("maxHttpRetries", "1");
    properties.putAll(more);
    return DriverManager.getConnection(snowglobe.jdbcUrl(), properties);
  }
}
