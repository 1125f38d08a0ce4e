package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * ALTER SESSION UNSET.
 *
 * @param names whose defaults are to be back
 */
record UnsetParameters(List<String> names) implements Command {

  static UnsetParameters parse(TokenCursor cursor) {
    List<String> names = new ArrayList<>();
    do {
      names.add(Names.folded(cursor.identifier()));
    } while (cursor.take(","));
    cursor.end();
    return new UnsetParameters(names);
  }

  @Override
  public Result run(Call call) {
    for (String name : names) {
      call.session().update(context -> context.withoutParameter(name));
    }
    return Result.status(StatementKind.ALTER_SESSION, "Statement executed successfully.");
  }
}
