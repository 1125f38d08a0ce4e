package dev.freshet.element;

/** A horizontal line. */
public record Divider() implements Element {}
