package dev.freshet.connection.spi;

import java.util.Optional;

/**
 * Where a statement comes from, for those who look after the other side. No personal data is in it.
 *
 * @param app the name of the app
 * @param page the name of the page, unless the statement comes from none
 * @param connection the name of the connection
 */
public record QueryTag(String app, Optional<String> page, String connection) {
  /** The parts together stay below the 2,000 characters that Snowflake takes. */
  private static final int LONGEST_PART = 300;

  /** The tag of that connection's statements that no page asks for. */
  public QueryTag withoutPage() {
    return new QueryTag(app, Optional.empty(), connection);
  }

  /** {@code {"app":"Pets","page":"main","connection":"snowpark"}}. */
  public String json() {
    String middle = page.map(name -> ",\"page\":" + text(name)).orElse("");
    return "{\"app\":%s%s,\"connection\":%s}".formatted(text(app), middle, text(connection));
  }

  private static String text(String part) {
    var json = new StringBuilder("\"");
    part.codePoints().limit(LONGEST_PART).forEach(character -> append(json, character));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, int character) {
    if (character == '"' || character == '\\') {
      json.append('\\').appendCodePoint(character);
    } else if (character < ' ') {
      json.append(' ');
    } else {
      json.appendCodePoint(character);
    }
  }
}
