/**
 * Connections: a query read through a cache, executed once for all who ask, over a pool of sessions
 * that mends itself.
 *
 * <p>A {@link dev.freshet.connection.Connection} is a cheap handle. {@link
 * dev.freshet.connection.Connections} is the registry behind the handles: one engine for a name,
 * type and settings, for the whole server.
 */
@NullMarked
package dev.freshet.connection;

import org.jspecify.annotations.NullMarked;
