package dev.freshet.snowflake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import net.snowflake.client.core.SFBaseResultSet;
import net.snowflake.client.core.SFBaseSession;
import net.snowflake.client.core.SFBaseStatement;
import net.snowflake.client.core.SFSession;
import net.snowflake.client.jdbc.SFBaseFileTransferAgent;
import net.snowflake.client.jdbc.SFConnectionHandler;
import net.snowflake.client.jdbc.SnowflakeBaseResultSet;
import net.snowflake.client.jdbc.SnowflakeSQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a connection of the driver does its work with: the session of another connection, which is
 * open, and statements that a {@link Watch} sees. Used by the driver, on whatever thread calls it.
 *
 * @param driver the handler of that other connection
 */
record WatchedHandler(SFConnectionHandler driver, SFSession session, Watch watch)
    implements SFConnectionHandler {

  @Override
  public void initializeConnection(@Nullable String url, @Nullable Properties properties) {}

  @Override
  public SFBaseSession getSFSession() {
    return session;
  }

  @Override
  public SFBaseStatement getSFStatement() {
    return new WatchedStatement(session, watch);
  }

  /** What is streamed to or from a stage comes here and never to a statement's execution. */
  @Override
  public SFBaseFileTransferAgent getFileTransferAgent(String command, SFBaseStatement statement)
      throws SQLNonTransientConnectionException, SnowflakeSQLException {
    try {
      watch.begin(new Effect.Unknown());
    } catch (GivenBackException e) {
      throw new SQLNonTransientConnectionException(e.getMessage(), e.getSQLState(), e);
    }
    try {
      return driver.getFileTransferAgent(command, statement);
    } finally {
      watch.end();
    }
  }

  @Override
  public boolean supportsAsyncQuery() {
    return driver.supportsAsyncQuery();
  }

  @Override
  public ResultSet createResultSet(String queryId, Statement statement) throws SQLException {
    watch.hasResult(statement);
    return driver.createResultSet(queryId, statement);
  }

  @Override
  public SnowflakeBaseResultSet createResultSet(SFBaseResultSet result, Statement statement)
      throws SQLException {
    watch.hasResult(statement);
    return new LentResult(result, statement, watch);
  }

  @Override
  public SnowflakeBaseResultSet createAsyncResultSet(SFBaseResultSet result, Statement statement)
      throws SQLException {
    watch.hasResult(statement);
    return driver.createAsyncResultSet(result, statement);
  }

  @Override
  public String getBindStageName() {
    return driver.getBindStageName();
  }
}
