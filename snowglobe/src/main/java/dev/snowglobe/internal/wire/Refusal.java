package dev.snowglobe.internal.wire;

/** A request that is no Snowflake request, and the HTTP status that says so. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
