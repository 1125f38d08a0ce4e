package dev.freshet.snowflake;

import java.sql.SQLException;
import java.util.Map;
import net.snowflake.client.core.ExecTimeTelemetryData;
import net.snowflake.client.core.ParameterBindingDTO;
import net.snowflake.client.core.SFBaseResultSet;
import net.snowflake.client.core.SFException;
import net.snowflake.client.core.SFPreparedStatementMetaData;
import net.snowflake.client.core.SFSession;
import net.snowflake.client.core.SFStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the driver that asks its {@link Watch} before anything is sent. Used as the driver
 * uses it.
 */
final class WatchedStatement extends SFStatement {
  private final Watch watch;
  private final Traces traces;
  private boolean closed;

  WatchedStatement(SFSession session, Watch watch) {
    super(session);
    this.watch = watch;
    this.traces = watch.traces();
    traces.opened();
  }

  @Override
  public SFPreparedStatementMetaData describe(String sql) throws SFException, SQLException {
    watch.admit();
    return super.describe(sql);
  }

  /** All executions of the driver come here. One that goes on by itself is known by nobody. */
  @Override
  public @Nullable SFBaseResultSet execute(
      String sql,
      boolean isAsync,
      @Nullable Map<String, ParameterBindingDTO> values,
      CallingMethod caller,
      ExecTimeTelemetryData timing)
      throws SQLException, SFException {
    watch.admit();
    Effect effect = isAsync ? new Effect.Unknown() : Effect.of(sql);
    traces.begin(effect);
    try {
      return super.execute(sql, isAsync, values, caller, timing);
    } catch (SQLException | SFException | RuntimeException e) {
      traces.note(effect.unheard());
      throw e;
    } finally {
      traces.end();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      traces.closed();
    }
    super.close();
  }
}
