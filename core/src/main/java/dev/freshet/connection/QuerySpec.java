package dev.freshet.connection;

import dev.freshet.connection.spi.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of one query. Parameters are bound by the driver, never spliced into the text. Used
 * by one thread.
 */
public final class QuerySpec {
  private Duration ttl;
  private final List<@Nullable Object> parameters = new ArrayList<>();
  private final Map<String, @Nullable Object> named = new LinkedHashMap<>();

  QuerySpec(Duration ttl) {
    this.ttl = ttl;
  }

  /** How old a kept result may be. Zero: no cache, and no waiting for others. */
  public QuerySpec ttl(Duration ttl) {
    if (ttl.isNegative()) {
      throw new IllegalArgumentException("A ttl can't be negative, this one is " + ttl);
    }
    this.ttl = ttl;
    return this;
  }

  /** The values of the {@code ?} in the statement, in order; a null is NULL. */
  public QuerySpec params(@Nullable Object... values) {
    Collections.addAll(parameters, values);
    return this;
  }

  /** The value of {@code :name} in the statement, wherever it stands; a null is NULL. */
  public QuerySpec param(String name, @Nullable Object value) {
    named.put(name.startsWith(":") ? name.substring(1) : name, value);
    return this;
  }

  Duration ttl() {
    return ttl;
  }

  Query query(String text) {
    return new Query(text, parameters, named);
  }
}
