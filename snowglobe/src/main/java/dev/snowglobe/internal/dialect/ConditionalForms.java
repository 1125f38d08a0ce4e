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
          entry("GREATEST", call -> unlessNull(call, "list_max")),
          entry("GREATEST_IGNORE_NULLS", call -> ofList(call, "list_max")),
          entry("LEAST", call -> unlessNull(call, "list_min")),
          entry("LEAST_IGNORE_NULLS", call -> ofList(call, "list_min")),
          entry("NULLIF", Form.named("NULLIF")));

  private ConditionalForms() {}

  /** The greatest or least of a list: DuckDB's own of arguments compares variants byte by byte. */
  private static String ofList(Call call, String function) {
    return function + "([" + call.requires(1, Integer.MAX_VALUE).list() + "])";
  }

  /** NULL if one argument is NULL: a list's would skip it. */
  private static String unlessNull(Call call, String function) {
    call.requires(1, Integer.MAX_VALUE);
    String nulls =
        call.arguments().stream()
            .map(Argument::text)
            .map(text -> text + " IS NULL")
            .collect(Collectors.joining(" OR "));
    return "CASE WHEN " + nulls + " THEN NULL ELSE " + ofList(call, function) + " END";
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
