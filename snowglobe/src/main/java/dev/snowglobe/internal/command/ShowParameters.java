package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Parameter;
import dev.snowglobe.internal.engine.Table;

/** SHOW PARAMETERS. */
final class ShowParameters implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table = Table.of("key", "value", "default", "level", "description", "type");
    for (Parameter parameter : Parameter.KNOWN) {
      if (wanted.named(parameter.name())) {
        String value = call.context().parameter(parameter.name());
        boolean set = call.context().parameters().containsKey(parameter.name());
        table.row(
            parameter.name(),
            value,
            parameter.initial(),
            set ? "SESSION" : "",
            "",
            parameter.kind());
      }
    }
    return table;
  }
}
