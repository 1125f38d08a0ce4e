/** HTTP and sockets: the only code that knows Jetty. */
@NullMarked
package dev.freshet.internal.server;

import org.jspecify.annotations.NullMarked;
