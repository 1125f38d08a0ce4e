package dev.freshet.element;

import java.util.Optional;

/**
 * A number in large type with a label and, if wanted, how it changed.
 *
 * @param label what it measures
 * @param value the value, already formatted
 * @param delta the change, already formatted; a leading minus makes it a fall
 * @param deltaColor what a rise means
 * @param help a hint shown on demand
 */
public record Metric(
    String label,
    String value,
    Optional<String> delta,
    DeltaColor deltaColor,
    Optional<String> help)
    implements Element {

  /** How the change is coloured. */
  public enum DeltaColor {
    /** A rise is good. */
    NORMAL,
    /** A rise is bad. */
    INVERSE,
    /** Neither. */
    OFF
  }
}
