package dev.freshet.element;

/**
 * A message in a coloured box.
 *
 * @param kind how serious it is
 * @param body Markdown
 */
public record Alert(Kind kind, String body) implements Element {

  /** How serious an alert is. */
  public enum Kind {
    ERROR,
    WARNING,
    INFO,
    SUCCESS
  }
}
