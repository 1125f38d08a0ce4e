/**
 * What a new kind of connection implements, and what the server and the command line plug in. This
 * package knows nothing of {@code dev.freshet.connection}, which builds on it.
 */
@NullMarked
package dev.freshet.connection.spi;

import org.jspecify.annotations.NullMarked;
