package dev.freshet.cli;

/**
 * What was asked on the command line can't be done as asked; the message says what to do instead.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
