/** The messages between browser and server, and the only code that knows JSON. */
@NullMarked
package dev.freshet.internal.wire;

import org.jspecify.annotations.NullMarked;
