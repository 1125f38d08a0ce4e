package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Edits;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * EXECUTE IMMEDIATE: one statement whose text is a string or a session variable.
 *
 * @param text what gives the statement
 * @param binds the session variables that stand for its markers, in upper case
 */
record ExecuteImmediate(Token text, List<String> binds) implements Command {

  /** The cursor is at the first token. */
  static ExecuteImmediate parse(TokenCursor cursor) {
    cursor.expect("EXECUTE", "IMMEDIATE");
    if (cursor.at("FROM")) {
      throw SnowflakeError.unsupported("EXECUTE IMMEDIATE FROM");
    }
    Token text = cursor.next();
    boolean fits = text.kind() == Token.Kind.STRING || text.kind() == Token.Kind.VARIABLE;
    if (!fits) {
      throw SnowflakeError.unsupported("EXECUTE IMMEDIATE of " + text.text());
    }
    List<String> binds = cursor.take("USING") ? binds(cursor) : List.of();
    cursor.end();
    return new ExecuteImmediate(text, binds);
  }

  private static List<String> binds(TokenCursor cursor) {
    List<String> names = new ArrayList<>();
    cursor.expect("(");
    do {
      Token name = cursor.next();
      names.add(Names.folded(name.text().replaceFirst("^\\$", "")));
    } while (cursor.take(","));
    cursor.expect(")");
    return names;
  }

  @Override
  public Result run(Call call) throws SQLException {
    String sql = bound(statement(call.context()), call.context());
    return new Interpreter(call.account())
        .run(Request.of(sql), call.session(), call.cancellation());
  }

  private String statement(SessionContext context) {
    if (text.kind() == Token.Kind.STRING) {
      return text.value();
    }
    return TokenCursor.over(literal(context, Names.folded(text.text().substring(1))))
        .next()
        .value();
  }

  private String bound(String sql, SessionContext context) {
    Edits edits = new Edits(sql);
    int marker = 0;
    for (Token token : Lexer.tokens(sql)) {
      if (token.kind() == Token.Kind.BIND && marker < binds.size()) {
        edits.replace(token, token, literal(context, binds.get(marker++)));
      }
    }
    return edits.done();
  }

  private static String literal(SessionContext context, String name) {
    String literal = context.variables().get(name);
    if (literal == null) {
      throw new SnowflakeError(
          2211,
          "02000",
          "SQL compilation error: error line 0 at position -1\nSession variable '$"
              + name
              + "' does not exist");
    }
    return literal;
  }
}
