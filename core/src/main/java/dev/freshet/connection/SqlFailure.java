package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what JDBC drivers throw. */
final class SqlFailure {
  /** PostgreSQL's words for a server that goes down or comes up. */
  private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03");

  private SqlFailure() {}

  /**
   * A lost connection is mendable. Some drivers give it a SQLState of class 08, others say it by
   * the class of the exception only.
   */
  static Failure of(Throwable thrown) {
    Failure read = Failure.of(thrown);
    return new Failure(
        read.message(),
        !isRefusal(read) && (read.mendable() || isLost(thrown)),
        read.sqlState(),
        read.code());
  }

  /** A wrong user or password: trying again locks the account out. */
  private static boolean isRefusal(Failure failure) {
    return failure.sqlState().startsWith("28");
  }

  private static boolean isLost(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql instanceof SQLNonTransientConnectionException
            || sql instanceof SQLTransientConnectionException
            || sql instanceof SQLRecoverableException
            || (sql.getSQLState() != null && SERVER_GONE.contains(sql.getSQLState()));
      }
    }
    return false;
  }
}
