package dev.snowglobe.internal.dialect;

import java.util.function.Function;

/**
 * Remembers what was made of the last key. A pattern or a format is the same for all rows of a
 * query, so one place is enough. Any thread; two may make the same thing at once.
 */
final class Memo<K, V> {
  private final Function<K, V> make;
  private volatile Entry<K, V> last;

  Memo(K first, Function<K, V> make) {
    this.make = make;
    this.last = new Entry<>(first, make.apply(first));
  }

  private record Entry<K, V>(K key, V value) {}

  V get(K key) {
    Entry<K, V> entry = last;
    if (!entry.key().equals(key)) {
      entry = new Entry<>(key, make.apply(key));
      last = entry;
    }
    return entry.value();
  }
}
