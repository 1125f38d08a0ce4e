package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Table functions, by name or inside TABLE(…). */
final class TableFunctions {
  private final Translation translation;

  TableFunctions(Translation translation) {
    this.translation = translation;
  }

  /** A name and its arguments, in DuckDB's words. */
  String rewrite(List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    boolean literal = nodes.size() == 1 && !nodes.getFirst().named();
    if (literal) {
      return TableNames.identifier(translation, nodes);
    }
    if (!cursor.parenthesisAt(1)) {
      String table = TableNames.read(translation, cursor);
      if (!cursor.done()) {
        throw SqlSyntaxException.unknownTableFunction(table);
      }
      return table;
    }
    Token name = cursor.name();
    Node.Group group = cursor.group();
    Named arguments = Named.of(translation, group);
    skipPartitions(cursor);
    return switch (name.name()) {
      case "GENERATOR" -> generator(arguments);
      case "FLATTEN" -> flatten(arguments, refersToColumns(group.body()));
      case "SPLIT_TO_TABLE" ->
          "SPLIT_TO_TABLE(" + arguments.positional() + ", " + number(group) + ")";
      case "STRTOK_SPLIT_TO_TABLE" -> tokens(arguments, number(group));
      // DuckDB has many more, some of which read files of this machine.
      default -> throw SqlSyntaxException.unknownTableFunction(name.name());
    };
  }

  /**
   * Takes {@code OVER (PARTITION BY …)}: functions that look at one row at a time give the same
   * rows whatever the partitions.
   */
  private static void skipPartitions(Cursor cursor) {
    if (cursor.accept("OVER")) {
      cursor.group();
    }
    if (!cursor.done()) {
      throw cursor.unexpected();
    }
  }

  private static String generator(Named arguments) {
    arguments.only("GENERATOR", Set.of("ROWCOUNT", "TIMELIMIT"));
    if (arguments.has("TIMELIMIT") && !arguments.has("ROWCOUNT")) {
      throw SqlSyntaxException.unsupported("GENERATOR by TIMELIMIT");
    }
    return "GENERATOR(" + arguments.get("ROWCOUNT", "0") + ")";
  }

  private static String tokens(Named arguments, String number) {
    String delimiters = arguments.unnamed().size() > 1 ? "" : ", ' '";
    return "STRTOK_SPLIT_TO_TABLE(" + arguments.positional() + delimiters + ", " + number + ")";
  }

  /** What tells the inputs of a function apart: 1 for the only one, else made from each. */
  private String number(Node.Group arguments) {
    String first = translation.expressions(arguments.body()).getFirst();
    return refersToColumns(arguments.body()) ? "hash(" + first + ") >> 1" : "1";
  }

  private static String flatten(Named arguments, boolean manyInputs) {
    arguments.only("FLATTEN", Set.of("INPUT", "PATH", "OUTER", "RECURSIVE", "MODE"));
    String input = arguments.get("INPUT", arguments.first());
    String path = Literals.value(arguments.get("PATH", "''"));
    String target = path.isEmpty() ? input : Paths.constant("CAST(" + input + " AS VARIANT)", path);
    String prefix = Literals.quote(path);
    String kinds = arguments.get("MODE", "'BOTH'").toUpperCase(Locale.ROOT);
    String outer = arguments.get("OUTER", "FALSE");
    String number = manyInputs ? "hash(" + input + ") >> 1" : "1";
    if (arguments.get("RECURSIVE", "FALSE").equals("TRUE")) {
      return "SNOWGLOBE_FLATTEN_ALL("
          + String.join(", ", target, prefix, outer, kinds, number)
          + ")";
    }
    return "FLATTEN(" + target + ", " + prefix + ", " + outer + ", " + kinds + ", " + number + ")";
  }

  /** Whether an argument names a column, so that there is an input for each row of a table. */
  private static boolean refersToColumns(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Node next = i + 1 < nodes.size() ? nodes.get(i + 1) : node;
      boolean name = node.named() && !node.is("TRUE") && !node.is("FALSE") && !node.is("NULL");
      boolean column = name && !next.parenthesis() && !next.symbol("=>");
      if (column || refersToColumns(node.inside())) {
        return true;
      }
    }
    return false;
  }
}
