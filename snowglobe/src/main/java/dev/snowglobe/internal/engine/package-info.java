/**
 * What stands behind the wire: DuckDB, client sessions, running statements and their results. Knows
 * neither HTTP nor JSON.
 */
@NullMarked
package dev.snowglobe.internal.engine;

import org.jspecify.annotations.NullMarked;
