package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Table;

/** SHOW WAREHOUSES. */
final class ShowWarehouses implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Table.of("name", "state", "type", "size", "is_default", "is_current", "owner", "comment");
    if (!call.context().warehouse().isEmpty() && wanted.named(call.context().warehouse())) {
      table.row(
          call.context().warehouse(),
          "STARTED",
          "STANDARD",
          "X-Small",
          "Y",
          "Y",
          Listing.OWNER,
          "");
    }
    return table;
  }
}
