package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Table;

/** SHOW ROLES. */
final class ShowRoles implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Listing.columns("created_on", "name", "is_default", "is_current", "owner", "comment");
    if (wanted.named(call.context().role())) {
      table.row(0L, call.context().role(), "Y", "Y", Listing.OWNER, "");
    }
    return table;
  }
}
