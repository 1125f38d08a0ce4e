package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections that are live, and whose they are. Any thread may use it. */
final class Slots {
  private final String owner;
  private final Map<Key, EngineSlot<?>> byKey = new ConcurrentHashMap<>();
  private final ReentrantLock changing = new ReentrantLock();
  private boolean closed;

  /**
   * None yet.
   *
   * @param owner whose connections they are, for messages
   */
  Slots(String owner) {
    this.owner = owner;
  }

  /**
   * What makes a connection another one.
   *
   * @param type the class of its handles
   * @param code the settings in code
   * @param visitor whose own it is, when it is not everybody's
   */
  record Key(String name, String type, Map<String, Object> code, Optional<Visitor> visitor) {
    /** Without the settings, among which there may be secrets. */
    @Override
    public String toString() {
      return name + " (" + type + ")";
    }
  }

  /**
   * The slot of a key; made when there is none, or when a reloaded script brings another provider.
   */
  @SuppressWarnings("unchecked") // a slot is kept only for a provider of the same class
  <S> EngineSlot<S> of(Key key, ConnectionProvider<?, S> provider, Supplier<EngineSlot<S>> making) {
    EngineSlot<?> present = byKey.get(key);
    if (present != null && present.isFor(provider)) {
      return (EngineSlot<S>) present;
    }
    EngineSlot<S> slot = replace(key, provider, making);
    // Outside the lock: a visitor who has left already releases it here and now.
    key.visitor().ifPresent(visitor -> visitor.onLeave(() -> release(key, slot)));
    return slot;
  }

  List<EngineSlot<?>> all() {
    return List.copyOf(byKey.values());
  }

  /** Those that are everybody's. */
  List<EngineSlot<?>> ofAll() {
    List<EngineSlot<?>> found = new ArrayList<>();
    byKey.forEach((key, slot) -> {
      if (key.visitor().isEmpty()) {
        found.add(slot);
      }
    });
    return found;
  }

  /** Closes all; there will be no more. */
  void close() {
    changing.lock();
    try {
      closed = true;
      byKey.values().forEach(EngineSlot::close);
      byKey.clear();
    } finally {
      changing.unlock();
    }
  }

  @SuppressWarnings("unchecked") // as above
  private <S> EngineSlot<S> replace(
      Key key, ConnectionProvider<?, S> provider, Supplier<EngineSlot<S>> making) {
    changing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The connections of %s are closed".formatted(owner));
      }
      @Nullable EngineSlot<?> present = byKey.get(key);
      if (present != null && present.isFor(provider)) {
        return (EngineSlot<S>) present;
      }
      EngineSlot<S> made = making.get();
      byKey.put(key, made);
      if (present != null) {
        present.close();
      }
      return made;
    } finally {
      changing.unlock();
    }
  }

  private void release(Key key, EngineSlot<?> slot) {
    byKey.remove(key, slot);
    slot.close();
  }
}
