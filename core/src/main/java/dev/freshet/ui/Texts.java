package dev.freshet.ui;

import dev.freshet.element.Code;
import dev.freshet.element.Divider;
import dev.freshet.element.Header;
import dev.freshet.element.Markdown;
import dev.freshet.element.Text;
import dev.freshet.element.Title;
import java.util.Optional;

/** Titles and text. */
public interface Texts extends Canvas {

  /** The title of the page, one line of Markdown. */
  default void title(String body) {
    add(new Title(body));
  }

  /** A heading, one line of Markdown. */
  default void header(String body) {
    add(new Header(body, 2));
  }

  /** A heading below {@link #header}, one line of Markdown. */
  default void subheader(String body) {
    add(new Header(body, 3));
  }

  /** Text in Markdown; HTML in it is shown as text. */
  default void markdown(String body) {
    add(new Markdown(body, false));
  }

  /** Text in Markdown whose HTML is rendered, without scripts. Only for text that you trust. */
  default void html(String body) {
    add(new Markdown(body, true));
  }

  /** Plain text, shown as it is. */
  default void text(String body) {
    add(new Text(body));
  }

  /** A block of source text without highlighting. */
  default void code(String body) {
    add(new Code(body, Optional.empty(), false));
  }

  /** A block of source text in a language such as {@code java} or {@code sql}. */
  default void code(String body, String language) {
    add(new Code(body, Optional.of(language), false));
  }

  /** A horizontal line. */
  default void divider() {
    add(new Divider());
  }
}
