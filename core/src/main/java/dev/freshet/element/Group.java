package dev.freshet.element;

import java.util.Optional;

/**
 * Elements that belong together.
 *
 * @param border whether a line is drawn around them
 * @param height in pixels, beyond which it scrolls; none to grow with its content
 */
public record Group(boolean border, Optional<Integer> height) implements Container {}
