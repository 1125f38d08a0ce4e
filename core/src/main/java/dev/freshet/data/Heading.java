package dev.freshet.data;

/**
 * What is known of a column without its cells.
 *
 * @param name the name, as the source spelt it
 * @param type what the cells are
 */
public record Heading(String name, ColumnType type) {}
