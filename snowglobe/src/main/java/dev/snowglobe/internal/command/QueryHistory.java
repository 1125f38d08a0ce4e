package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.Edits;
import dev.snowglobe.internal.engine.Execution;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code TABLE(INFORMATION_SCHEMA.QUERY_HISTORY(…))} and its kind, which become a subquery with the
 * statements written out: those that are still known, the newest first.
 *
 * @param account whose statements
 * @param session who asks
 */
record QueryHistory(Account account, ClientSession session) {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "QUERY_HISTORY",
          "QUERY_HISTORY_BY_SESSION",
          "QUERY_HISTORY_BY_USER",
          "QUERY_HISTORY_BY_WAREHOUSE");

  private static final Set<String> ARGUMENTS =
      Set.of("RESULT_LIMIT", "SESSION_ID", "USER_NAME", "WAREHOUSE_NAME");

  private static final String COLUMNS =
      "COLUMN1 AS QUERY_ID, COLUMN2 AS QUERY_TEXT, COLUMN3 AS QUERY_TYPE, COLUMN4::NUMBER AS"
          + " SESSION_ID, COLUMN5 AS USER_NAME, COLUMN6 AS QUERY_TAG, COLUMN7 AS EXECUTION_STATUS,"
          + " COLUMN8 AS ERROR_CODE, COLUMN9 AS ERROR_MESSAGE, COLUMN10::TIMESTAMP_LTZ AS"
          + " START_TIME, COLUMN11::NUMBER AS ROWS_PRODUCED";

  /** Whether a statement speaks of any of them. */
  static boolean in(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(token -> token.kind() == Token.Kind.WORD && FUNCTIONS.contains(token.name()));
  }

  /** The statement with each such table written out. */
  String expanded(String sql, List<Token> tokens) {
    Edits edits = new Edits(sql);
    for (int i = 0; i < tokens.size(); i++) {
      TokenCursor cursor = new TokenCursor(sql, tokens.subList(i, tokens.size()));
      if (begins(cursor)) {
        String rows = rows(cursor);
        int last = i + cursor.position() - 1;
        edits.replace(tokens.get(i), tokens.get(last), rows);
        i = last;
      }
    }
    return edits.done();
  }

  /** Passes all up to the name of the function, if it is one of these. */
  private boolean begins(TokenCursor cursor) {
    if (!cursor.take("TABLE", "(")) {
      return false;
    }
    if (!cursor.at("INFORMATION_SCHEMA") && cursor.more() && cursor.peek().named()) {
      cursor.next();
      if (!cursor.take(".")) {
        return false;
      }
    }
    return cursor.take("INFORMATION_SCHEMA", ".")
        && cursor.more()
        && FUNCTIONS.contains(cursor.peek().name());
  }

  private String rows(TokenCursor cursor) {
    String function = cursor.next().name();
    TreeMap<String, String> arguments = arguments(cursor, function);
    long limit = Long.parseLong(arguments.getOrDefault("RESULT_LIMIT", "100"));
    String wanted = arguments.getOrDefault("SESSION_ID", String.valueOf(session.id()));
    String user = arguments.getOrDefault("USER_NAME", session.user());
    List<Execution> known = new ArrayList<>(account.statements()).reversed();
    List<String> rows =
        known.stream()
            .filter(e ->
                switch (function) {
                  case "QUERY_HISTORY_BY_SESSION" ->
                      String.valueOf(e.session().id()).equals(wanted);
                  case "QUERY_HISTORY_BY_USER" -> e.session().user().equalsIgnoreCase(user);
                  default -> true;
                })
            .limit(limit)
            .map(QueryHistory::row)
            .toList();
    String values = rows.isEmpty() ? row() : String.join(", ", rows);
    String none = rows.isEmpty() ? " WHERE FALSE" : "";
    return "(SELECT " + COLUMNS + " FROM VALUES " + values + none + ")";
  }

  private static TreeMap<String, String> arguments(TokenCursor cursor, String function) {
    TreeMap<String, String> arguments = new TreeMap<>();
    cursor.expect("(");
    while (!cursor.take(")")) {
      String name = Names.folded(cursor.identifier());
      if (!ARGUMENTS.contains(name)) {
        throw SnowflakeError.unsupported(function + " (" + name + " => …)");
      }
      cursor.expect("=>");
      arguments.put(name, cursor.next().value());
      cursor.take(",");
    }
    cursor.expect(")");
    return arguments;
  }

  private static String row(Execution execution) {
    List<String> cells = new ArrayList<>();
    cells.add(text(execution.id()));
    cells.add(text(execution.request().sql()));
    cells.add(text(type(execution.request().sql())));
    cells.add(String.valueOf(execution.session().id()));
    cells.add(text(execution.session().user()));
    cells.add(text(execution.tag()));
    cells.add(text(execution.state().toString().replace("ABORTED", "FAILED_WITH_ERROR")));
    cells.add(execution.error().map(e -> text("%06d".formatted(e.code()))).orElse("NULL"));
    cells.add(execution.error().map(e -> text(String.valueOf(e.getMessage()))).orElse("NULL"));
    cells.add(text(execution.started().toString()));
    cells.add(execution.result().map(r -> String.valueOf(r.rows())).orElse("NULL"));
    return cells.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  /** A row of nothing, which gives the columns their types. */
  private static String row() {
    return "('', '', '', 0, '', '', '', '', '', '1970-01-01', 0)";
  }

  /** The first word of the statement. */
  private static String type(String sql) {
    String first = Names.folded(sql.strip().split("\\W", 2)[0]);
    return first.isEmpty() || first.equals("WITH") ? "SELECT" : first;
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
