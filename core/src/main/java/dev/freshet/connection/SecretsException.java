package dev.freshet.connection;

/**
 * A secret that is not there, or a file of secrets that can't be read. The message names keys and
 * files, never a value.
 */
public final class SecretsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretsException(String message) {
    super(message);
  }

  SecretsException(String message, Throwable cause) {
    super(message, cause);
  }
}
