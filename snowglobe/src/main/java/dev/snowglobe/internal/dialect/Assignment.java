package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What fills the columns of a table that a statement changes. DuckDB would cast to a date or a time
 * by itself, and so lose what it has no place for, or know less spellings than Snowflake; to a text
 * it would cast in words of its own, and to a TIMESTAMP_TZ not at all. Used by one thread.
 */
final class Assignment {
  /** The texts that DuckDB reads as Snowflake does. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "'(\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?)?"
              + "|\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?)'");

  private static final String SOURCE = "SNOWGLOBE_ROWS";

  private final Translation translation;
  private final List<TargetColumns.Column> columns;

  private Assignment(Translation translation, List<TargetColumns.Column> columns) {
    this.translation = translation;
    this.columns = List.copyOf(columns);
  }

  /** To any column of a table. */
  static Assignment to(Translation translation, String table) {
    return new Assignment(translation, translation.context().targets().of(table));
  }

  /** To these columns in this order: a bracket with their names. */
  Assignment only(Node.Group names) {
    List<TargetColumns.Column> listed =
        Lists.items(names.body()).stream().map(name -> column(name(name))).toList();
    return new Assignment(translation, columns.isEmpty() ? List.of() : listed);
  }

  private static String name(List<Node> column) {
    boolean named = !column.isEmpty() && column.getLast() instanceof Node.Leaf;
    return named ? ((Node.Leaf) column.getLast()).token().name() : "";
  }

  private TargetColumns.Column column(String name) {
    return TargetColumns.named(name, columns);
  }

  /** An expression for a column. */
  String value(String column, List<Node> nodes) {
    return value(column(column), nodes);
  }

  /** The expressions of one row, without its brackets. */
  String row(List<Node> nodes) {
    List<List<Node>> items = Lists.items(nodes);
    if (columns.isEmpty() || items.size() != columns.size()) {
      return translation.expression(nodes);
    }
    return IntStream.range(0, items.size())
        .mapToObj(i -> value(columns.get(i), items.get(i)))
        .collect(Collectors.joining(", "));
  }

  private String value(TargetColumns.Column column, List<Node> nodes) {
    String text = translation.expression(nodes);
    Optional<String> conversion = conversion(column);
    boolean asItIs = conversion.isEmpty() || nodes.isEmpty() || fits(column, nodes);
    return asItIs
        ? text
        : translation.converted(nodes, text, value -> conversion.get() + "(" + value + ")");
  }

  private static boolean fits(TargetColumns.Column column, List<Node> nodes) {
    if (nodes.size() != 1 || !(nodes.getFirst() instanceof Node.Leaf(Token token, String word))) {
      return false;
    }
    return switch (token.kind()) {
      case STRING ->
          column.type().equals("VARCHAR")
              || (!column.type().equals(OffsetTime.TYPE) && PLAIN.matcher(token.text()).matches());
      case NUMBER, BIND -> true;
      default -> word.equals("NULL") || word.equals("DEFAULT");
    };
  }

  /** {@code VALUES …} or another query whose rows go into the table. */
  String rows(List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    boolean values = cursor.ahead("VALUES") && rowsAlone(nodes);
    return values && converts(columns) ? values(cursor) : filledBy(translation.query(nodes));
  }

  /** A query in DuckDB's SQL whose rows go into the table. */
  String filledBy(String query) {
    return filling(columns, query);
  }

  /** A query in DuckDB's SQL whose rows go into these columns. */
  static String filling(List<TargetColumns.Column> columns, String query) {
    return converts(columns) ? selected(query, columns) : query;
  }

  private static boolean converts(List<TargetColumns.Column> columns) {
    return columns.stream().anyMatch(column -> conversion(column).isPresent());
  }

  /** Whether the rows of VALUES are all there is. */
  private static boolean rowsAlone(List<Node> nodes) {
    return nodes.subList(1, nodes.size()).stream()
        .allMatch(node -> node.parenthesis() || node.symbol(","));
  }

  private String values(Cursor cursor) {
    cursor.expect("VALUES");
    List<String> rows = new ArrayList<>();
    do {
      rows.add("(" + row(cursor.group().body()) + ")");
    } while (cursor.acceptSymbol(","));
    return "VALUES " + String.join(", ", rows);
  }

  private static String selected(String query, List<TargetColumns.Column> columns) {
    List<String> names = IntStream.range(0, columns.size()).mapToObj(i -> "C" + i).toList();
    String converted =
        IntStream.range(0, columns.size())
            .boxed()
            .flatMap(i ->
                conversion(columns.get(i)).stream().map(c -> c + "(C%1$d) AS C%1$d".formatted(i)))
            .collect(Collectors.joining(", "));
    return "SELECT * REPLACE (%s) FROM (%s) AS %s(%s)"
        .formatted(converted, query, SOURCE, String.join(", ", names));
  }

  /** The macro that makes a value of the column's type from one of any other. */
  private static Optional<String> conversion(TargetColumns.Column column) {
    return switch (column.type()) {
      case "VARCHAR" -> Optional.of("TO_VARCHAR");
      case "DATE" -> Optional.of("TO_DATE");
      case "TIME" -> Optional.of("TO_TIME");
      case "TIMESTAMP" -> Optional.of("TO_TIMESTAMP_NTZ");
      case "TIMESTAMP WITH TIME ZONE" -> Optional.of("TO_TIMESTAMP_LTZ");
      case OffsetTime.TYPE -> Optional.of("TO_TIMESTAMP_TZ");
      default -> Optional.empty();
    };
  }
}
