package dev.freshet.connection.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of connection. It is found by {@link java.util.ServiceLoader}, or through {@link
 * ProvidedBy} on the connection's class, which is all that one written in a script needs:
 *
 * <pre>{@code
 * @ProvidedBy(Weather.Provider.class)
 * record Weather(Engine<HttpClient> engine) implements Connection {
 *
 *   static final class Provider implements ConnectionProvider<Weather, HttpClient> {
 *     public Class<Weather> type() { return Weather.class; }
 *     public Backend<HttpClient> backend(Settings settings) { return new WeatherBackend(settings.require("url")); }
 *     public Weather connect(Engine<HttpClient> engine) { return new Weather(engine); }
 *   }
 * }
 * }</pre>
 *
 * and then {@code st.connection("weather", Weather.class).query("Vienna")}.
 *
 * @param <C> the handle that programs use; a {@code dev.freshet.connection.Connection}
 * @param <S> what is pooled
 */
public interface ConnectionProvider<C, S> {

  /** The class of the handle. */
  Class<C> type();

  /** The other side, for these settings. Checks them, and talks to nobody yet. */
  Backend<S> backend(Settings settings);

  /**
   * As {@link #backend(Settings)}, for an other side whose sessions can be marked with where their
   * statements come from.
   */
  default Backend<S> backend(Settings settings, QueryTag tag) {
    return backend(settings);
  }

  /** A handle; cheap, made for each script run. */
  C connect(Engine<S> engine);

  /**
   * The name a connection of this type has when none is given: that of the class, without
   * "Connection".
   */
  default String defaultName() {
    String name = type().getSimpleName();
    String stem = name.endsWith("Connection") ? name.substring(0, name.length() - 10) : name;
    return stem.toLowerCase(Locale.ROOT);
  }

  /**
   * Other names that imply this type, as {@code type} in the secrets or as the name of a
   * connection.
   */
  default Set<String> aliases() {
    return Set.of();
  }

  /**
   * What the ecosystem's own files say about the connection of that name, such as Snowflake's
   * {@code connections.toml}. Both the secrets and the code beat it.
   *
   * @throws IllegalArgumentException when a file is malformed, naming it, the line and the column
   */
  default OwnSettings ownSettings(String name, Environment environment) {
    return OwnSettings.NONE;
  }

  /**
   * The files that {@link #ownSettings} reads, whether they are there or not: it is asked again
   * after one of them changed.
   */
  default List<Path> ownFiles(Environment environment) {
    return List.of();
  }

  /**
   * What to write under {@code [connections.name]}, a line each, for the message that nothing is
   * configured. Empty for a connection that needs no settings.
   */
  default List<String> example() {
    return List.of();
  }

  /** The tables that programs define on sessions of this kind, for {@code st.dataframe}; none. */
  default Optional<LazyTables<S, ?>> lazyTables() {
    return Optional.empty();
  }

  /** How many sessions a connection may hold, unless {@code pool_size} says otherwise. */
  default int defaultPoolSize() {
    return 8;
  }
}
