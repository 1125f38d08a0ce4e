/** The command line: {@code freshet run}, {@code doctor} and {@code snowglobe}. */
@NullMarked
package dev.freshet.cli;

import org.jspecify.annotations.NullMarked;
