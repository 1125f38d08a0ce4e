package dev.freshet.connection;

import dev.freshet.data.Frame;

/** One asking for a query, from its start to its end. Used by the asker's thread. */
interface Asking {
  /** Nobody listens. */
  Asking UNHEARD =
      new Asking() {
        @Override
        public void waits(long execution, boolean joined) {}

        @Override
        public void answered(Frame frame) {}

        @Override
        public void failed(Throwable problem) {}
      };

  /** It waits for an execution; without this, its result was kept. */
  void waits(long execution, boolean joined);

  /** It ends with a result. */
  void answered(Frame frame);

  /** It ends without one. */
  void failed(Throwable problem);
}
