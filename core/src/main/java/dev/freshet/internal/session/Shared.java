package dev.freshet.internal.session;

import dev.freshet.connection.Connections;
import java.util.function.LongSupplier;

/**
 * What all sessions of an app have in common. Immutable.
 *
 * @param connections the app's connections
 * @param failures shows exceptions
 * @param pace how things are timed
 * @param nanoTime a clock that never goes back, in nanoseconds
 */
record Shared(Connections connections, Failures failures, Pace pace, LongSupplier nanoTime) {}
