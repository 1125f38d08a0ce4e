package dev.freshet.connection;

import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.time.Duration;
import java.util.List;

/**
 * How a pool is bounded.
 *
 * @param size how many sessions may be in use at once ({@code pool_size})
 * @param borrowTimeout how long to wait for one ({@code pool_timeout})
 * @param lifetime how old a session may get ({@code pool_lifetime}); below the four hours of a
 *     Snowflake master token
 * @param idle how long one stays open that nobody uses ({@code pool_idle})
 */
record PoolLimits(int size, Duration borrowTimeout, Duration lifetime, Duration idle) {
  private static final List<String> KEYS =
      List.of("pool_size", "pool_timeout", "pool_lifetime", "pool_idle");

  PoolLimits {
    if (size < 1) {
      throw new IllegalArgumentException(
          "pool_size is %d: a pool holds at least one session".formatted(size));
    }
  }

  /**
   * What the settings say.
   *
   * @throws IllegalArgumentException when a value is wrong, or a key nearly one of these
   */
  static PoolLimits of(Settings settings, int size) {
    settings.values().forEach(PoolLimits::requireSpelling);
    return new PoolLimits(
        settings.number("pool_size", size),
        settings.duration("pool_timeout").orElse(Duration.ofSeconds(30)),
        settings.duration("pool_lifetime").orElse(Duration.ofHours(3)),
        settings.duration("pool_idle").orElse(Duration.ofMinutes(10)));
  }

  /** A misspelt key would go to the other side, which may take it without a word. */
  private static void requireSpelling(String key, Setting setting) {
    if (key.startsWith("pool_") && KEYS.stream().noneMatch(key::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "there is no setting \"%s\" (from %s).%s The pool has %s"
              .formatted(key, setting.origin(), Nearest.hint(key, KEYS), String.join(", ", KEYS)));
    }
  }

  /** The keys that are for the pool and not for the other side. */
  static Settings without(Settings settings) {
    return settings.without(KEYS.toArray(String[]::new));
  }
}
