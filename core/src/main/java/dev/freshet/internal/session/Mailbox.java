package dev.freshet.internal.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

/** What has happened and is still to be acted on, oldest first. Any thread may tell, one reads. */
final class Mailbox {
  private final LinkedTransferQueue<Event> events = new LinkedTransferQueue<>();

  /** Puts an event at the end; never blocks. */
  void tell(Event event) {
    events.add(event);
  }

  /** Waits for the next event. */
  Event take() throws InterruptedException {
    return events.take();
  }

  /** Waits for the next event, but no longer than that. */
  Optional<Event> take(Duration atMost) throws InterruptedException {
    return Optional.ofNullable(events.poll(atMost.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** The next event if there is one already. */
  Optional<Event> poll() {
    return Optional.ofNullable(events.poll());
  }
}
