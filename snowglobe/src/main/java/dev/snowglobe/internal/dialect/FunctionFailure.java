package dev.snowglobe.internal.dialect;

/**
 * An argument that a function refuses. DuckDB puts the text of the exception, and its stack, into
 * the message that the client sees; so there is no stack, and the text is the message alone.
 */
final class FunctionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FunctionFailure(String message) {
    super(message, null, false, false);
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // DuckDB shows the text with the class before it
  public String toString() {
    return String.valueOf(getMessage());
  }
}
