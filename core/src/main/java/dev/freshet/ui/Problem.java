package dev.freshet.ui;

import java.util.Optional;

/**
 * A compile error in an app's source.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param column counted from 1
 * @param message the compiler's words
 * @param source the text of the line, if known
 */
public record Problem(String file, int line, int column, String message, Optional<String> source) {}
