/**
 * Statements that DuckDB has no word for: USE, SHOW, DESCRIBE, ALTER SESSION and their like. A
 * family of commands is a file: the records, how they are read, and what they do.
 */
@NullMarked
package dev.snowglobe.internal.command;

import org.jspecify.annotations.NullMarked;
