package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.ConnectionProvider;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A connection that somebody wrote himself. */
class OwnConnectionContractTest extends ConnectionContract {
  private final CsvSite site = new CsvSite();

  OwnConnectionContractTest() throws IOException {}

  @AfterEach
  void close() {
    site.close();
  }

  @Override
  protected ConnectionProvider<? extends Connection, ?> provider() {
    return new CsvConnection.Provider();
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("url", "http://127.0.0.1:%d/".formatted(site.port()), "token", "t0ken");
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return Map.of("url", "http://127.0.0.1:%d/".formatted(site.port()), "token", "wr0ng");
  }

  @Override
  protected String rows() {
    return "pets";
  }

  @Override
  protected String failing() {
    return "unicorns";
  }

  @Override
  protected String slow() {
    return "slow";
  }

  @Override
  protected String echo() {
    return "echo?";
  }

  @Override
  protected String writing() {
    return "pets=none";
  }

  @Override
  protected void loseSessions() {
    site.loseSessions();
  }
}
