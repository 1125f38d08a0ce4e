package dev.freshet;

import dev.freshet.connection.spi.SettingsResolver;
import dev.freshet.internal.server.ServerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How an app is served. One thread fills it in; it is read once. */
public final class AppSpec {
  /** The port unless said. */
  public static final int DEFAULT_PORT = 8501;

  String host = "127.0.0.1";
  int port = DEFAULT_PORT;
  Optional<String> title = Optional.empty();
  boolean developer;
  final List<MeterRegistry> registries = new ArrayList<>();
  Path folder = Path.of("");
  Set<String> hosts = new HashSet<>();
  List<Path> secrets = new ArrayList<>();
  Optional<SettingsResolver> settingsResolver = Optional.empty();
  Function<String, Optional<String>> sources = _ -> Optional.empty();

  AppSpec() {}

  /** The address to listen on; {@code 127.0.0.1} unless said, which only this machine reaches. */
  public AppSpec host(String address) {
    host = address;
    return this;
  }

  /** The port to listen on, 0 for a free one; {@value #DEFAULT_PORT} unless said. */
  public AppSpec port(int number) {
    port = number;
    return this;
  }

  /**
   * A name under which browsers reach the app, such as that of a proxy in front of it. Without any,
   * an app on a loopback address answers to the loopback names only, and another one to all.
   */
  public AppSpec allowHost(String name) {
    hosts.add(name);
    return this;
  }

  /**
   * The name of the app: what a browser's tab shows, and what its statements carry to a warehouse.
   * Unless said, it is "Freshet" there and the name of the folder here.
   */
  public AppSpec title(String text) {
    title = Optional.of(text);
    return this;
  }

  /**
   * Whether visitors are the app's author: they see stacks, lines of the source, compile errors and
   * what the connections do, and may reset these. Not unless said.
   */
  public AppSpec developer(boolean whether) {
    developer = whether;
    return this;
  }

  /**
   * The app's folder, in which {@code .freshet/secrets.toml} is looked for; the current one unless
   * said.
   */
  public AppSpec folder(Path path) {
    folder = path;
    return this;
  }

  /**
   * One more place of secrets, beside those of the user's and the app's folder, which it beats: a
   * {@code .toml} file, or a folder as Kubernetes mounts it, with a folder for each table and a
   * file for each key.
   */
  public AppSpec secrets(Path place) {
    secrets.add(place);
    return this;
  }

  /**
   * Turns settings of connections that are wishes, such as {@code account = "local"}, into real
   * ones.
   */
  public AppSpec settingsResolver(SettingsResolver resolver) {
    settingsResolver = Optional.of(resolver);
    return this;
  }

  /** The text of the app's source files by name, for showing the line that failed. */
  public AppSpec sources(Function<String, Optional<String>> textByName) {
    sources = textByName;
    return this;
  }

  /**
   * A registry of Micrometer that gets the meters of the connections; see {@link
   * dev.freshet.connection.ConnectionsBuilder#metrics}.
   */
  @SuppressWarnings("exports") // who calls this has Micrometer; nobody else should need it
  public AppSpec metrics(MeterRegistry registry) {
    registries.add(registry);
    return this;
  }

  ServerSettings serverSettings() {
    return new ServerSettings(
        host, port, title.orElse("Freshet"), developer, hosts, ServerSettings.DEFAULT_MAX_MESSAGE);
  }
}
