package dev.freshet.internal.session;

import dev.freshet.element.Button;
import dev.freshet.element.InvalidValueException;
import dev.freshet.element.Value;
import dev.freshet.element.Widget;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has entered up to the start of a run. Safe for use by several threads.
 *
 * <p>A press of a button is true for one reader; a run that is superseded before it has come to the
 * button leaves the press to the next one. What a browser says it had entered before the session
 * began is taken up by widgets that it may operate; a disabled widget keeps what was entered here.
 */
final class Answers {
  private final Map<String, Value> entered;
  private final Map<String, Value> offered;
  private final Set<String> pressed;
  private final Map<String, Value> takenUp = new ConcurrentHashMap<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  /**
   * Copies what there is.
   *
   * @param entered values that their widgets have taken, by widget key
   * @param offered values that nobody has looked at yet, by widget key
   * @param pressed the keys of buttons that were pressed
   */
  Answers(Map<String, Value> entered, Map<String, Value> offered, Set<String> pressed) {
    this.entered = Map.copyOf(entered);
    this.offered = Map.copyOf(offered);
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
    return accepted(widget, entered.get(key))
        .or(() -> takenUp(key, widget))
        .orElseGet(() -> answer(widget, widget.initial()));
  }

  private <V> Optional<Answer<V>> takenUp(String key, Widget<V> widget) {
    Value value = offered.get(key);
    Optional<Answer<V>> answer = widget.disabled() ? Optional.empty() : accepted(widget, value);
    answer.flatMap(Answer::shown).ifPresent(shown -> takenUp.put(key, shown));
    return answer;
  }

  private static <V> Optional<Answer<V>> accepted(Widget<V> widget, @Nullable Value value) {
    try {
      return value == null ? Optional.empty() : Optional.of(answer(widget, value));
    } catch (InvalidValueException _) {
      return Optional.empty(); // Its range or its options have changed since.
    }
  }

  private static <V> Answer<V> answer(Widget<V> widget, Value value) {
    return new Answer<>(widget.accept(value), Optional.of(value));
  }

  /** The offered values that widgets have taken, by key. */
  Map<String, Value> takenUp() {
    return Map.copyOf(takenUp);
  }

  /** The buttons whose press this run has answered. */
  Set<String> read() {
    return Set.copyOf(read);
  }
}
