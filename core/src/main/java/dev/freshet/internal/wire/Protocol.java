package dev.freshet.internal.wire;

import dev.freshet.internal.tree.Page;

/** Numbers that both sides of the wire must agree on. */
public final class Protocol {
  /** Counts incompatible versions of the messages; the first message of each side carries it. */
  public static final int VERSION = 1;

  /** The id of the main region's node. */
  public static final int MAIN = Page.MAIN;

  /** The id of the sidebar's node. */
  public static final int SIDEBAR = Page.SIDEBAR;

  private Protocol() {}
}
