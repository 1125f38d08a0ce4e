package dev.freshet.connection;

import dev.freshet.connection.spi.Settings;

/**
 * What a connection is made from, for tools that explain it.
 *
 * @param name of the connection
 * @param type the class of its handles
 * @param settings each value with its origin; there may be secrets among them
 */
public record Configured(String name, Class<?> type, Settings settings) {}
