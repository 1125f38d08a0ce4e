package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;

/**
 * EXPLAIN USING TEXT or JSON: the plan is DuckDB's, for it is DuckDB that carries the statement
 * out.
 *
 * @param json whether the plan is wanted as JSON
 * @param statement what is explained
 */
record Explain(boolean json, String statement) implements Command {

  /** The cursor is at the first token. */
  static Explain parse(TokenCursor cursor) {
    cursor.expect("EXPLAIN");
    boolean using = cursor.take("USING");
    boolean json = using && cursor.take("JSON");
    if (!json && !(using && cursor.take("TEXT"))) {
      throw SnowflakeError.unsupported("EXPLAIN USING TABULAR");
    }
    return new Explain(json, cursor.rest());
  }

  @Override
  public Result run(Call call) throws SQLException {
    return call.warehouse().explain(Request.of(statement), call.session(), json);
  }
}
