package dev.freshet.element;

import java.util.List;
import java.util.Optional;

/**
 * An exception, as shown to a visitor.
 *
 * @param kind the exception's class name without its package
 * @param message what it says; what the visitor may know
 * @param place where in the user's own source it arose, if that is known and may be shown
 * @param trace the stack, outermost call last; empty where visitors must not see it
 */
public record Failure(String kind, String message, Optional<Place> place, List<String> trace)
    implements Element {
  public Failure {
    trace = List.copyOf(trace);
  }

  /**
   * A line of the user's source.
   *
   * @param file the file's name
   * @param line counted from 1
   * @param source the text of the line; empty if it could not be read
   */
  public record Place(String file, int line, String source) {}
}
