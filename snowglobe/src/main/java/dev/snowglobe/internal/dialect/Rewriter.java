package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Optional;

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
    return statement(translation, nodes(translation, sql));
  }

  /** Rewrites an INSERT that overwrites or fills several tables; empty for any other statement. */
  public static Optional<Inserts> inserts(String sql, RewriteContext context) {
    Translation translation = new Translation(sql, context);
    List<Node> nodes = nodes(translation, sql);
    return InsertReader.begins(nodes)
        ? Optional.of(new InsertReader(translation).read(translation.cursor(nodes)))
        : Optional.empty();
  }

  /**
   * The query that answers a row if a MERGE has several rows for one of its target, which Snowflake
   * refuses; empty if it needs no such test.
   */
  public static Optional<String> ambiguousMerge(String sql, RewriteContext context) {
    Translation translation = new Translation(sql, context);
    List<Node> nodes = nodes(translation, sql);
    return nodes.getFirst().is("MERGE")
        ? new Dml(translation).ambiguous(translation.cursor(nodes))
        : Optional.empty();
  }

  /**
   * The query with a row for each row that an UPDATE has several others to change it from; empty if
   * it looks at no other table.
   */
  public static Optional<String> multiJoined(String sql, RewriteContext context) {
    Translation translation = new Translation(sql, context);
    return new Dml(translation).multiJoined(translation.cursor(nodes(translation, sql)));
  }

  /**
   * A query of DuckDB's own SQL whose rows are to fill columns of a table, its values converted as
   * Snowflake does.
   *
   * @param filled the names of those columns, in order
   * @param target all columns of the table
   */
  public static String assigned(
      String query, List<String> filled, List<TargetColumns.Column> target) {
    return Assignment.filling(
        filled.stream().map(name -> TargetColumns.named(name, target)).toList(), query);
  }

  private static List<Node> nodes(Translation translation, String sql) {
    List<Node> nodes = withoutSemicolon(Tree.of(sql));
    if (nodes.isEmpty()) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    for (Node node : nodes) {
      if (node.symbol(";")) {
        throw translation.unexpected(node);
      }
    }
    return nodes;
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
      case "INSERT" -> insert(translation, nodes);
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

  private static String insert(Translation translation, List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    if (!InsertReader.begins(nodes)) {
      return new Dml(translation).insert(cursor);
    }
    Inserts inserts = new InsertReader(translation).read(cursor);
    return inserts.single() ? inserts.parts().getFirst().insert() : inserts.source();
  }

  private static String truncate(Translation translation, Cursor cursor) {
    cursor.expect("TRUNCATE");
    cursor.accept("TABLE");
    cursor.accept("IF", "EXISTS");
    return "TRUNCATE " + TableNames.read(translation, cursor);
  }
}
