package dev.freshet.snowflake;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kind of connection that {@link SnowparkConnection} is; found by {@link
 * java.util.ServiceLoader}.
 */
public final class SnowparkProvider
    implements ConnectionProvider<SnowparkConnection, SnowparkSession> {

  /** Made by the service loader. */
  public SnowparkProvider() {}

  @Override
  public Class<SnowparkConnection> type() {
    return SnowparkConnection.class;
  }

  @Override
  public Backend<SnowparkSession> backend(Settings settings) {
    return backend(settings, new QueryTag("freshet", Optional.empty(), settings.name()));
  }

  @Override
  public Backend<SnowparkSession> backend(Settings settings, QueryTag tag) {
    SessionConfig config = SessionConfig.of(settings, tag);
    return new SnowflakeBackend<>(
        () -> open(config.forSnowpark()),
        "withSession(session -> …), or safeSession() in a try statement",
        settings.text(SessionConfig.TAG).isPresent());
  }

  private static SnowparkSession open(Map<String, String> config) throws Exception {
    return new SnowparkSession(SessionOpener.open(config), config);
  }

  @Override
  public SnowparkConnection connect(Engine<SnowparkSession> engine) {
    return new SnowparkConnection(engine);
  }

  @Override
  public Optional<LazyTables<SnowparkSession, ?>> lazyTables() {
    return Optional.of(new SnowparkTables());
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
