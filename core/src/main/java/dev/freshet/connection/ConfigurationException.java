package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is not configured, or wrongly: the message says where it looked and what to
 * write.
 */
public final class ConfigurationException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message, String connection, @Nullable Throwable cause) {
    super(message, connection, 0, new Failure(message, false, "", 0), cause);
  }

  ConfigurationException(String message, String connection) {
    this(message, connection, null);
  }

  /** Settings that were refused. */
  static ConfigurationException of(String connection, IllegalArgumentException refusal) {
    return new ConfigurationException(
        "Connection \"%s\": %s".formatted(connection, refusal.getMessage()), connection, refusal);
  }

  @Override
  ConfigurationException again() {
    return new ConfigurationException(failure().message(), connection(), this);
  }
}
