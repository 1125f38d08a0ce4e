package dev.freshet.element;

/**
 * A sign that something is under way.
 *
 * @param label what is under way
 */
public record Spinner(String label) implements Element {}
