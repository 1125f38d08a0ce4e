/**
 * Snowflake's SQL in DuckDB's words.
 *
 * <p>{@link dev.snowglobe.internal.dialect.Lexer} cuts a statement into tokens, {@link
 * dev.snowglobe.internal.dialect.Rewriter} changes what the two dialects write differently and
 * leaves the rest as it stands, and {@link dev.snowglobe.internal.dialect.Functions} gives a DuckDB
 * instance the functions that Snowflake has and DuckDB lacks. Everything but the last is a pure
 * function of the text: no state, any thread.
 */
@NullMarked
package dev.snowglobe.internal.dialect;

import org.jspecify.annotations.NullMarked;
