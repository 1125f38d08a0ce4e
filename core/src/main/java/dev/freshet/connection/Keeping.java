package dev.freshet.connection;

import dev.freshet.connection.spi.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * How long and how many of a connection's results are kept, as far as that is said. It makes no
 * other connection: handles that say different things share one.
 *
 * @param ttl how long ({@code ttl})
 * @param most how many ({@code max_entries}); the oldest go first
 */
record Keeping(Optional<Duration> ttl, Optional<Integer> most) {
  static final Keeping UNSAID = new Keeping(Optional.empty(), Optional.empty());

  private static final String[] KEYS = {"ttl", "max_entries", "scope"};

  /**
   * What settings say of it.
   *
   * @throws IllegalArgumentException when a value is wrong, naming it and where it came from
   */
  static Keeping of(Settings settings) {
    Optional<Duration> ttl = settings.duration("ttl");
    Optional<Integer> most =
        settings.text("max_entries").map(_ -> settings.number("max_entries", 0));
    most.filter(number -> number < 1)
        .ifPresent(number -> {
          throw new IllegalArgumentException(
              "max_entries is %d: to keep no result, set ttl = 0".formatted(number));
        });
    return new Keeping(ttl, most);
  }

  /** The settings that are for the other side. */
  static Settings without(Settings settings) {
    return settings.without(KEYS);
  }

  /** This, and where it says nothing, the other. */
  Keeping or(Keeping other) {
    return new Keeping(ttl.or(other::ttl), most.or(other::most));
  }
}
