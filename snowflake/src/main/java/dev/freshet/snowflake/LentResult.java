package dev.freshet.snowflake;

import java.sql.SQLException;
import java.sql.Statement;
import net.snowflake.client.core.SFBaseResultSet;
import net.snowflake.client.jdbc.SnowflakeResultSetV1;

/**
 * A result in the hands of a borrower, which gives no more rows once the session was given back.
 * One that is closed would say of itself that it is at its end. The borrower's threads use it.
 */
final class LentResult extends SnowflakeResultSetV1 {
  private final Watch watch;

  LentResult(SFBaseResultSet result, Statement statement, Watch watch) throws SQLException {
    super(result, statement);
    this.watch = watch;
  }

  @Override
  public boolean next() throws SQLException {
    watch.admit();
    return super.next();
  }
}
