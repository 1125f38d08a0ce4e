package dev.freshet.element;

import java.util.Optional;

/**
 * A block of source text with a copy button.
 *
 * @param body the text
 * @param language the name of its language for highlighting, for example {@code java}; none for
 *     plain text
 * @param lineNumbers whether lines are numbered
 */
public record Code(String body, Optional<String> language, boolean lineNumbers)
    implements Element {}
