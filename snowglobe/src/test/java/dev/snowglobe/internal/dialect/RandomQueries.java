package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Queries that mean the same in Snowflake and in DuckDB, put together at random: over two small
 * tables with NULLs, negative numbers, duplicates and texts. What the dialects disagree on is left
 * out (division, averages, where NULL stands when nobody says), and windows have an order in which
 * no two rows are equal. Used by one thread.
 */
final class RandomQueries {

  /** The statements, in both dialects, that make the tables. */
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE T (ID BIGINT, A BIGINT, B BIGINT, S VARCHAR, G VARCHAR)",
          "INSERT INTO T VALUES (1, 1, 2, 'a', 'x'), (2, -1, 2, 'Ab', 'x'), (3, NULL, 0, '', 'y'),"
              + " (4, 3, NULL, NULL, 'y'), (5, 1, 2, 'a', NULL), (6, 0, -5, 'b a', 'x'),"
              + " (7, 3, 3, 'ä', 'y'), (8, NULL, NULL, NULL, NULL), (9, 2, 4, 'ab%', 'x')",
          "CREATE TABLE U (ID BIGINT, A BIGINT, C BIGINT, S VARCHAR)",
          "INSERT INTO U VALUES (1, 1, 10, 'a'), (2, 3, NULL, 'x'), (3, NULL, 7, 'y'),"
              + " (4, 1, -2, NULL), (5, 8, 0, 'Ab')");

  /** What a column holds. */
  enum Kind {
    NUMBER,
    TEXT
  }

  /**
   * A column of a table or of a query.
   *
   * @param name as it is referred to
   */
  record Column(String name, Kind kind) {}

  /**
   * A query.
   *
   * @param sql in both dialects
   * @param columns that it answers
   */
  record Query(String sql, List<Column> columns) {
    Query {
      columns = List.copyOf(columns);
    }
  }

  /** What a query reads from: the text behind FROM, and the columns that it offers. */
  private record Source(String sql, List<Column> columns) {}

  private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> TEXTS = List.of("''", "'a'", "'Ab'", "'b a'", "'x'", "'ä'");
  private static final List<String> PATTERNS = List.of("'a%'", "'%b%'", "'_'", "'%'", "'A_'");
  private static final List<String> JOINS = List.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
  private static final List<String> SETS = List.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT");

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  /** Any query. */
  Query query() {
    return query(2);
  }

  /** The text behind FROM of a query, and a predicate over its columns. */
  Filtered filtered() {
    Source source = source(1);
    return new Filtered(source.sql, predicate(source.columns, 2));
  }

  /**
   * A source and a condition.
   *
   * @param from what stands behind FROM
   * @param condition over its columns
   */
  record Filtered(String from, String condition) {}

  private Query query(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0, 1 -> plain(depth);
      case 2 -> grouped(depth);
      case 3 -> windowed(depth);
      case 4 -> combined(depth);
      default -> common(depth);
    };
  }

  private Query plain(int depth) {
    Source source = source(depth);
    List<Kind> kinds = kinds();
    String distinct = random.nextInt(5) == 0 ? "DISTINCT " : "";
    return of(
        "SELECT " + distinct + items(kinds, source.columns) + " FROM " + source.sql + where(source),
        kinds);
  }

  private Query grouped(int depth) {
    Source source = source(depth);
    String key = text(source.columns, 1);
    String aggregates = "COUNT(*) AS C2, %s AS C3".formatted(aggregate(source.columns));
    String having = random.nextBoolean() ? " HAVING COUNT(*) > " + random.nextInt(3) : "";
    return of(
        "SELECT %s AS C1, %s FROM %s%s GROUP BY 1%s"
            .formatted(key, aggregates, source.sql, where(source), having),
        List.of(Kind.TEXT, Kind.NUMBER, Kind.NUMBER));
  }

  private String aggregate(List<Column> columns) {
    String number = number(columns, 1);
    return switch (random.nextInt(5)) {
      case 0 -> "SUM(" + number + ")";
      case 1 -> "MIN(" + number + ")";
      case 2 -> "COUNT(DISTINCT " + number + ")";
      case 3 -> "SUM(CASE WHEN " + predicate(columns, 1) + " THEN 1 END)";
      default -> "MAX(LENGTH(" + text(columns, 1) + "))";
    };
  }

  private Query windowed(int depth) {
    String table = random.nextBoolean() ? "T" : "U";
    List<Column> columns = columns(table);
    String partition = random.nextBoolean() ? "PARTITION BY " + text(columns, depth - 1) + " " : "";
    String order =
        "ORDER BY %s %s NULLS %s, %s.ID"
            .formatted(
                number(columns, 1),
                random.nextBoolean() ? "DESC" : "ASC",
                random.nextBoolean() ? "FIRST" : "LAST",
                table);
    return of(
        "SELECT %s.ID AS C1, %s OVER (%s%s%s) AS C2 FROM %s"
            .formatted(table, windowFunction(columns), partition, order, frame(), table),
        List.of(Kind.NUMBER, Kind.NUMBER));
  }

  private String windowFunction(List<Column> columns) {
    String number = number(columns, 1);
    return switch (random.nextInt(4)) {
      case 0 -> "COUNT(" + number + ")";
      case 1 -> "MIN(" + number + ")";
      case 2 -> "SUM(" + number + ")";
      default -> "MAX(" + number + ")";
    };
  }

  private String frame() {
    return random.nextBoolean()
        ? ""
        : " ROWS BETWEEN %d PRECEDING AND %d FOLLOWING"
            .formatted(random.nextInt(3), random.nextInt(3));
  }

  private Query combined(int depth) {
    Query left = plain(depth - 1);
    List<Kind> kinds = left.columns.stream().map(Column::kind).toList();
    Source source = source(depth - 1);
    String right = "SELECT " + items(kinds, source.columns) + " FROM " + source.sql + where(source);
    return of(left.sql + " " + one(SETS) + " " + right, kinds);
  }

  private Query common(int depth) {
    Query inner = query(depth - 1);
    Source source = new Source("X", inner.columns);
    List<Kind> kinds = kinds();
    return of(
        "WITH X AS (%s) SELECT %s FROM X%s"
            .formatted(inner.sql, items(kinds, inner.columns), where(source)),
        kinds);
  }

  private Source source(int depth) {
    return switch (random.nextInt(depth > 0 ? 4 : 2)) {
      case 0 -> new Source("T", columns("T"));
      case 1 -> new Source("U", columns("U"));
      case 2 -> joined();
      default -> {
        Query inner = query(depth - 1);
        yield new Source("(" + inner.sql + ") AS X", inner.columns);
      }
    };
  }

  private Source joined() {
    List<Column> both = new ArrayList<>(columns("T"));
    both.addAll(columns("U"));
    String on = random.nextBoolean() ? "T.A = U.A" : "T.S = U.S AND T.B IS NOT NULL";
    return new Source("T " + one(JOINS) + " U ON " + on, both);
  }

  private static List<Column> columns(String table) {
    List<String> numbers = table.equals("T") ? List.of("ID", "A", "B") : List.of("ID", "A", "C");
    List<String> texts = table.equals("T") ? List.of("S", "G") : List.of("S");
    List<Column> columns = new ArrayList<>();
    numbers.forEach(name -> columns.add(new Column(table + "." + name, Kind.NUMBER)));
    texts.forEach(name -> columns.add(new Column(table + "." + name, Kind.TEXT)));
    return columns;
  }

  private String where(Source source) {
    return random.nextBoolean() ? " WHERE " + predicate(source.columns, 2) : "";
  }

  private List<Kind> kinds() {
    return IntStream.range(0, random.nextInt(1, 4))
        .mapToObj(_ -> one(List.of(Kind.values())))
        .toList();
  }

  private String items(List<Kind> kinds, List<Column> columns) {
    return IntStream.range(0, kinds.size())
        .mapToObj(i -> expression(kinds.get(i), columns, 2) + " AS C" + (i + 1))
        .collect(Collectors.joining(", "));
  }

  private static Query of(String sql, List<Kind> kinds) {
    return new Query(
        sql,
        IntStream.range(0, kinds.size())
            .mapToObj(i -> new Column("C" + (i + 1), kinds.get(i)))
            .toList());
  }

  private String expression(Kind kind, List<Column> columns, int depth) {
    return kind == Kind.NUMBER ? number(columns, depth) : text(columns, depth);
  }

  private String number(List<Column> columns, int depth) {
    if (depth <= 0) {
      return column(Kind.NUMBER, columns, () -> "(" + random.nextInt(-3, 6) + ")");
    }
    String left = number(columns, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + left + " + " + number(columns, depth - 1) + ")";
      case 1 -> "(" + left + " - " + number(columns, depth - 1) + ")";
      case 2 -> "(" + left + " * " + number(columns, depth - 1) + ")";
      case 3 -> "COALESCE(" + left + ", " + number(columns, depth - 1) + ")";
      case 4 -> "LENGTH(" + text(columns, depth - 1) + ")";
      case 5 ->
          "CASE WHEN "
              + predicate(columns, depth - 1)
              + " THEN "
              + left
              + " ELSE "
              + number(columns, 0)
              + " END";
      default -> left;
    };
  }

  private String text(List<Column> columns, int depth) {
    if (depth <= 0) {
      return column(Kind.TEXT, columns, () -> one(TEXTS));
    }
    String left = text(columns, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + left + " || " + text(columns, depth - 1) + ")";
      case 1 -> "UPPER(" + left + ")";
      case 2 -> "SUBSTR(" + left + ", " + random.nextInt(1, 4) + ", " + random.nextInt(4) + ")";
      case 3 -> "REPLACE(" + left + ", 'a', 'b')";
      case 4 -> "COALESCE(" + left + ", " + text(columns, depth - 1) + ")";
      case 5 -> "NULLIF(" + left + ", " + one(TEXTS) + ")";
      default -> left;
    };
  }

  private String column(Kind kind, List<Column> columns, Supplier<String> otherwise) {
    List<Column> fit = columns.stream().filter(column -> column.kind == kind).toList();
    return fit.isEmpty() || random.nextInt(4) == 0 ? otherwise.get() : one(fit).name;
  }

  private String predicate(List<Column> columns, int depth) {
    if (depth <= 0) {
      return comparison(columns);
    }
    String left = predicate(columns, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "(" + left + " AND " + predicate(columns, depth - 1) + ")";
      case 1 -> "(" + left + " OR " + predicate(columns, depth - 1) + ")";
      case 2 -> "(NOT " + left + ")";
      default -> left;
    };
  }

  private String comparison(List<Column> columns) {
    String number = number(columns, 1);
    String text = text(columns, 1);
    return switch (random.nextInt(9)) {
      case 0 -> "(" + number + " IS NULL)";
      case 1 -> "(" + text + " IS NOT NULL)";
      case 2 -> "(" + number + " IN (1, " + number(columns, 0) + ", 3))";
      case 3 -> "(" + number + " BETWEEN -1 AND " + number(columns, 0) + ")";
      case 4 -> "(" + text + " LIKE " + one(PATTERNS) + ")";
      case 5 -> "(" + text + " " + one(COMPARISONS) + " " + text(columns, 0) + ")";
      case 6 -> "(" + number + " IS DISTINCT FROM " + number(columns, 0) + ")";
      case 7 -> "(" + number + " NOT IN (SELECT U.A FROM U WHERE U.A IS NOT NULL))";
      default -> "(" + number + " " + one(COMPARISONS) + " " + number(columns, 0) + ")";
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
