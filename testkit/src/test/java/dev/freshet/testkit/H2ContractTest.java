package dev.freshet.testkit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** {@code SqlConnection} to H2 behind a server. */
class H2ContractTest extends SqlContract {
  @TempDir static Path served;
  private static Server server;
  private static Relay relay;

  @BeforeAll
  static void start() throws SQLException {
    server =
        Server.createTcpServer("-tcpPort", "0", "-baseDir", served.toString(), "-ifNotExists")
            .start();
    relay = new Relay(server.getPort());
    try (var jdbc = connect()) {
      run(jdbc, TABLES);
    }
  }

  private static String url(int port) {
    return "jdbc:h2:tcp://127.0.0.1:%d/pets".formatted(port);
  }

  /** A connection past the relay and all pools. */
  private static java.sql.Connection connect() throws SQLException {
    return DriverManager.getConnection(url(server.getPort()), "sa", "s3cr3t");
  }

  @AfterAll
  static void stop() {
    relay.close();
    server.stop();
  }

  @Override
  List<String> leavingX() {
    return List.of("SET @tenant = 'x'", "SELECT SET(@tenant, 'x')");
  }

  @Override
  String readingX() {
    return "SELECT @tenant";
  }

  /** Without the word, others see it, and it stays until the last connection is closed. */
  @Override
  String makingTemporary() {
    return "CREATE LOCAL TEMPORARY TABLE";
  }

  @Override
  String otherSchema() {
    return "INFORMATION_SCHEMA";
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("url", url(relay.port()), "user", "sa", "password", "s3cr3t");
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return Map.of("url", url(relay.port()), "user", "sa", "password", "wr0ng");
  }

  @Override
  protected String slow() {
    return "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 3000000) a, SYSTEM_RANGE(1, 3000000) b WHERE a.X + b.X = 7";
  }

  @Override
  protected void loseSessions() throws SQLException {
    try (var jdbc = connect();
        var statement = jdbc.createStatement()) {
      List<Integer> lost = sessions(statement);
      relay.cut();
      for (int session : lost) {
        statement.execute("SELECT ABORT_SESSION(%d)".formatted(session));
      }
    }
  }

  private static List<Integer> sessions(Statement statement) throws SQLException {
    List<Integer> sessions = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT SESSION_ID FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID <> SESSION_ID()")) {
      while (rows.next()) {
        sessions.add(rows.getInt(1));
      }
    }
    return sessions;
  }
}
