package dev.freshet.element;

/**
 * Elements that the visitor can unfold and fold.
 *
 * @param label the line that stays visible
 * @param expanded whether it is unfolded at first
 */
public record Expander(String label, boolean expanded) implements Container {}
