package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Roster;
import dev.snowglobe.internal.engine.Table;

/** SHOW ROLES. */
final class ShowRoles implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Listing.columns("created_on", "name", "is_default", "is_current", "owner", "comment");
    for (String role : call.account().roster().names(Roster.Kind.ROLE)) {
      if (wanted.named(role)) {
        boolean current = role.equals(call.context().role());
        table.row(0L, role, current ? "Y" : "N", current ? "Y" : "N", Listing.OWNER, "");
      }
    }
    return table;
  }
}
