package dev.freshet.connection;

import dev.freshet.connection.spi.Engine;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;

/** Finds the line of the program that called a connection. */
final class CallPlace {
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final List<Class<?>> OURS =
      List.of(CallPlace.class, Lent.class, Lending.class, RunLoans.class);

  private CallPlace() {}

  /** {@code App.java:14}, the first line outside of the connection. */
  static String find() {
    return WALKER.walk(frames ->
        frames
            .filter(frame -> !isConnection(frame.getDeclaringClass()))
            .findFirst()
            .map(CallPlace::text)
            .orElse("an unknown place"));
  }

  private static boolean isConnection(Class<?> type) {
    return OURS.contains(type)
        || Engine.class.isAssignableFrom(type)
        || Connection.class.isAssignableFrom(type);
  }

  private static String text(StackFrame frame) {
    String file = frame.getFileName();
    return (file == null ? frame.getClassName() : file) + ":" + frame.getLineNumber();
  }
}
