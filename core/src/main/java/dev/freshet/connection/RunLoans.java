package dev.freshet.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions that one script run holds. Any thread of the run may use it; the run's own thread
 * ends it.
 */
final class RunLoans<S> {
  private static final Logger LOG = LoggerFactory.getLogger(RunLoans.class);

  private final String connection;
  private final String lendingCall;
  private final Set<Lent<S>> loans = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lending = new ReentrantLock();
  private volatile boolean over;
  private @Nullable Lent<S> ofRun;

  /**
   * None yet.
   *
   * @param connection its name
   * @param lendingCall what a program calls so that it can't forget to give a session back
   */
  RunLoans(String connection, String lendingCall) {
    this.connection = connection;
    this.lendingCall = lendingCall;
  }

  boolean isEmpty() {
    return loans.isEmpty();
  }

  /**
   * Takes note of a session, and takes it back at once where the run has ended: a thread that the
   * script left behind may have waited for it until now, and nobody would take it back later.
   */
  void add(Lent<S> lent) {
    loans.add(lent);
    // The end either finds it among the loans or was over before.
    if (over) {
      lent.close();
    }
  }

  void remove(Lent<S> lent) {
    loans.remove(lent);
  }

  /** What the run holds now. */
  Stream<Lent<S>> all() {
    return loans.stream();
  }

  /** The session of the run, lent at the first asking. */
  S session(Supplier<Lent<S>> lend) {
    lending.lock();
    try {
      Lent<S> lent = ofRun;
      if (lent == null) {
        lent = lend.get();
        ofRun = lent;
      }
      return lent.get();
    } finally {
      lending.unlock();
    }
  }

  /**
   * Takes everything back; what should have been given back before gets a warning, which what is in
   * use can't be.
   */
  void end() {
    over = true;
    for (Lent<S> lent : loans) {
      if (lent != ofRun && !lent.isUsed()) {
        LOG.warn(
            "Connection \"{}\": the session borrowed at {} was not given back and was taken back"
                + " when the run ended. Use {}",
            connection,
            lent.place(),
            lendingCall);
      }
      lent.close();
    }
  }
}
