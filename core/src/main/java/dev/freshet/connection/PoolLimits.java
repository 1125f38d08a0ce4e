package dev.freshet.connection;

import dev.freshet.connection.spi.Settings;
import java.time.Duration;

/**
 * How a pool is bounded.
 *
 * @param size how many sessions may be in use at once ({@code pool_size})
 * @param borrowTimeout how long to wait for one ({@code pool_timeout}, seconds)
 * @param lifetime how old a session may get ({@code pool_lifetime}, seconds); below the four hours
 *     of a Snowflake master token
 */
record PoolLimits(int size, Duration borrowTimeout, Duration lifetime) {
  PoolLimits {
    if (size < 1) {
      throw new IllegalArgumentException(
          "pool_size is %d: a pool holds at least one session".formatted(size));
    }
  }

  static PoolLimits of(Settings settings, int size) {
    return new PoolLimits(
        settings.number("pool_size", size),
        settings.seconds("pool_timeout", Duration.ofSeconds(30)),
        settings.seconds("pool_lifetime", Duration.ofHours(3)));
  }

  /** The keys that are for the pool and not for the other side. */
  static Settings without(Settings settings) {
    return settings.without("pool_size", "pool_timeout", "pool_lifetime");
  }
}
