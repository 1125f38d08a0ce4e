package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;

/**
 * BEGIN, COMMIT and ROLLBACK.
 *
 * @param step which of them
 */
record Transact(Step step) implements Command {

  /** The three steps. */
  enum Step {
    BEGIN,
    COMMIT,
    ROLLBACK
  }

  static Transact parse(TokenCursor cursor) {
    Step step = Step.BEGIN;
    if (cursor.take("COMMIT")) {
      step = Step.COMMIT;
    } else if (cursor.take("ROLLBACK")) {
      step = Step.ROLLBACK;
    } else {
      cursor.next();
    }
    cursor.takeAny("WORK", "TRANSACTION");
    if (cursor.take("NAME")) {
      cursor.identifier();
    }
    cursor.end();
    return new Transact(step);
  }

  @Override
  public Result run(Call call) throws SQLException {
    switch (step) {
      case BEGIN -> call.session().begin();
      case COMMIT -> call.session().commit();
      case ROLLBACK -> call.session().rollback();
    }
    return Result.status(StatementKind.TRANSACTION, "Statement executed successfully.");
  }
}
