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

/**
 * The driver's handler of a connection, with statements that a {@link Watch} sees. Used by the
 * driver, on whatever thread calls it.
 */
record WatchedHandler(SFConnectionHandler driver, SFSession session, Watch watch)
    implements SFConnectionHandler {

  @Override
  public SFBaseStatement getSFStatement() {
    return new WatchedStatement(session, watch);
  }

  /** What is streamed to or from a stage comes here and never to a statement's execution. */
  @Override
  public SFBaseFileTransferAgent getFileTransferAgent(String command, SFBaseStatement statement)
      throws SQLNonTransientConnectionException, SnowflakeSQLException {
    watch.traces().note(new Effect.Unknown());
    return driver.getFileTransferAgent(command, statement);
  }

  @Override
  public boolean supportsAsyncQuery() {
    return driver.supportsAsyncQuery();
  }

  @Override
  public void initializeConnection(String url, Properties properties) throws SQLException {
    driver.initializeConnection(url, properties);
  }

  @Override
  public SFBaseSession getSFSession() {
    return driver.getSFSession();
  }

  @Override
  public ResultSet createResultSet(String queryId, Statement statement) throws SQLException {
    return driver.createResultSet(queryId, statement);
  }

  @Override
  public SnowflakeBaseResultSet createResultSet(SFBaseResultSet result, Statement statement)
      throws SQLException {
    return driver.createResultSet(result, statement);
  }

  @Override
  public SnowflakeBaseResultSet createAsyncResultSet(SFBaseResultSet result, Statement statement)
      throws SQLException {
    return driver.createAsyncResultSet(result, statement);
  }

  @Override
  public String getBindStageName() {
    return driver.getBindStageName();
  }
}
