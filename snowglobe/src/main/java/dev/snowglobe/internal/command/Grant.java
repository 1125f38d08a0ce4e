package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;

/** GRANT and REVOKE: everybody may do everything here, so the statement changes nothing. */
record Grant() implements Command {

  @Override
  public Result run(Call call) {
    return Result.status(StatementKind.DDL, "Statement executed successfully.");
  }
}
