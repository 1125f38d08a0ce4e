package dev.freshet.benchmarks;

import dev.freshet.connection.Connections;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.snowflake.SnowparkConnection;
import dev.snowglobe.Snowglobe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Connections to an endpoint on this machine, configured as an app's are: by a file of secrets. */
final class LocalConnections implements AutoCloseable {
  private final Path folder;
  private final Connections connections;

  private LocalConnections(Path folder, Connections connections) {
    this.folder = folder;
    this.connections = connections;
  }

  static LocalConnections to(Snowglobe snowglobe) throws IOException {
    Path folder = Files.createTempDirectory("freshet-bench-connections");
    Path secrets = Files.createDirectory(folder.resolve(".freshet")).resolve("secrets.toml");
    Files.writeString(
        secrets,
        """
        [connections.snowpark]
        url = "%s"
        user = "%s"
        password = "%s"
        database = "SNOWGLOBE"
        schema = "PUBLIC"
        pool_size = 16
        """
            .formatted(snowglobe.url(), snowglobe.user(), snowglobe.password()));
    Environment environment = new Environment(folder.resolve("nobody"), folder, Map.of());
    return new LocalConnections(folder, Connections.builder(environment).open());
  }

  Connections all() {
    return connections;
  }

  SnowparkConnection snowpark() {
    return connections.connection("snowpark", SnowparkConnection.class);
  }

  /** A pool of its own, of that size. */
  SnowparkConnection snowpark(int poolSize) {
    return connections.connection(
        "snowpark",
        SnowparkConnection.class,
        RunScope.none(),
        spec -> spec.set("pool_size", poolSize));
  }

  @Override
  public void close() throws IOException {
    connections.close();
    Path secrets = folder.resolve(".freshet");
    Files.delete(secrets.resolve("secrets.toml"));
    Files.delete(secrets);
    Files.delete(folder);
  }
}
