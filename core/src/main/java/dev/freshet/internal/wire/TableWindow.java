package dev.freshet.internal.wire;

import java.util.List;

/**
 * Some rows of a table, as answered over HTTP to {@code data/SESSION/NODE?from=0&to=200}.
 *
 * @param from the first row, from 0
 * @param columns for each column its cells, as {@link TableShape.Kind} says; null for no value
 */
record TableWindow(long from, List<List<Object>> columns) {}
