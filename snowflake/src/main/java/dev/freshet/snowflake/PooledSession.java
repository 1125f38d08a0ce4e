package dev.freshet.snowflake;

import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A session as the pool keeps it, whatever programs see of it. Platform threads use it, one at a
 * time; any may cancel.
 */
interface PooledSession {

  /** All rows of a statement. */
  Frame read(Query query, Trace trace) throws SQLException;

  /** Stops the one statement of a query, or whatever a program runs on the session. */
  void cancel() throws SQLException;

  /** Makes a round trip. */
  boolean isAlive(Duration timeout) throws SQLException;

  /** Whether the program that had it left nothing behind; known without a round trip. */
  boolean isAsOpened() throws SQLException;

  /** Undoes what a program left behind, or says that it can't. */
  boolean putBack() throws SQLException;

  /** Ends the session at the server too. */
  void close() throws SQLException;
}
