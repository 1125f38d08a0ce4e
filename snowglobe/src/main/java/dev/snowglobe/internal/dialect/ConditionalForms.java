package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.Map;
import java.util.stream.Collectors;

/** Conditional expressions of any number of arguments. */
final class ConditionalForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("DECODE", ConditionalForms::decode),
          entry("GREATEST", call -> unlessNull(call, "greatest")),
          entry("GREATEST_IGNORE_NULLS", Form.named("greatest")),
          entry("LEAST", call -> unlessNull(call, "least")),
          entry("LEAST_IGNORE_NULLS", Form.named("least")),
          entry("NULLIF", Form.named("NULLIF")));

  private ConditionalForms() {}

  /** NULL if one argument is NULL: DuckDB's own would skip it. */
  private static String unlessNull(Call call, String function) {
    call.requires(1, Integer.MAX_VALUE);
    String nulls =
        call.arguments().stream()
            .map(Argument::text)
            .map(text -> text + " IS NULL")
            .collect(Collectors.joining(" OR "));
    return "CASE WHEN " + nulls + " THEN NULL ELSE " + call.named(function) + " END";
  }

  /** {@code DECODE(x, a, 1, b, 2, otherwise)}: NULL equals NULL. */
  private static String decode(Call call) {
    call.requires(3, Integer.MAX_VALUE);
    StringBuilder out = new StringBuilder("CASE");
    int at = 1;
    for (; at + 1 < call.count(); at += 2) {
      out.append(" WHEN ").append(call.argument(0));
      out.append(" IS NOT DISTINCT FROM ").append(call.argument(at));
      out.append(" THEN ").append(call.argument(at + 1));
    }
    return out + (at < call.count() ? " ELSE " + call.argument(at) : "") + " END";
  }
}
