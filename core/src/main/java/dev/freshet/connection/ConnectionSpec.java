package dev.freshet.connection;

import dev.freshet.connection.spi.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The options of {@code st.connection}; what is set here beats the secrets. Used by one thread. */
public final class ConnectionSpec {
  private final Map<String, Object> settings = new LinkedHashMap<>();

  ConnectionSpec() {}

  /**
   * One setting, such as {@code role}: it beats the secrets. A connection with other settings is
   * another connection, but for {@code ttl} and {@code max_entries}.
   */
  public ConnectionSpec set(String key, Object value) {
    settings.put(
        key,
        Objects.requireNonNull(
            value,
            () -> "The setting \"%s\" is null; to leave it unset, do not set it".formatted(key)));
    return this;
  }

  /** Several settings: they beat the secrets. */
  public ConnectionSpec settings(Map<String, ?> values) {
    values.forEach(this::set);
    return this;
  }

  /** How long results of this handle's queries are kept when the query does not say. */
  public ConnectionSpec ttl(Duration ttl) {
    return set("ttl", ttl);
  }

  /**
   * The most results that are kept of this connection when this handle adds one; the oldest go
   * first. Unless said, only the bytes of all results together are bounded.
   */
  public ConnectionSpec maxEntries(int most) {
    return set("max_entries", most);
  }

  /** Whether all visitors share the connection, as they do unless said, or each has their own. */
  public ConnectionSpec scope(Scope scope) {
    return set("scope", scope);
  }

  /** What was set. */
  Settings in(String name, Path folder) {
    return Settings.of(name, folder, Map.of(), List.of()).with(settings, Configuration.CODE);
  }
}
