package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** Window functions. */
final class WindowForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("CONDITIONAL_CHANGE_EVENT", WindowForms::changes),
          entry("CONDITIONAL_TRUE_EVENT", WindowForms::events),
          entry("FIRST_VALUE", call -> whole(call, "first_value")),
          entry("LAST_VALUE", call -> whole(call, "last_value")),
          entry("NTH_VALUE", WindowForms::nth),
          entry("RATIO_TO_REPORT", WindowForms::ratio));

  private static final Pattern FRAME = Pattern.compile("\\b(ROWS|RANGE|GROUPS)\\b");

  private WindowForms() {}

  /**
   * Without a frame these look at the whole partition, where DuckDB would stop at the current row.
   */
  private static String whole(Call call, String function) {
    return whole(call).named(function);
  }

  private static Call whole(Call call) {
    String over = call.suffix().over();
    return over.isEmpty() || FRAME.matcher(over).find()
        ? call
        : over(call, " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING");
  }

  /** From the last row back it is an element of the list of all. */
  private static String nth(Call call) {
    if (!call.suffix().fromLast()) {
      return whole(call, "nth_value");
    }
    Call.Suffix suffix = whole(call.requires(2, 2)).suffix();
    if (suffix.over().isEmpty()) {
      throw SqlSyntaxException.unsupported("NTH_VALUE without OVER");
    }
    String value = call.argument(0);
    String known = suffix.ignoreNulls() ? " FILTER (WHERE " + value + " IS NOT NULL)" : "";
    return "list_extract(list(%s)%s%s, -(%s)::BIGINT)"
        .formatted(value, known, suffix.over(), call.argument(1));
  }

  /** The same call with a frame in its window. */
  private static Call over(Call call, String frame) {
    String over = call.suffix().over();
    if (!over.endsWith(")")) {
      throw SqlSyntaxException.unsupported(call.name() + " OVER the name of a window");
    }
    String framed = over.substring(0, over.length() - 1) + frame + ")";
    Call.Suffix suffix = new Call.Suffix("", "", call.suffix().ignoreNulls(), false, framed);
    return new Call(call.name(), false, call.arguments(), suffix);
  }

  /** How many rows up to this one the condition held for. */
  private static String events(Call call) {
    String condition = "CAST(" + call.requires(1, 1).argument(0) + " AS BOOLEAN)";
    return over(call, " ROWS UNBOUNDED PRECEDING").with("count_if", condition);
  }

  /** How often the value was another than in the row before, up to this row. */
  private static String changes(Call call) {
    Call values = over(call.requires(1, 1), " ROWS UNBOUNDED PRECEDING");
    return "SNOWGLOBE_CHANGES(" + values.named("list") + ")";
  }

  /** The sum is that of the whole partition, whatever its order. */
  private static String ratio(Call call) {
    return "(" + call.requires(1, 1).argument(0) + " / NULLIF(" + whole(call, "sum") + ", 0))";
  }
}
