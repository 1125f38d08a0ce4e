package dev.freshet.snowflake;

import java.sql.SQLException;
import java.sql.Statement;
import net.snowflake.client.core.SFBaseResultSet;
import net.snowflake.client.jdbc.SnowflakeResultSetV1;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result in the hands of a borrower, which gives no more rows once the session was given back.
 * One that is closed would say of itself that it is at its end.
 *
 * <p>To close one before its end can take the driver minutes: it interrupts the threads that fetch
 * the next parts, which makes them and the closing thread read from one stream, so that each waits
 * for what the other has taken, until the socket's timeout. Nobody waits for that here.
 *
 * <p>The borrower's threads use it.
 */
final class LentResult extends SnowflakeResultSetV1 {
  private static final Logger LOG = LoggerFactory.getLogger(LentResult.class);

  private final Watch watch;
  private volatile boolean atEnd;
  private volatile boolean closed;

  LentResult(SFBaseResultSet result, Statement statement, Watch watch) throws SQLException {
    super(result, statement);
    this.watch = watch;
  }

  @Override
  public boolean next() throws SQLException {
    watch.admit();
    if (closed) {
      return false;
    }
    boolean row = super.next();
    if (!row) {
      atEnd = true;
    }
    return row;
  }

  @Override
  public void close(boolean andFromStatement) throws SQLException {
    boolean first = !closed;
    closed = true;
    if (atEnd) {
      super.close(andFromStatement);
    } else if (first) {
      Thread.ofVirtual()
          .name("freshet-closes-a-result")
          .start(() -> closeInItsTime(andFromStatement));
    }
  }

  private void closeInItsTime(boolean andFromStatement) {
    try {
      super.close(andFromStatement);
    } catch (SQLException | RuntimeException e) {
      LOG.debug("closing a result before its end failed", e);
    }
  }

  @Override
  public boolean isClosed() throws SQLException {
    return closed || super.isClosed();
  }
}
