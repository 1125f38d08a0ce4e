package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Optional;

/**
 * SELECT * FROM TABLE(RESULT_SCAN('id')) and nothing more: the result as it is kept, without a
 * copy.
 *
 * @param id of the statement; empty for the session's last
 */
record ReadResult(String id) implements Command {

  /** The cursor is after SELECT. */
  static Optional<Command> parse(TokenCursor cursor) {
    if (!cursor.take("*", "FROM", "TABLE", "(", "RESULT_SCAN", "(")) {
      return Optional.empty();
    }
    String id = cursor.take("LAST_QUERY_ID", "(", ")") ? "" : cursor.next().value();
    boolean plain = cursor.take(")", ")") && (!cursor.more() || cursor.at(";"));
    return plain ? Optional.of(new ReadResult(id)) : Optional.empty();
  }

  @Override
  public Result run(Call call) {
    String wanted = id.isEmpty() ? call.session().lastQueryId() : id;
    return call.account().resultOf(wanted).as(StatementKind.SELECT);
  }
}
