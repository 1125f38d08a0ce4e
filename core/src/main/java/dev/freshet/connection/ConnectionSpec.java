package dev.freshet.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of {@code st.connection}; what is set here beats the secrets. Used by one thread. */
public final class ConnectionSpec {
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private Optional<Duration> ttl = Optional.empty();

  ConnectionSpec() {}

  /** One setting, such as {@code role}: it beats the secrets. */
  public ConnectionSpec set(String key, Object value) {
    settings.put(key, value);
    return this;
  }

  /** Several settings: they beat the secrets. */
  public ConnectionSpec settings(Map<String, ?> values) {
    settings.putAll(values);
    return this;
  }

  /** How long results of this handle's queries are kept when the query does not say. */
  public ConnectionSpec ttl(Duration ttl) {
    this.ttl = Optional.of(ttl);
    return this;
  }

  Map<String, Object> settings() {
    return settings;
  }

  Optional<Duration> ttl() {
    return ttl;
  }
}
