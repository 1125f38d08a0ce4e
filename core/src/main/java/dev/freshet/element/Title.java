package dev.freshet.element;

/**
 * The title of a page.
 *
 * @param body Markdown, one line
 */
public record Title(String body) implements Element {}
