package dev.snowglobe.internal.dialect;

import java.util.Map;

/** Aggregate and window functions: a macro cannot stand before OVER, DISTINCT or FILTER. */
final class AggregateForms {
  static final Map<String, Form> ALL = Map.of("AVG", AggregateForms::average);

  private AggregateForms() {}

  /** The mean of numbers has six digits more after the point than they. */
  private static String average(Call call) {
    call.requires(1, 1);
    String value = call.suffix().over().isEmpty() ? "any_value(" + call.argument(0) + ")" : call.argument(0);
    return "cast_to_type(" + call.named("avg") + ", " + value + " * 1.000000)";
  }
}
