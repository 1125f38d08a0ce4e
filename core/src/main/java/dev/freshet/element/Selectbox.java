package dev.freshet.element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A choice of one among several. The value is the text of the chosen option, so that the choice
 * stays when options come, go or move.
 *
 * @param options what can be chosen, as shown; at least one, no two alike
 * @param selected the position chosen at first, from 0
 */
public record Selectbox(
    String label,
    List<String> options,
    int selected,
    Optional<String> help,
    boolean disabled,
    Optional<String> key)
    implements Widget<String> {

  public Selectbox {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException(
          "Selectbox \"%s\" has no options; show it only when there are some".formatted(label));
    }
    if (selected < 0 || selected >= options.size()) {
      throw new IllegalArgumentException(
          "Selectbox \"%s\": position %d is chosen first, but the options are 0 to %d"
              .formatted(label, selected, options.size() - 1));
    }
    requireDistinct(label, options);
  }

  private static void requireDistinct(String label, List<String> options) {
    Map<String, Integer> seen = HashMap.newHashMap(options.size());
    for (int i = 0; i < options.size(); i++) {
      Integer earlier = seen.putIfAbsent(options.get(i), i);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "Selectbox \"%s\": options %d and %d both read \"%s\"; give a format that tells them apart"
                .formatted(label, earlier, i, options.get(i)));
      }
    }
  }

  @Override
  public Value initial() {
    return Value.of(options.get(selected));
  }

  @Override
  public String accept(Value value) {
    if (value instanceof Value.Text(String chosen) && options.contains(chosen)) {
      return chosen;
    }
    throw new InvalidValueException(this, "one of its " + options.size() + " options", value);
  }
}
