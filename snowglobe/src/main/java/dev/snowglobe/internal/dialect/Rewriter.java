package dev.snowglobe.internal.dialect;

import java.util.List;

/**
 * Rewrites a statement of Snowflake's into DuckDB's words. What both write alike is left as it
 * stands; words fold to upper case. Pure: any thread may call it.
 */
public final class Rewriter {
  private Rewriter() {}

  /** Rewrites a statement that refers to nothing of its session. */
  public static String rewrite(String sql) {
    return rewrite(sql, RewriteContext.EMPTY);
  }

  /**
   * Rewrites one statement.
   *
   * @param sql a query, INSERT, UPDATE, DELETE, MERGE, or a CREATE, ALTER or DROP of a table or
   *     view; a semicolon at its end is dropped
   * @throws SqlSyntaxException with Snowflake's code and words, if it is not one statement or says
   *     what cannot be said to DuckDB
   */
  public static String rewrite(String sql, RewriteContext context) {
    Translation translation = new Translation(sql, context);
    List<Node> nodes = withoutSemicolon(Tree.of(sql));
    if (nodes.isEmpty()) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    for (Node node : nodes) {
      if (node.symbol(";")) {
        throw translation.unexpected(node);
      }
    }
    return statement(translation, nodes);
  }

  private static List<Node> withoutSemicolon(List<Node> nodes) {
    int size = nodes.size();
    while (size > 0 && nodes.get(size - 1).symbol(";")) {
      size--;
    }
    return nodes.subList(0, size);
  }

  private static String statement(Translation translation, List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    if (Query.starts(nodes)) {
      return translation.query(nodes);
    }
    return switch (nodes.getFirst() instanceof Node.Leaf(Token token, String _)
        ? token.name()
        : "") {
      case "INSERT" -> new Dml(translation).insert(cursor);
      case "UPDATE" -> new Dml(translation).update(cursor);
      case "DELETE" -> new Dml(translation).delete(cursor);
      case "MERGE" -> new Dml(translation).merge(cursor);
      case "CREATE" -> new Ddl(translation).create(cursor);
      case "ALTER" -> new AlterTable(translation).rewrite(cursor);
      case "TRUNCATE" -> truncate(translation, cursor);
      case "DROP" -> translation.expression(nodes);
      default -> throw cursor.unexpected();
    };
  }

  private static String truncate(Translation translation, Cursor cursor) {
    cursor.expect("TRUNCATE");
    cursor.accept("TABLE");
    cursor.accept("IF", "EXISTS");
    return "TRUNCATE " + TableNames.read(translation, cursor);
  }
}
