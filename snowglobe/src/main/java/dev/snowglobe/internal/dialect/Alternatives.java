package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.ArrayList;
import java.util.List;

/**
 * Arguments of which a function gives one back, so that all must be of one type: a text among them
 * becomes what the others are.
 */
final class Alternatives {
  /** Each more doubles what DuckDB has to look at. */
  private static final int MOST = 6;

  private Alternatives() {}

  /**
   * The call with its alternatives made alike; as it is, if it has none or too many, or if DuckDB
   * would not know their types in time.
   */
  static Call alike(String name, Call call, Deferred deferred) {
    int first = first(name);
    boolean asItIs = first >= call.count() || call.count() > MOST || deferred.inAny(call);
    return asItIs
        ? call
        : new Call(call.name(), call.distinct(), arguments(call.arguments(), first), call.suffix());
  }

  /** Which argument is the first alternative; beyond all arguments for another function. */
  private static int first(String name) {
    return switch (name) {
      case "COALESCE", "EQUAL_NULL", "GREATEST", "GREATEST_IGNORE_NULLS", "IFNULL", "LEAST" -> 0;
      case "LEAST_IGNORE_NULLS", "NULLIF", "NVL" -> 0;
      case "IFF", "NVL2" -> 1;
      default -> Integer.MAX_VALUE;
    };
  }

  private static List<Argument> arguments(List<Argument> arguments, int first) {
    List<Argument> alike = new ArrayList<>(arguments.subList(0, first));
    for (int i = first; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      String text = argument.text();
      for (int other = first; other < arguments.size(); other++) {
        if (other != i && !text.equals("NULL") && !arguments.get(other).text().equals("NULL")) {
          text = "SNOWGLOBE_ALIKE(" + text + ", " + arguments.get(other).text() + ")";
        }
      }
      alike.add(new Argument(argument.name(), argument.nodes(), text));
    }
    return alike;
  }
}
