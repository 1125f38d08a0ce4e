package dev.freshet.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the hands of a program. It remembers the program's statements, since JDBC cancels
 * statements and not connections; and closing it does nothing, since it comes back by itself. Used
 * by the program's thread; any may cancel.
 */
final class TrackedConnection implements InvocationHandler {
  private final java.sql.Connection real;
  private final java.sql.Connection proxy;
  private final Set<Statement> statements = ConcurrentHashMap.newKeySet();

  TrackedConnection(java.sql.Connection real) {
    this.real = real;
    this.proxy =
        (java.sql.Connection)
            Proxy.newProxyInstance(
                TrackedConnection.class.getClassLoader(),
                new Class<?>[] {java.sql.Connection.class},
                this);
  }

  java.sql.Connection proxy() {
    return proxy;
  }

  /** Cancels what the program runs. */
  void cancel() throws SQLException {
    for (Statement statement : statements) {
      if (!statement.isClosed()) {
        statement.cancel();
      }
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
  public @Nullable Object invoke(
      Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    return switch (method.getName()) {
      case "close" -> null;
      case "equals" -> arguments != null && self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> remember(call(method, arguments));
    };
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private @Nullable Object remember(@Nullable Object result) throws SQLException {
    if (result instanceof Statement statement) {
      forgetClosed();
      statements.add(statement);
    }
    return result;
  }

  private void forgetClosed() throws SQLException {
    for (Iterator<Statement> known = statements.iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }
}
