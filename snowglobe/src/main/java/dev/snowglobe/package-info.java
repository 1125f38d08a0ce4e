/**
 * Snowglobe: a local endpoint over an embedded DuckDB to which Snowflake's own clients can connect.
 *
 * <p>Start it with {@link dev.snowglobe.Snowglobe#start()} and give its address to the Snowpark
 * client or to the JDBC driver.
 */
@NullMarked
package dev.snowglobe;

import org.jspecify.annotations.NullMarked;
