package dev.freshet.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes through a {@link Turnstile}: counted, and held where a test says. Any thread. */
final class Traffic {
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger cancels = new AtomicInteger();
  private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /** Lets nobody pass with that statement until it is opened. */
  Gate hold(String statement, int entrants) {
    var gate = new Gate(new CountDownLatch(entrants), new CountDownLatch(1));
    gates.put(statement, gate);
    return gate;
  }

  /** How often that statement was sent. */
  int begun(String statement) {
    return count(begun, statement).get();
  }

  /** How often it is under way now. */
  int running(String statement) {
    return count(running, statement).get();
  }

  boolean isQuiet() {
    return running.values().stream().allMatch(count -> count.get() == 0);
  }

  void enter(String statement) throws InterruptedException {
    count(begun, statement).incrementAndGet();
    count(running, statement).incrementAndGet();
    Optional<Gate> gate = Optional.ofNullable(gates.get(statement));
    if (gate.isPresent()) {
      gate.get().entered().countDown();
      Await.open("a test lets `%s` pass".formatted(statement), gate.get().open());
    }
  }

  void leave(String statement) {
    count(running, statement).decrementAndGet();
  }

  void openAll() {
    gates.values().forEach(Gate::close);
  }

  private static AtomicInteger count(Map<String, AtomicInteger> counts, String statement) {
    return counts.computeIfAbsent(statement, _ -> new AtomicInteger());
  }

  /** A place where statements wait. */
  record Gate(CountDownLatch entered, CountDownLatch open) implements AutoCloseable {
    void awaitEntered() throws InterruptedException {
      Await.open("the statement is under way", entered);
    }

    @Override
    public void close() {
      open.countDown();
    }
  }
}
