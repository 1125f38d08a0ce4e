package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.util.Locale;
import java.util.Optional;

/** Functions whose answer the session knows and that take an argument. Each becomes a literal. */
final class SessionFunctions {

  private SessionFunctions() {}

  /**
   * Reads such a call.
   *
   * @param cursor at the first token of what may be one; behind it when it is one
   * @param sql the whole statement
   * @return the literal; empty when something else stands there
   */
  static Optional<String> read(
      TokenCursor cursor, ClientSession session, SessionContext context, String sql) {
    if (cursor.at("CURRENT_USER")) {
      cursor.take("CURRENT_USER");
      return Optional.of(BindLiteral.text(session.user()));
    }
    if (cursor.take("CURRENT_STATEMENT", "(", ")")) {
      return Optional.of(BindLiteral.text(sql));
    }
    if (cursor.take("GETVARIABLE", "(")) {
      String name = constant(cursor).toUpperCase(Locale.ROOT);
      return Optional.of(context.variables().getOrDefault(name, "NULL::VARCHAR"));
    }
    if (cursor.take("IS_ROLE_IN_SESSION", "(")) {
      return Optional.of(constant(cursor).equals(context.role()) ? "TRUE" : "FALSE");
    }
    return queryId(cursor, session)
        .map(id -> id.isEmpty() ? "NULL::VARCHAR" : BindLiteral.text(id));
  }

  private static String constant(TokenCursor cursor) {
    Token name = cursor.next();
    if (name.kind() != Token.Kind.STRING) {
      throw cursor.unexpected();
    }
    cursor.expect(")");
    return name.value();
  }

  /** {@code LAST_QUERY_ID()} or {@code LAST_QUERY_ID(-2)}, if the cursor is at one. */
  static Optional<String> queryId(TokenCursor cursor, ClientSession session) {
    if (!cursor.take("LAST_QUERY_ID", "(")) {
      return Optional.empty();
    }
    int number = -1;
    if (!cursor.at(")")) {
      int sign = cursor.take("-") ? -1 : 1;
      number = sign * Integer.parseInt(cursor.next().text());
    }
    cursor.expect(")");
    return Optional.of(session.queryId(number));
  }
}
