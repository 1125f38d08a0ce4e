package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Locale;

/** Table functions, by name or inside TABLE(…). */
final class TableFunctions {
  private final Translation translation;

  TableFunctions(Translation translation) {
    this.translation = translation;
  }

  /** A name and its arguments, in DuckDB's words. */
  String rewrite(List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    if (!cursor.parenthesisAt(1)) {
      return TableNames.read(translation, cursor);
    }
    Token name = cursor.name();
    Named arguments = Named.of(translation, cursor.group());
    return switch (name.name()) {
      case "GENERATOR" -> generator(arguments);
      case "FLATTEN" -> flatten(arguments);
      case "STRTOK_SPLIT_TO_TABLE" -> tokens(arguments);
      default -> Identifiers.written(name) + "(" + arguments.positional() + ")";
    };
  }

  private static String generator(Named arguments) {
    if (arguments.has("TIMELIMIT") && !arguments.has("ROWCOUNT")) {
      throw SqlSyntaxException.unsupported("GENERATOR by TIMELIMIT");
    }
    return "GENERATOR(" + arguments.get("ROWCOUNT", "0") + ")";
  }

  private static String tokens(Named arguments) {
    String delimiters = arguments.unnamed().size() > 1 ? "" : ", ' '";
    return "STRTOK_SPLIT_TO_TABLE(" + arguments.positional() + delimiters + ")";
  }

  private static String flatten(Named arguments) {
    String input = arguments.get("INPUT", arguments.first());
    String path = Literals.value(arguments.get("PATH", "''"));
    String target = path.isEmpty() ? input : Paths.constant("TO_VARIANT(" + input + ")", path);
    String prefix = Literals.quote(path);
    if (arguments.get("RECURSIVE", "FALSE").equals("TRUE")) {
      return "SNOWGLOBE_FLATTEN_ALL(" + target + ", " + prefix + ")";
    }
    String kinds = arguments.get("MODE", "'BOTH'").toUpperCase(Locale.ROOT);
    String outer = arguments.get("OUTER", "FALSE");
    return "FLATTEN(" + target + ", " + prefix + ", " + outer + ", " + kinds + ")";
  }
}
