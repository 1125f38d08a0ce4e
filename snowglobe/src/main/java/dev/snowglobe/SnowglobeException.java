package dev.snowglobe;

/** An endpoint could not be started; says what was asked for and what to do. */
public final class SnowglobeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SnowglobeException(String message) {
    super(message);
  }

  SnowglobeException(String message, Throwable cause) {
    super(message, cause);
  }
}
