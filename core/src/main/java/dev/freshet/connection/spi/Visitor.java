package dev.freshet.connection.spi;

/**
 * Whoever a page is shown to, over all runs of its script. Two are equal only when they are the
 * same visitor. Any thread may use it.
 */
public interface Visitor {

  /**
   * Asks for an action when the visitor has left: the page was closed, or its browser stayed away
   * too long. At once, when that has happened already. It is executed by the visitor's own thread,
   * so it must not wait for anybody.
   */
  void onLeave(Runnable release);
}
