/**
 * The wire: HTTP by Jetty, JSON by Jackson, and the formats of results. The only package that knows
 * either library.
 */
@NullMarked
package dev.snowglobe.internal.wire;

import org.jspecify.annotations.NullMarked;
