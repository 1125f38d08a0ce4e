package dev.snowglobe.internal.dialect;

import java.util.List;

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
      case "SPLIT_TO_TABLE", "STRTOK_SPLIT_TO_TABLE" -> name.name() + "(" + arguments.positional() + ")";
      default -> Identifiers.written(name) + "(" + arguments.positional() + ")";
    };
  }

  private static String generator(Named arguments) {
    if (arguments.has("TIMELIMIT") && !arguments.has("ROWCOUNT")) {
      throw SqlSyntaxException.unsupported("GENERATOR by TIMELIMIT");
    }
    return "GENERATOR(" + arguments.get("ROWCOUNT", "0") + ")";
  }

  private static String flatten(Named arguments) {
    String mode = Literals.value(arguments.get("MODE", "'BOTH'"));
    return "FLATTEN("
        + arguments.get("INPUT", arguments.first())
        + ", "
        + arguments.get("PATH", "''")
        + ", "
        + arguments.get("OUTER", "FALSE")
        + ", "
        + arguments.get("RECURSIVE", "FALSE")
        + ", "
        + Literals.quote(mode)
        + ")";
  }
}
