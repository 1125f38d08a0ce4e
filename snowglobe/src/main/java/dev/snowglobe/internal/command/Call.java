package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Cancellation;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.Warehouse;

/**
 * What a command is given to work with.
 *
 * @param account where it runs
 * @param session who runs it
 * @param warehouse runs what the command leaves to DuckDB
 * @param cancellation how it is stopped
 */
record Call(
    Account account, ClientSession session, Warehouse warehouse, Cancellation cancellation) {

  SessionContext context() {
    return session.context();
  }
}
