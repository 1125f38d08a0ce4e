package dev.freshet.snowflake;

import java.sql.SQLException;
import net.snowflake.client.core.SFSession;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;

/**
 * A connection as one borrower has it: one of the driver itself, over the session of the pool's
 * own. Each borrower gets another, so what he sets on it alone is gone with it, and what he keeps
 * of it does nothing once it was given back, whoever has the session then. Making one takes no
 * round trip. The borrower's threads use it.
 */
final class LentConnection extends SnowflakeConnectionV1 {
  private final Watch watch;

  private LentConnection(WatchedHandler handler) throws SQLException {
    super(handler);
    this.watch = handler.watch();
  }

  static LentConnection over(SnowflakeConnectionV1 own) {
    if (!(own.getSFBaseSession() instanceof SFSession session)) {
      throw new IllegalStateException(
          "The connection has no session of the driver, but " + own.getSFBaseSession());
    }
    try {
      return new LentConnection(new WatchedHandler(own.getHandler(), session, new Watch()));
    } catch (SQLException e) {
      throw new IllegalStateException("The session of an open connection can't be lent", e);
    }
  }

  /** The watch over all that is sent with it. */
  Watch watch() {
    return watch;
  }

  /** It comes back by itself. */
  @Override
  public void close() {}

  /** The driver changes the session's own note of this before it asks the server. */
  @Override
  public void setAutoCommit(boolean on) throws SQLException {
    watch.begin(new Effect.Transaction());
    try {
      super.setAutoCommit(on);
    } finally {
      watch.end();
    }
  }
}
