package dev.freshet.snowflake;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Set;

/**
 * The kind of connection that {@link SnowparkConnection} is; found by {@link
 * java.util.ServiceLoader}.
 */
public final class SnowparkProvider
    implements ConnectionProvider<SnowparkConnection, PooledSession> {

  /** Made by the service loader. */
  public SnowparkProvider() {}

  @Override
  public Class<SnowparkConnection> type() {
    return SnowparkConnection.class;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("snowflake");
  }

  @Override
  public Backend<PooledSession> backend(Settings settings) {
    return new SnowparkBackend(SessionConfig.of(settings));
  }

  @Override
  public SnowparkConnection connect(Engine<PooledSession> engine) {
    return new SnowparkConnection(engine);
  }

  @Override
  public OwnSettings ownSettings(String name, Environment environment) {
    return SnowflakeFiles.read(name, environment);
  }

  @Override
  public List<String> example() {
    return List.of(
        "account = \"local\"       # a Snowflake-compatible endpoint that `freshet run` starts, or",
        "account = \"myorg-myaccount\"",
        "user = \"…\"",
        "password = \"${SNOWFLAKE_PASSWORD}\"",
        "role = \"…\"",
        "warehouse = \"…\"",
        "database = \"…\"",
        "schema = \"…\"");
  }
}
