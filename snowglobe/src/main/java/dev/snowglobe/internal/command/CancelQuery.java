package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Execution;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.List;
import java.util.Optional;

/**
 * SELECT SYSTEM$CANCEL_QUERY('id') and SELECT SYSTEM$CANCEL_ALL_QUERIES(session).
 *
 * @param all whether all statements of a session are meant
 * @param id of the statement, or of the session
 */
record CancelQuery(boolean all, String id) implements Command {

  static Optional<Command> parse(TokenCursor cursor) {
    boolean one = cursor.take("SYSTEM$CANCEL_QUERY", "(");
    if (!one && !cursor.take("SYSTEM$CANCEL_ALL_QUERIES", "(")) {
      return Optional.empty();
    }
    String id = cursor.text();
    cursor.expect(")");
    cursor.end();
    return Optional.of(new CancelQuery(!one, id));
  }

  @Override
  public Result run(Call call) {
    List<Execution> targets =
        call.account().statements().stream()
            .filter(e -> e.state() == Execution.State.RUNNING)
            .filter(e -> e.session().user().equals(call.session().user()))
            .filter(e -> !e.stoppedBy(call.cancellation()))
            .filter(e -> all ? String.valueOf(e.session().id()).equals(id) : e.id().equals(id))
            .toList();
    targets.forEach(CancelQuery::cancel);
    String label =
        all ? "SYSTEM$CANCEL_ALL_QUERIES(" + id + ")" : "SYSTEM$CANCEL_QUERY('" + id + "')";
    return Table.of(label).row(message(targets)).result(StatementKind.SELECT);
  }

  private String message(List<Execution> targets) {
    if (all) {
      return targets.size() + " cancelled.";
    }
    return targets.isEmpty()
        ? "Invalid query id, or query already finished: " + id
        : "query [" + id + "] terminated.";
  }

  private static void cancel(Execution execution) {
    try {
      execution.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
