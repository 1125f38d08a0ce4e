package dev.freshet.element;

/**
 * A heading below the title.
 *
 * @param body Markdown, one line
 * @param level 2 for a header, 3 for a subheader, to 6
 */
public record Header(String body, int level) implements Element {
  public Header {
    if (level < 2 || level > 6) {
      throw new IllegalArgumentException("A header's level is 2 to 6, not " + level);
    }
  }
}
