package dev.snowglobe.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a stage as a statement writes it: {@code @stage/path}, {@code @~/path} or
 * {@code @%table/path}.
 *
 * @param kind whose stage it is
 * @param name the stage, or the table that it belongs to; of no meaning for a user's
 * @param path where in the stage, with a slash at its end if it was written with one; it never
 *     leads out
 */
public record StageLocation(Kind kind, ObjectName name, String path) {

  /** Whose stage it is. */
  public enum Kind {
    /** One that was made by CREATE STAGE. */
    NAMED,
    /** That of a table. */
    TABLE,
    /** That of the user. */
    USER
  }

  /** Checks that the path stays inside. */
  public StageLocation {
    List<String> parts = Arrays.asList(path.split("/"));
    if (parts.contains("..") || path.indexOf('\0') >= 0) {
      throw SnowflakeError.invalidValue(path, "path of the stage, which must stay inside it");
    }
    String end = path.endsWith("/") ? "/" : "";
    path =
        parts.stream()
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .collect(Collectors.joining("/", "", end));
    path = path.equals("/") ? "" : path;
  }

  /**
   * Reads one.
   *
   * @param text with its {@code @}, without quotes around it
   */
  public static StageLocation parse(String text) {
    if (!text.startsWith("@")) {
      throw SnowflakeError.invalidValue(text, "stage, which begins with @");
    }
    int slash = endOfName(text);
    String stage = text.substring(1, slash);
    String path = text.substring(slash);
    if (stage.equals("~")) {
      return new StageLocation(Kind.USER, new ObjectName(List.of("~")), path);
    }
    int percent = stage.lastIndexOf('%');
    boolean table = percent == 0 || (percent > 0 && stage.charAt(percent - 1) == '.');
    String name = table ? stage.substring(0, percent) + stage.substring(percent + 1) : stage;
    TokenCursor cursor = TokenCursor.over(name);
    ObjectName parsed = cursor.name();
    cursor.end();
    return new StageLocation(table ? Kind.TABLE : Kind.NAMED, parsed, path);
  }

  private static int endOfName(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == '/') {
        return i;
      }
    }
    return text.length();
  }
}
