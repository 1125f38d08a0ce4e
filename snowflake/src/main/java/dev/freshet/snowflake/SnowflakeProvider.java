package dev.freshet.snowflake;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Settings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.snowflake.client.jdbc.SnowflakeDriver;

/**
 * The kind of connection that {@link SnowflakeConnection} is; found by {@link
 * java.util.ServiceLoader}.
 */
public final class SnowflakeProvider
    implements ConnectionProvider<SnowflakeConnection, JdbcSession> {

  /** Made by the service loader. */
  public SnowflakeProvider() {}

  @Override
  public Class<SnowflakeConnection> type() {
    return SnowflakeConnection.class;
  }

  @Override
  public Backend<JdbcSession> backend(Settings settings) {
    return backend(settings, new QueryTag("freshet", Optional.empty(), settings.name()));
  }

  @Override
  public Backend<JdbcSession> backend(Settings settings, QueryTag tag) {
    SessionConfig config = SessionConfig.of(settings, tag);
    return new SnowflakeBackend<>(
        () -> open(config),
        "withConnection(connection -> …)",
        settings.text(SessionConfig.TAG).isPresent());
  }

  private static JdbcSession open(SessionConfig config) throws SQLException {
    return new JdbcSession(
        new SnowflakeDriver().connect(config.jdbcUrl(), config.forJdbc()),
        LoginParameters.of(config.forSnowpark()));
  }

  @Override
  public SnowflakeConnection connect(Engine<JdbcSession> engine) {
    return new SnowflakeConnection(engine);
  }

  @Override
  public OwnSettings ownSettings(String name, Environment environment) {
    return SnowflakeFiles.read(name, environment);
  }

  @Override
  public List<Path> ownFiles(Environment environment) {
    return SnowflakeFiles.all(environment);
  }

  @Override
  public List<String> example() {
    return SessionConfig.EXAMPLE;
  }
}
