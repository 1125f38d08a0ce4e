package dev.freshet.connection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What JDBC can set on a connection, tell, and so put back; in the order of putting back. A schema
 * is not among it: PostgreSQL and DuckDB tell the first of a whole path of schemas.
 */
enum SqlSetting {
  AUTO_COMMIT("setAutoCommit"),
  READ_ONLY("setReadOnly"),
  ISOLATION("setTransactionIsolation"),
  HOLDABILITY("setHoldability"),
  CATALOG("setCatalog"),
  NETWORK_TIMEOUT("setNetworkTimeout");

  private final String method;

  SqlSetting(String method) {
    this.method = method;
  }

  /** The one that a method of a connection sets. */
  static Optional<SqlSetting> setBy(String method) {
    return Stream.of(values()).filter(setting -> setting.method.equals(method)).findFirst();
  }

  /**
   * Its value now; with some drivers a round trip.
   *
   * @throws SQLException also where nothing is chosen, since there is no way back to that
   */
  Object read(java.sql.Connection connection) throws SQLException {
    return switch (this) {
      case AUTO_COMMIT -> connection.getAutoCommit();
      case READ_ONLY -> connection.isReadOnly();
      case ISOLATION -> connection.getTransactionIsolation();
      case HOLDABILITY -> connection.getHoldability();
      case CATALOG ->
          Optional.ofNullable(connection.getCatalog())
              .orElseThrow(() -> new SQLException("no catalog is chosen"));
      case NETWORK_TIMEOUT -> connection.getNetworkTimeout();
    };
  }

  /** Sets it where it differs, and tells whether it is so afterwards. */
  boolean put(java.sql.Connection connection, Object value) throws SQLException {
    if (!read(connection).equals(value)) {
      set(connection, value);
    }
    return read(connection).equals(value);
  }

  private void set(java.sql.Connection connection, Object value) throws SQLException {
    switch (this) {
      case AUTO_COMMIT -> connection.setAutoCommit((Boolean) value);
      case READ_ONLY -> connection.setReadOnly((Boolean) value);
      case ISOLATION -> connection.setTransactionIsolation((Integer) value);
      case HOLDABILITY -> connection.setHoldability((Integer) value);
      case CATALOG -> connection.setCatalog((String) value);
      case NETWORK_TIMEOUT -> connection.setNetworkTimeout(Runnable::run, (Integer) value);
    }
  }
}
