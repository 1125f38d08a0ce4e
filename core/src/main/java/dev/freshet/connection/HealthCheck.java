package dev.freshet.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often and how long connections are looked at.
 *
 * @param clock tells when
 * @param kept how long a finding is good for; probes that come more often get the last one
 * @param limit how long a round trip may take
 */
record HealthCheck(InstantSource clock, Duration kept, Duration limit) {
  static final HealthCheck STANDARD =
      new HealthCheck(InstantSource.system(), Duration.ofSeconds(15), Duration.ofSeconds(5));

  /** Whether what was found then is no longer good. */
  boolean isOld(Instant found) {
    Instant now = clock.instant();
    return now.isBefore(found) || !now.isBefore(found.plus(kept));
  }
}
