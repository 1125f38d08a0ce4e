package dev.freshet.element;

/** A row of {@link ColumnArea}s side by side; nothing else is put into it. */
public record Columns() implements Container {}
