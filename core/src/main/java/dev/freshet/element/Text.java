package dev.freshet.element;

/**
 * Plain text, shown as it is, line breaks too.
 *
 * @param body any text
 */
public record Text(String body) implements Element {}
