package dev.freshet.internal.session;

import dev.freshet.element.Failure.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the lines of the user's own source in stacks. Safe for use by several threads.
 *
 * <p>A frame is the user's unless it belongs to Freshet, to the JDK or to a language runtime.
 */
public final class Places {
  private static final List<String> NOT_THE_USERS =
      List.of(
          "dev.freshet.ui.",
          "dev.freshet.element.",
          "dev.freshet.data.",
          "dev.freshet.connection.",
          "dev.freshet.snowflake.",
          "dev.freshet.internal.",
          "dev.freshet.cli.",
          "dev.freshet.App",
          "dev.freshet.Freshet",
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "scala.",
          "com.snowflake.",
          "net.snowflake.");

  private static final StackWalker WALKER = StackWalker.getInstance();

  private final Function<String, Optional<String>> sources;

  /**
   * Makes one that can show lines.
   *
   * @param sources gives the text of a source file by its name, if it is known
   */
  public Places(Function<String, Optional<String>> sources) {
    this.sources = sources;
  }

  /**
   * Where the user's code is at this moment, as {@code App.java:12}; empty if it is not running.
   */
  static String here() {
    return WALKER
        .walk(frames -> frames.filter(frame -> isUsers(frame.getClassName())).findFirst())
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  /** The line of the user's source that an exception came through last before it left it. */
  Optional<Place> of(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(Places::isUsersLine)
        .findFirst()
        .map(this::place)
        .or(() -> Optional.ofNullable(problem.getCause()).flatMap(this::of));
  }

  /** The stack of an exception down to where the user's code was entered, then its causes. */
  static List<String> trace(Throwable problem) {
    StackTraceElement[] stack = problem.getStackTrace();
    int end = stack.length;
    while (end > 0 && !isUsers(stack[end - 1].getClassName())) {
      end--;
    }
    return Arrays.stream(stack, 0, end == 0 ? stack.length : end)
        .map(StackTraceElement::toString)
        .toList();
  }

  private Place place(StackTraceElement frame) {
    String file = frame.getFileName();
    return new Place(file, frame.getLineNumber(), line(file, frame.getLineNumber()));
  }

  private String line(String file, int number) {
    return sources
        .apply(file)
        .flatMap(text -> text.lines().skip(number - 1L).findFirst())
        .map(String::strip)
        .orElse("");
  }

  private static boolean isUsersLine(StackTraceElement frame) {
    return frame.getFileName() != null
        && frame.getLineNumber() > 0
        && isUsers(frame.getClassName());
  }

  private static boolean isUsers(String className) {
    return NOT_THE_USERS.stream().noneMatch(className::startsWith);
  }
}
