package dev.freshet.connection.spi;

/**
 * A value of a connection's configuration and where it came from. Its text shows the origin, never
 * the value.
 *
 * @param value text, a number, a boolean, a date, or lists and maps of these
 * @param origin the file, with the environment variables in it that were put in; or "code"
 */
public record Setting(Object value, String origin) {
  @Override
  public String toString() {
    return "(" + origin + ")";
  }
}
