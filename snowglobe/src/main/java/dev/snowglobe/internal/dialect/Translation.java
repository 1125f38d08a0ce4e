package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The translation of one statement: its text, its session, and the parts that rewrite each other's
 * insides. Used by one thread.
 */
final class Translation {
  private final String sql;
  private final RewriteContext context;
  private final Expressions expressions = new Expressions(this);
  private final Query query = new Query(this);
  private final List<String> commonTables = new ArrayList<>();
  private boolean countsRows;
  private Deferred deferred = new Deferred(Set.of());

  Translation(String sql, RewriteContext context) {
    this.sql = sql;
    this.context = context;
  }

  /** The same, in which operands of different types are made alike. */
  Translation makingAlike() {
    return new Translation(
        sql,
        new RewriteContext(
            context.variables(), context.stages(), context.tables(), context.targets(), true));
  }

  /** The test for expressions of unknown type in the SELECT that is being written. */
  Deferred deferred() {
    return deferred;
  }

  /** Sets that test for a SELECT; gives back the one of the SELECT around it. */
  Deferred defer(Deferred inner) {
    Deferred outer = deferred;
    deferred = inner;
    return outer;
  }

  /** Notes a common table that the queries written from now on may read. */
  void addCommonTable(String definition) {
    commonTables.add(definition);
  }

  /** How many common tables there are. */
  int commonTableCount() {
    return commonTables.size();
  }

  /** Forgets all common tables but the first. */
  void keepCommonTables(int count) {
    commonTables.subList(count, commonTables.size()).clear();
  }

  /** The WITH that a query needs to stand alone; empty without common tables. */
  String commonTables() {
    return commonTables.isEmpty() ? "" : "WITH RECURSIVE " + String.join(", ", commonTables) + " ";
  }

  /** Notes that the SELECT being written counts rows with SEQ4() or its kind. */
  void countRows() {
    countsRows = true;
  }

  /** Whether a SELECT that was written since the last question counts rows. */
  boolean takeCountsRows() {
    boolean counted = countsRows;
    countsRows = false;
    return counted;
  }

  String sql() {
    return sql;
  }

  RewriteContext context() {
    return context;
  }

  Cursor cursor(List<Node> nodes) {
    return new Cursor(sql, nodes);
  }

  /** The refusal of a node where it stands. */
  SqlSyntaxException unexpected(Node node) {
    String text = node instanceof Node.Leaf(Token token, String _) ? token.text() : "(";
    return SqlSyntaxException.unexpected(sql, node.start(), text);
  }

  /** The refusal of what follows a node: the next token, or the end. */
  SqlSyntaxException unexpectedAfter(Node node) {
    List<Token> following = Lexer.tokens(sql.substring(node.end()));
    if (following.isEmpty()) {
      return SqlSyntaxException.unexpectedEnd(sql);
    }
    Token next = following.getFirst();
    return SqlSyntaxException.unexpected(sql, node.end() + next.start(), next.text());
  }

  /** An expression, or several with commas and keywords between them. */
  String expression(List<Node> nodes) {
    return expressions.rewrite(nodes);
  }

  /** The expressions between the commas of a level, each by itself. */
  List<String> expressions(List<Node> nodes) {
    return Lists.items(nodes).stream().map(this::expression).toList();
  }

  /** A query: SELECT, WITH, VALUES, or several joined by set operators. */
  String query(List<Node> nodes) {
    return query.rewrite(nodes);
  }

  /** A query in Snowflake's words that says in others what a part of this statement says. */
  String restated(String text) {
    Translation other = new Translation(text, context);
    other.commonTables.addAll(commonTables);
    return other.query(Tree.of(text));
  }

  /** A bracket that holds a query or expressions. */
  String group(Node.Group group) {
    String body = Query.starts(group.body()) ? query(group.body()) : expression(group.body());
    return group.open().text() + body + group.close().text();
  }

  /** What a conversion makes of an operand, whose type may not be known in time. */
  String converted(List<Node> nodes, String operand, UnaryOperator<String> form) {
    String written = form.apply(operand);
    boolean late = deferred.in(nodes) && Forms.overloaded(written);
    return late ? Deferred.write(operand, form) : written;
  }

  /**
   * What a form makes of an operand and another that tells a type; the types may not be known in
   * time.
   */
  String alike(Parts.Part operand, Parts.Part other, Form form) {
    Call call =
        new Call(
            "SNOWGLOBE_ALIKE",
            false,
            List.of(
                new Call.Argument("", operand.source(), operand.text()),
                new Call.Argument("", other.source(), other.text())),
            Call.Suffix.NONE);
    return deferred.inAny(call) ? deferred.write(call, form) : form.write(call);
  }

  /** The white space between two places; a comment in it becomes one space. */
  String gap(int from, int to) {
    if (from == to) {
      return "";
    }
    boolean single = to == from + 1;
    return single || sql.substring(from, to).isBlank() ? sql.substring(from, to) : " ";
  }

  /** The text of nodes as it was written, comments left out. */
  String written(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    int end = nodes.getFirst().start();
    for (Token token : Lexer.tokens(sql.substring(end, nodes.getLast().end()))) {
      int start = nodes.getFirst().start() + token.start();
      out.append(gap(end, start)).append(token.text());
      end = start + token.text().length();
    }
    return out.toString();
  }
}
