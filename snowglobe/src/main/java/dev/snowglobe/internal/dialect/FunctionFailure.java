package dev.snowglobe.internal.dialect;

/**
 * What a function of DuckDB in Java refuses: an argument, or a file. DuckDB puts the text of the
 * exception, and its stack, into the message that the client sees; so there is no stack, and the
 * text is the message alone.
 */
public final class FunctionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message what the client is told
   */
  public FunctionFailure(String message) {
    super(message, null, false, false);
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // DuckDB shows the text with the class before it
  public String toString() {
    return String.valueOf(getMessage());
  }
}
