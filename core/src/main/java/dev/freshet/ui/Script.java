package dev.freshet.ui;

/**
 * An app: runs top to bottom for each visitor, and again each time the visitor operates a widget.
 *
 * <p>Each run has a virtual thread of its own. A newer event stops the run that is under way: its
 * thread is interrupted and its next call on {@code st} does not return.
 */
@FunctionalInterface
public interface Script {

  /**
   * Writes the page.
   *
   * @param st where to write
   * @throws Exception anything; it is shown on the page where it arose, and the server goes on
   */
  void run(Ui st) throws Exception;
}
