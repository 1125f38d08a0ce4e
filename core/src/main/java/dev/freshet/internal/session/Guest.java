package dev.freshet.internal.session;

import dev.freshet.connection.spi.Visitor;

/** The visitor of one session. Safe for use by several threads; the session's own lets them go. */
final class Guest implements Visitor {
  private final Endings endings =
      new Endings("Something that belonged to a visitor who left could not be released");

  @Override
  public void onLeave(Runnable release) {
    endings.add(release);
  }

  void leave() {
    endings.run();
  }
}
