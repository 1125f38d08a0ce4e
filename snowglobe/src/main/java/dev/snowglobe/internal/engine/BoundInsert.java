package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row that is bound to many: the bound columns become a table, from which one
 * statement inserts. Each column goes to DuckDB as one parameter, a JSON array of texts, which it
 * reads many times faster than as many literals.
 *
 * @param sql the statement in DuckDB's SQL, with a parameter for each column
 * @param parameters what is bound to them
 * @param rows how many rows it must insert
 */
record BoundInsert(String sql, List<String> parameters, int rows) {

  private static final String TABLE = "\"$BOUND\"";

  /** What makes the statement more than expressions of its own row, when it is in their place. */
  private static final Set<String> MORE =
      Set.of(
          "DEFAULT",
          "SELECT",
          "FROM",
          "WHERE",
          "HAVING",
          "QUALIFY",
          "GROUP",
          "ORDER",
          "LIMIT",
          "FETCH",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "MINUS",
          "DISTINCT",
          "ALL",
          "TOP",
          "OVER");

  private static final int LONGEST_NUMBER = 38;

  /** Copies the list. */
  BoundInsert {
    parameters = List.copyOf(parameters);
  }

  /** A statement's parts: what is before its row, and the expressions of the row. */
  private record Shape(String head, String row) {}

  /** Empty for a statement that has to be run for one bound row after the other. */
  static Optional<BoundInsert> of(StatementText text, Request request, ClientSession session) {
    return shape(text).map(shape -> of(shape, request, session));
  }

  private static Optional<Shape> shape(StatementText text) {
    List<Token> tokens = withoutEnd(text.tokens());
    int begin = begin(tokens);
    if (text.kind() != StatementKind.INSERT || !tokens.get(1).is("INTO") || begin < 0) {
      return Optional.empty();
    }
    boolean values = tokens.get(begin).is("VALUES");
    int first = values ? begin + 2 : begin + 1;
    int end = values ? tokens.size() - 1 : tokens.size();
    boolean bound =
        tokens.subList(0, begin).stream().noneMatch(BoundInsert::marker)
            && tokens.subList(first, end).stream().anyMatch(BoundInsert::marker);
    if (!bound || (values && !oneGroup(tokens, begin + 1)) || more(tokens.subList(first, end))) {
      return Optional.empty();
    }
    String sql = text.sql();
    return Optional.of(
        new Shape(
            sql.substring(0, tokens.get(begin).start()),
            sql.substring(tokens.get(first).start(), tokens.get(end - 1).end())));
  }

  private static List<Token> withoutEnd(List<Token> tokens) {
    int last = tokens.size() - 1;
    return tokens.get(last).symbol(";") ? tokens.subList(0, last) : tokens;
  }

  private static int begin(List<Token> tokens) {
    return IntStream.range(2, tokens.size() - 1)
        .filter(i -> tokens.get(i).is("VALUES") || tokens.get(i).is("SELECT"))
        .findFirst()
        .orElse(-1);
  }

  private static boolean marker(Token token) {
    return token.kind() == Token.Kind.BIND;
  }

  private static boolean more(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> MORE.stream().anyMatch(token::is));
  }

  /** Whether everything from a place on is in one pair of brackets. */
  private static boolean oneGroup(List<Token> tokens, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      depth += tokens.get(i).symbol("(") ? 1 : tokens.get(i).symbol(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1 && i > from + 1;
      }
    }
    return false;
  }

  private static BoundInsert of(Shape shape, Request request, ClientSession session) {
    String zone = session.context().parameter("TIMEZONE");
    SortedSet<Integer> used = new TreeSet<>();
    StatementText insert = StatementText.of(shape.head + "SELECT " + shape.row + " FROM " + TABLE);
    String duck =
        insert.toDuck(
            session,
            number -> {
              used.add(number);
              return Optional.of(expression(number, request.bind(number)));
            });
    List<String> parameters =
        used.stream().map(number -> json(request.bind(number), request.rows(), zone)).toList();
    return new BoundInsert(table(used) + duck, parameters, request.rows());
  }

  private static String table(SortedSet<Integer> used) {
    List<String> columns = new ArrayList<>();
    for (int number : used) {
      columns.add(
          "unnest(from_json(CAST($%d AS VARCHAR), '[\"VARCHAR\"]')) AS \"%d\""
              .formatted(columns.size() + 1, number));
    }
    return "WITH " + TABLE + " AS MATERIALIZED (SELECT " + String.join(", ", columns) + ") ";
  }

  private static String expression(int number, Bind bind) {
    String column = "\"" + number + "\"";
    return bind.type().equals("FIXED")
        ? "(" + column + "::" + numberType(bind.values()) + ")"
        : "(" + BindLiteral.typed(bind.type(), column) + ")";
  }

  /** The type that holds all of them, as for a list of literals. */
  private static String numberType(List<@Nullable String> values) {
    int scale = 0;
    int digits = 1;
    for (String value : values) {
      if (value != null && BindLiteral.exact(value)) {
        BigDecimal number = new BigDecimal(value);
        scale = Math.max(scale, number.scale());
        digits = Math.max(digits, number.precision() - number.scale());
      } else if (value != null) {
        return "FLOAT";
      }
    }
    return scale + digits > LONGEST_NUMBER ? "FLOAT" : "NUMBER(38, " + scale + ")";
  }

  /** A column as a JSON array of texts; one value that is bound alone is the same in each row. */
  private static String json(Bind bind, int rows, String zone) {
    List<@Nullable String> values = bind.values();
    StringBuilder json = new StringBuilder(16 * rows).append('[');
    for (int row = 0; row < rows; row++) {
      String value = values.get(Math.min(row, values.size() - 1));
      json.append(row == 0 ? "" : ",");
      if (value == null) {
        json.append("null");
      } else {
        quote(BindLiteral.spelled(bind.type(), value, zone), json);
      }
    }
    return json.append(']').toString();
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** Runs it; an aggregate among its expressions would make one row of them all. */
  long run(Lane lane, Cancellation cancellation) throws SQLException {
    long inserted = lane.update(sql, parameters, cancellation);
    if (inserted != rows) {
      throw SnowflakeError.unsupported(
          "an INSERT that makes %d rows of %d bound ones".formatted(inserted, rows));
    }
    return inserted;
  }
}
