package dev.snowglobe.internal.dialect;

import java.util.Map;

/** Functions that take the part of a date as a word. */
final class DateForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          Map.entry("DATEADD", call -> add(call, "DATEADD")),
          Map.entry("TIMEADD", call -> add(call, "DATEADD")),
          Map.entry("TIMESTAMPADD", call -> add(call, "DATEADD")),
          Map.entry("DATEDIFF", call -> add(call, "DATEDIFF")),
          Map.entry("TIMEDIFF", call -> add(call, "DATEDIFF")),
          Map.entry("TIMESTAMPDIFF", call -> add(call, "DATEDIFF")),
          Map.entry("DATE_TRUNC", DateForms::truncate),
          Map.entry("DATE_PART", call -> part(partOf(call, 0), call.requires(2, 2).argument(1))),
          Map.entry("LAST_DAY", DateForms::lastDay));

  private DateForms() {}

  private static DatePart partOf(Call call, int index) {
    return DatePart.of(call.arguments().get(index).constant());
  }

  /** One macro for each part: a macro with the part as an argument would be decided for every row. */
  private static String add(Call call, String function) {
    call.requires(3, 3);
    return function
        + "_"
        + partOf(call, 0).name()
        + "("
        + call.argument(1)
        + ", "
        + call.argument(2)
        + ")";
  }

  private static String truncate(Call call) {
    call.requires(2, 2);
    int part = DatePart.known(call.arguments().getFirst().constant()) ? 0 : 1;
    return "DATE_TRUNC_" + partOf(call, part).name() + "(" + call.argument(1 - part) + ")";
  }

  /** {@code DATE_PART(part, value)}. */
  static String part(DatePart part, String value) {
    return "DATE_PART_" + part.name() + "(" + value + ")";
  }

  private static String lastDay(Call call) {
    call.requires(1, 2);
    return call.count() == 1
        ? call.named("LAST_DAY")
        : "LAST_DAY_" + partOf(call, 1).name() + "(" + call.argument(0) + ")";
  }
}
