package dev.freshet.testkit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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

  @BeforeAll
  static void start() throws SQLException {
    server = serve(0);
    try (var jdbc = DriverManager.getConnection(url(), "sa", "s3cr3t")) {
      run(jdbc, TABLES);
    }
  }

  private static Server serve(int port) throws SQLException {
    return Server.createTcpServer(
            "-tcpPort", String.valueOf(port), "-baseDir", served.toString(), "-ifNotExists")
        .start();
  }

  private static String url() {
    return "jdbc:h2:tcp://127.0.0.1:%d/pets".formatted(server.getPort());
  }

  @AfterAll
  static void stop() {
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

  @Override
  String otherSchema() {
    return "INFORMATION_SCHEMA";
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("url", url(), "user", "sa", "password", "s3cr3t");
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return Map.of("url", url(), "user", "sa", "password", "wr0ng");
  }

  @Override
  protected String slow() {
    return "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 3000000) a, SYSTEM_RANGE(1, 3000000) b WHERE a.X + b.X = 7";
  }

  @Override
  protected void loseSessions() throws SQLException {
    int port = server.getPort();
    server.stop();
    server = serve(port);
  }
}
