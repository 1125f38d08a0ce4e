package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** Window functions. */
final class WindowForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("CONDITIONAL_TRUE_EVENT", WindowForms::events),
          entry("FIRST_VALUE", call -> whole(call, "first_value")),
          entry("LAST_VALUE", call -> whole(call, "last_value")),
          entry("NTH_VALUE", call -> whole(call, "nth_value")),
          entry("RATIO_TO_REPORT", WindowForms::ratio));

  private static final Pattern FRAME = Pattern.compile("\\b(ROWS|RANGE|GROUPS)\\b");

  private WindowForms() {}

  /**
   * Without a frame these look at the whole partition, where DuckDB would stop at the current row.
   */
  private static String whole(Call call, String function) {
    String over = call.suffix().over();
    if (!over.endsWith(")") || FRAME.matcher(over).find()) {
      return call.named(function);
    }
    String framed =
        over.substring(0, over.length() - 1)
            + " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
    Call.Suffix suffix = new Call.Suffix("", "", call.suffix().ignoreNulls(), framed);
    return new Call(call.name(), false, call.arguments(), suffix).named(function);
  }

  /** How many rows up to this one the condition held for. */
  private static String events(Call call) {
    String condition = call.requires(1, 1).argument(0);
    String over = call.suffix().over();
    if (!over.endsWith(")")) {
      throw SqlSyntaxException.unsupported(call.name() + " OVER the name of a window");
    }
    String framed = over.substring(0, over.length() - 1) + " ROWS UNBOUNDED PRECEDING)";
    return "COALESCE(COUNT(*) FILTER (WHERE " + condition + ")" + framed + ", 0)";
  }

  private static String ratio(Call call) {
    return "(" + call.requires(1, 1).argument(0) + " / NULLIF(" + call.named("sum") + ", 0))";
  }
}
