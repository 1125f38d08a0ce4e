package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import java.util.Map;

/** Conversion functions. */
final class ConversionForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("SYSTEM$TYPEOF", Form.unsupported("SYSTEM$TYPEOF")),
          entry("DATE", Form.named("TO_DATE")),
          entry("TIME", Form.named("TO_TIME")),
          entry("TO_CHAR", Form.named("TO_VARCHAR")),
          entry("TO_DECIMAL", call -> number(call, false)),
          entry("TO_GEOGRAPHY", Form.unsupported("TO_GEOGRAPHY")),
          entry("TO_NUMBER", call -> number(call, false)),
          entry("TO_NUMERIC", call -> number(call, false)),
          entry("TO_TIMESTAMP", Form.named("TO_TIMESTAMP_NTZ")),
          entry("TRY_TO_DECIMAL", call -> number(call, true)),
          entry("TRY_TO_NUMBER", call -> number(call, true)),
          entry("TRY_TO_NUMERIC", call -> number(call, true)),
          entry("TRY_TO_TIMESTAMP", Form.named("TRY_TO_TIMESTAMP_NTZ")));

  private ConversionForms() {}

  /** {@code TO_NUMBER(x [, format] [, precision [, scale]])}: precision and scale are constants. */
  private static String number(Call call, boolean attempt) {
    call.requires(1, 4);
    boolean format = call.count() > 1 && call.arguments().get(1).literal();
    int at = format ? 2 : 1;
    String type = "DECIMAL(" + call.argument(at, "38") + ", " + call.argument(at + 1, "0") + ")";
    String reader = attempt ? "SNOWGLOBE_TRY_NUMBER(" : "SNOWGLOBE_NUMBER(";
    String value =
        format ? reader + call.argument(0) + ", " + call.argument(1) + ")" : call.argument(0);
    return (attempt ? "TRY_CAST(" : "CAST(") + value + " AS " + type + ")";
  }
}
