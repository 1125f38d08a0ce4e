package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What reaches the terminal. */
class LoggingTest {
  @Test
  void aCancelledQueryIsNoNewsAndATroubledDriverIs() {
    assertThat(isWarned("net.snowflake.client.core.StmtUtil")).isFalse();
    assertThat(isWarned("net.snowflake.client.jdbc.RestRequest")).isTrue();
  }

  /** Whether a warning of the driver, which logs through java.util.logging, comes through. */
  private static boolean isWarned(String name) {
    return Logger.getLogger(name).isLoggable(java.util.logging.Level.WARNING)
        && LoggerFactory.getLogger(name).isWarnEnabled();
  }
}
