package dev.freshet.internal.session;

import dev.freshet.connection.Connections;
import dev.freshet.internal.inspect.QueryLog;
import java.util.function.LongSupplier;

/**
 * What all sessions of an app have in common. Immutable.
 *
 * @param connections the app's connections
 * @param log what their pages asked for
 * @param failures shows exceptions
 * @param pace how things are timed
 * @param nanoTime a clock that never goes back, in nanoseconds
 */
record Shared(
    Connections connections, QueryLog log, Failures failures, Pace pace, LongSupplier nanoTime) {}
