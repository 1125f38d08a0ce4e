package dev.freshet.internal.session;

import dev.freshet.element.Button;
import dev.freshet.element.InvalidValueException;
import dev.freshet.element.Value;
import dev.freshet.element.Widget;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a visitor has entered up to the start of a run. Safe for use by several threads.
 *
 * <p>A press of a button is true for one reader; a run that is superseded before it has come to the
 * button leaves the press to the next one.
 */
final class Answers {
  private final Map<String, Value> values;
  private final Set<String> pressed;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  /**
   * Copies what was entered.
   *
   * @param values by widget key; as they came or as they were offered
   * @param pressed the keys of buttons that were pressed
   */
  Answers(Map<String, Value> values, Set<String> pressed) {
    this.values = Map.copyOf(values);
    this.pressed = Set.copyOf(pressed);
  }

  /** A widget's value with what the browser is to show of it. */
  record Answer<V>(V value, Optional<Value> shown) {}

  /** The value of a widget: what was entered, or what it starts with if that does not fit it. */
  <V> Answer<V> of(String key, Widget<V> widget) {
    if (widget instanceof Button) {
      read.add(key);
      return new Answer<>(widget.accept(Value.of(pressed.contains(key))), Optional.empty());
    }
    Value entered = values.get(key);
    if (entered != null && !widget.disabled()) {
      try {
        return new Answer<>(widget.accept(entered), Optional.of(entered));
      } catch (InvalidValueException _) {
        // Its range or its options have changed since.
      }
    }
    return new Answer<>(widget.accept(widget.initial()), Optional.of(widget.initial()));
  }

  /** The buttons whose press this run has answered. */
  Set<String> read() {
    return Set.copyOf(read);
  }
}
