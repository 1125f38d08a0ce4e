package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code @stage/path (FILE_FORMAT => …, PATTERN => …)} behind FROM. */
final class StageReference {
  private StageReference() {}

  static boolean ahead(Cursor cursor) {
    return !cursor.done()
        && cursor.peek() instanceof Node.Leaf(Token token, String _)
        && token.stage();
  }

  static String read(Translation translation, Cursor cursor) {
    String location = ((Node.Leaf) cursor.next()).token().value();
    Map<String, String> options =
        cursor.parenthesisAt(0) ? options(translation, cursor.group().body()) : Map.of();
    SortedSet<Integer> quoted = new TreeSet<>();
    int columns = 1;
    for (Token token : Lexer.tokens(translation.sql())) {
      int place = place(token);
      columns = Math.max(columns, place);
      if (token.kind() == Token.Kind.QUOTED && place > 0) {
        quoted.add(place);
      }
    }
    String table = translation.context().stages().table(location, options, columns);
    return quoted.isEmpty() ? table : alsoQuoted(table, quoted);
  }

  /** The number of a column that is named by its place, such as {@code $3} or {@code "$3"}. */
  private static int place(Token token) {
    String name = token.name();
    boolean placed =
        token.kind() == Token.Kind.POSITION
            || (token.kind() == Token.Kind.QUOTED && name.matches("\\$\\d{1,4}"));
    return placed ? Integer.parseInt(name.substring(1)) : 0;
  }

  /**
   * The Snowpark client writes {@code "$1"}; those columns come last, for places count the rest.
   */
  private static String alsoQuoted(String table, SortedSet<Integer> places) {
    String aliases =
        places.stream()
            .map(place -> "COLUMN" + place + " AS \"$" + place + "\"")
            .collect(Collectors.joining(", "));
    return "(SELECT *, " + aliases + " FROM " + table + ")";
  }

  private static Map<String, String> options(Translation translation, List<Node> body) {
    Map<String, String> options = new TreeMap<>();
    for (List<Node> item : Lists.items(body)) {
      Cursor cursor = translation.cursor(item);
      String key = cursor.name().name();
      if (!cursor.acceptSymbol("=>")) {
        throw cursor.unexpected();
      }
      List<Node> value = cursor.rest();
      if (value.isEmpty()) {
        throw cursor.unexpected();
      }
      options.put(key, translation.written(value));
    }
    return options;
  }
}
