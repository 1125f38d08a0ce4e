package dev.freshet.data;

import java.util.List;

/**
 * A table that is read by window. The rows of a {@link Frame} are in memory; those of another may
 * lie in a warehouse and come when they are asked for. Any thread may use it.
 */
public interface Table {

  /** The columns, in order. */
  List<Heading> headings();

  /** How many rows there are. */
  long length();

  /**
   * Some rows. May wait for another computer, or for the rows to be sorted; the same slice gives
   * the same rows each time.
   *
   * @throws InterruptedException when the thread was interrupted while it waited
   */
  Frame read(Slice slice) throws InterruptedException;
}
