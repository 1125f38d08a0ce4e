package dev.freshet.internal.session;

import dev.freshet.element.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns exceptions into what a visitor may see of them: to the app's author all, to others that
 * there was one. Safe for use by several threads.
 */
final class Failures {
  private final boolean developer;
  private final Places places;

  /**
   * Makes one.
   *
   * @param developer whether visitors are the app's author
   * @param places finds the line to show
   */
  Failures(boolean developer, Places places) {
    this.developer = developer;
    this.places = places;
  }

  /** Whether whoever sees the page is the app's author. */
  boolean areForAuthor() {
    return developer;
  }

  /** What the page shows of an exception that the script let go. */
  Failure uncaught(Throwable problem) {
    return developer
        ? shown(problem)
        : new Failure(
            "Error",
            "This app ran into a problem. What it was is in the server's log.",
            Optional.empty(),
            List.of());
  }

  /** What the page shows of an exception that the script itself shows. */
  Failure shown(Throwable problem) {
    return new Failure(
        problem.getClass().getSimpleName(),
        message(problem),
        developer ? places.of(problem) : Optional.empty(),
        developer ? trace(problem) : List.of());
  }

  private static String message(Throwable problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank() ? "No message was given with it." : message;
  }

  private static List<String> trace(Throwable problem) {
    List<String> lines = new ArrayList<>(Places.trace(problem));
    Throwable cause = problem.getCause();
    for (int depth = 0; cause != null && depth < 10; depth++) {
      lines.add("Caused by " + cause);
      lines.addAll(Places.trace(cause));
      cause = cause.getCause();
    }
    return lines;
  }
}
