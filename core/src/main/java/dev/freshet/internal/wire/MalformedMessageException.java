package dev.freshet.internal.wire;

/** A text that is not a message of this protocol. Its own message says why, in one line. */
public final class MalformedMessageException extends Exception {

  MalformedMessageException(String reason) {
    super(reason);
  }

  MalformedMessageException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
