package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Roster;
import dev.snowglobe.internal.engine.Table;

/** SHOW USERS. */
final class ShowUsers implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Listing.columns("name", "created_on", "login_name", "display_name", "disabled", "owner");
    for (String user : call.account().roster().names(Roster.Kind.USER)) {
      if (wanted.named(user)) {
        table.row(user, 0L, user, user, "false", OWNER);
      }
    }
    return table;
  }
}
