/**
 * From a source file to a script that runs: compiling in memory, loading, and calling {@code main}.
 */
@NullMarked
package dev.freshet.cli.source;

import org.jspecify.annotations.NullMarked;
