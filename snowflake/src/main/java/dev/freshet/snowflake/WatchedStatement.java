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
 * A statement of the driver that asks the {@link Watch} over its borrower before anything is sent.
 * Used as the driver uses it.
 */
final class WatchedStatement extends SFStatement {
  private final Watch watch;

  WatchedStatement(SFSession session, Watch watch) {
    super(session);
    this.watch = watch;
  }

  @Override
  public SFPreparedStatementMetaData describe(String sql) throws SFException, SQLException {
    watch.begin(new Effect.Nothing());
    try {
      return super.describe(sql);
    } finally {
      watch.end();
    }
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
    Effect effect = isAsync ? new Effect.Unknown() : Effect.of(sql);
    watch.begin(effect);
    try {
      return super.execute(sql, isAsync, values, caller, timing);
    } catch (SQLException | SFException | RuntimeException e) {
      watch.note(effect.unheard());
      throw e;
    } finally {
      watch.end();
    }
  }
}
