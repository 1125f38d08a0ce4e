package dev.freshet.ui;

import dev.freshet.element.Container;
import dev.freshet.element.Element;
import dev.freshet.element.Widget;

/**
 * The primitives that everything on a page is made with. Usable from any thread while its run
 * lasts; every call after the run has been stopped throws, so that the script ends.
 */
public interface Canvas {

  /**
   * Puts an element on the page, after those that are there.
   *
   * @return a handle with which it can be replaced or taken away in the same run
   */
  Placed add(Element element);

  /**
   * Puts a widget on the page and gives its value: what the visitor has set it to, or else what it
   * starts with.
   *
   * @throws IllegalStateException if the run has a widget of the same container, type and label
   *     already, and no key tells the two apart; the message names both places in the source
   */
  <V> V add(Widget<V> widget);

  /** Puts a container on the page and gives where to write into it; a region is there already. */
  Ui within(Container container);
}
