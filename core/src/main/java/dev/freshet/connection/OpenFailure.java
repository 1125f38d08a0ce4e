package dev.freshet.connection;

/**
 * Opening a session failed. No new session mends that, and a wrong password tried again locks an
 * account out.
 */
final class OpenFailure extends Exception {
  private static final long serialVersionUID = 1L;

  OpenFailure(Throwable cause) {
    super(cause);
  }
}
