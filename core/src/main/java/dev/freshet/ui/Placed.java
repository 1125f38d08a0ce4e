package dev.freshet.ui;

import dev.freshet.element.Element;

/** An element that is on the page, for the run that put it there. */
public interface Placed {

  /** Shows another element in its place. */
  void replace(Element element);

  /** Takes it away. */
  void remove();
}
