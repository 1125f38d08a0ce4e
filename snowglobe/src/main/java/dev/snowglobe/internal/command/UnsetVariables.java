package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * UNSET: forgets session variables.
 *
 * @param names in upper case
 */
record UnsetVariables(List<String> names) implements Command {

  static UnsetVariables parse(TokenCursor cursor) {
    cursor.expect("UNSET");
    boolean several = cursor.take("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(Names.folded(cursor.identifier()));
    } while (several && cursor.take(","));
    if (several) {
      cursor.expect(")");
    }
    cursor.end();
    return new UnsetVariables(names);
  }

  @Override
  public Result run(Call call) {
    for (String name : names) {
      call.session().update(context -> context.withoutVariable(name));
    }
    return Result.status(StatementKind.SET, "Statement executed successfully.");
  }
}
