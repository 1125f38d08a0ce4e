package dev.freshet.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.DatabaseMetaData;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of JDBC in the hands of a program: a connection, or what came from one. Each call is
 * seen before it reaches the driver, and what it may leave behind is noted in the loan. Used by the
 * program's threads.
 */
final class Handed implements InvocationHandler {
  /** Methods of a connection that touch nothing but what they give. */
  private static final Set<String> HARMLESS =
      Set.of(
          "createStatement",
          "prepareStatement",
          "nativeSQL",
          "commit",
          "rollback",
          "setSavepoint",
          "releaseSavepoint",
          "clearWarnings");

  /**
   * Behind an unwrapping all is possible; with some drivers a timeout is one of the session, and
   * these maps are the connection's own.
   */
  private static final Set<String> UNKNOWN =
      Set.of("unwrap", "setQueryTimeout", "getTypeMap", "getClientInfo");

  private final Object real;
  private final SqlLoan loan;
  private final String prepared;

  private Handed(Object real, SqlLoan loan, String prepared) {
    this.real = real;
    this.loan = loan;
    this.prepared = prepared;
  }

  /** The face that a program sees. */
  static <T> T over(Class<T> type, T real, SqlLoan loan) {
    return over(type, real, loan, "");
  }

  private static <T> T over(Class<T> type, T real, SqlLoan loan, String prepared) {
    return type.cast(
        Proxy.newProxyInstance(
            Handed.class.getClassLoader(),
            new Class<?>[] {type},
            new Handed(real, loan, prepared)));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
  public @Nullable Object invoke(
      Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    boolean isConnection = real instanceof java.sql.Connection;
    return switch (method.getName()) {
      case "equals" -> arguments != null && self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      // It comes back by itself.
      case "close" -> isConnection || loan.isEnded() ? null : seen(self, method, arguments);
      case "isClosed" -> loan.isEnded() ? true : seen(self, method, arguments);
      case "toString" -> real.toString();
      default -> seen(self, method, arguments);
    };
  }

  private @Nullable Object seen(Object self, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    loan.enter();
    try {
      String sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
      note(method.getName(), sql);
      @Nullable Object result = method.invoke(real, arguments);
      if (method.getName().equals("isValid") && Boolean.FALSE.equals(result)) {
        loan.noteUnknown();
      }
      return handed(self, result, sql);
    } catch (InvocationTargetException e) {
      if (SqlFailure.of(e.getTargetException()).mendable()) {
        loan.noteUnknown();
      }
      throw e.getTargetException();
    } finally {
      loan.leave();
    }
  }

  private void note(String method, String sql) {
    if (UNKNOWN.contains(method)) {
      loan.noteUnknown();
    } else if (real instanceof java.sql.Connection) {
      noteConnection(method);
    } else if (real instanceof Statement && isSending(method) && !HarmlessSql.isHarmless(sql)) {
      loan.noteUnknown();
    }
  }

  private void noteConnection(String method) {
    Optional<SqlSetting> setting = SqlSetting.setBy(method);
    if (setting.isPresent()) {
      loan.noteChange(setting.get());
    } else if (!HARMLESS.contains(method) && !isAsking(method)) {
      loan.noteUnknown();
    }
  }

  private static boolean isAsking(String method) {
    return method.startsWith("get") || method.startsWith("is");
  }

  /** What a batch holds was looked at when it was added. */
  private static boolean isSending(String method) {
    return method.equals("addBatch") || (method.startsWith("execute") && !method.endsWith("Batch"));
  }

  /** Whatever leads back to the driver is handed over as this was. */
  private @Nullable Object handed(Object self, @Nullable Object result, String sql)
      throws SQLException {
    return switch (result) {
      case null -> null;
      case java.sql.Connection _ -> loan.lent();
      case Statement _ when self instanceof Statement -> self;
      case Statement statement -> statement(statement, sql);
      case ResultSet rows -> rows(rows);
      case DatabaseMetaData meta -> over(DatabaseMetaData.class, meta, loan);
      case ResultSetMetaData meta -> over(ResultSetMetaData.class, meta, loan);
      case ParameterMetaData meta -> over(ParameterMetaData.class, meta, loan);
      default -> value(result);
    };
  }

  private Statement statement(Statement statement, String sql) throws SQLException {
    loan.noteOpen(statement);
    return switch (statement) {
      case CallableStatement call -> over(CallableStatement.class, call, loan, sql);
      case PreparedStatement known -> over(PreparedStatement.class, known, loan, sql);
      default -> over(Statement.class, statement, loan);
    };
  }

  private ResultSet rows(ResultSet rows) {
    if (!(real instanceof Statement)) {
      loan.noteOpen(rows);
    }
    return over(ResultSet.class, rows, loan);
  }

  /** Streams, large objects and the driver's own kinds may lead back to it, and are no values. */
  private Object value(Object result) {
    String kind = result.getClass().getName();
    boolean known =
        kind.startsWith("java.lang.")
            || kind.startsWith("java.math.")
            || kind.startsWith("java.time.")
            || kind.startsWith("java.util.")
            || result.getClass().isArray()
            || result instanceof java.util.Date
            || result instanceof Throwable
            || result instanceof Savepoint;
    if (!known) {
      loan.noteUnknown();
    }
    return result;
  }
}
