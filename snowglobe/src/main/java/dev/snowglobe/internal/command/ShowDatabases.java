package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Databases;
import dev.snowglobe.internal.engine.Table;

/** SHOW DATABASES. */
final class ShowDatabases implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table =
        Listing.columns(
            "created_on",
            "name",
            "is_default",
            "is_current",
            "origin",
            "owner",
            "comment",
            "options",
            "retention_time",
            "kind");
    Databases databases = call.account().databases();
    for (String name : databases.names()) {
      if (wanted.named(name)) {
        boolean current = name.equals(call.context().database());
        table.row(
            Listing.micros(databases.since(name)),
            name,
            "N",
            current ? "Y" : "N",
            "",
            Listing.OWNER,
            new Remarks(call.session()).database(name),
            "",
            "1",
            "STANDARD");
      }
    }
    return table;
  }
}
