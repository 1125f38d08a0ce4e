package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.TreeMap;

/** SHOW VARIABLES. */
final class ShowVariables implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Table.of("session_id", "created_on", "updated_on", "name", "value", "type", "comment");
    new TreeMap<>(call.context().variables())
        .forEach((name, literal) -> {
          if (wanted.named(name)) {
            Token value = TokenCursor.over(literal).next();
            boolean text = value.kind() == Token.Kind.STRING;
            table.row("", null, null, name, value.value(), text ? "text" : "fixed", "");
          }
        });
    return table;
  }
}
