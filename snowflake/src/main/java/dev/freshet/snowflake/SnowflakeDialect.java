package dev.freshet.snowflake;

import dev.freshet.connection.spi.JdbcCells;
import dev.freshet.connection.spi.JdbcColumn;
import dev.freshet.connection.spi.JdbcDialect;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.SqlSyntax;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import net.snowflake.client.jdbc.SnowflakeStatement;
import org.jspecify.annotations.Nullable;

/** The peculiarities of Snowflake's JDBC driver. */
enum SnowflakeDialect implements JdbcDialect {
  INSTANCE;

  @Override
  public SqlSyntax syntax() {
    return SqlSyntax.SNOWFLAKE;
  }

  @Override
  public JdbcColumn column(ResultSetMetaData meta, int index) throws SQLException {
    return switch (meta.getColumnTypeName(index)) {
      case "TIME" -> SnowflakeCells.TIME;
      case "DATE" -> SnowflakeCells.DATE;
      case "TIMESTAMPNTZ", "TIMESTAMP_NTZ", "TIMESTAMP" -> SnowflakeCells.timestampNtz();
      case "TIMESTAMPLTZ", "TIMESTAMP_LTZ" -> SnowflakeCells.TIMESTAMP_LTZ;
      case "TIMESTAMPTZ", "TIMESTAMP_TZ" -> SnowflakeCells.TIMESTAMP_TZ;
      case "VARIANT", "OBJECT", "ARRAY", "MAP", "GEOGRAPHY", "GEOMETRY", "VECTOR" -> JdbcCells.JSON;
      case "NUMBER", "BIGINT", "DECIMAL" ->
          meta.getScale(index) == 0 ? SnowflakeCells.WHOLE : JdbcCells.DECIMAL;
      default -> JdbcDialect.STANDARD.column(meta, index);
    };
  }

  /** It goes in the request of the statement: no round trip, and the session's tag stays. */
  @Override
  public void mark(Statement statement, QueryTag tag) throws SQLException {
    statement.unwrap(SnowflakeStatement.class).setParameter("QUERY_TAG", tag.json());
  }

  @Override
  public Optional<String> id(Statement statement) throws SQLException {
    return Optional.ofNullable(statement.unwrap(SnowflakeStatement.class).getQueryID());
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    SnowflakeBinding.bind(statement, index, value);
  }
}
