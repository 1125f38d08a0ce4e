package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Roster;
import dev.snowglobe.internal.engine.Table;

/** SHOW WAREHOUSES. */
final class ShowWarehouses implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Table.of("name", "state", "type", "size", "is_default", "is_current", "owner", "comment");
    for (String name : call.account().roster().names(Roster.Kind.WAREHOUSE)) {
      if (wanted.named(name)) {
        String current = name.equals(call.context().warehouse()) ? "Y" : "N";
        table.row(name, "STARTED", "STANDARD", "X-Small", current, current, Listing.OWNER, "");
      }
    }
    return table;
  }
}
