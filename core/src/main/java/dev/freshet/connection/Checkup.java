package dev.freshet.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Looks at all connections at once, so that the slow ones do not add up. Stateless. */
final class Checkup {
  private Checkup() {}

  /** How they are, by name and type, without those whose settings were never right. */
  static List<ConnectionHealth> of(List<EngineSlot<?>> slots) {
    var found = new TreeMap<String, ConnectionHealth>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<ConnectionHealth>>> looks = new ArrayList<>();
      for (EngineSlot<?> slot : slots) {
        looks.add(threads.submit(slot::health));
      }
      for (Future<Optional<ConnectionHealth>> look : looks) {
        look.get()
            .ifPresent(
                one -> found.merge(one.name() + "\n" + one.type(), one, ConnectionHealth::and));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A look at a connection failed", e.getCause());
    }
    return List.copyOf(found.values());
  }
}
