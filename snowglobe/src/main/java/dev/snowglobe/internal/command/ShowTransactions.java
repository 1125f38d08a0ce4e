package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Table;

/** SHOW TRANSACTIONS: the open one of the session. */
final class ShowTransactions implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    Table table = Listing.columns("id", "user", "session", "name", "started_on", "state", "scope");
    call.session()
        .transaction()
        .ifPresent(open ->
            table.row(
                open.id(),
                call.session().user(),
                String.valueOf(call.session().id()),
                String.valueOf(open.id()),
                Listing.micros(open.since()),
                "running",
                "session"));
    return table;
  }
}
