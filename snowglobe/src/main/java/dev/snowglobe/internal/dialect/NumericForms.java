package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.Map;

/** Numeric functions and generators of numbers. */
final class NumericForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("BIT_AND", Form.named("BITAND")),
          entry("BIT_NOT", Form.named("BITNOT")),
          entry("BIT_OR", Form.named("BITOR")),
          entry("BIT_SHIFTLEFT", Form.named("BITSHIFTLEFT")),
          entry("BIT_SHIFTRIGHT", Form.named("BITSHIFTRIGHT")),
          entry("BIT_XOR", Form.named("BITXOR")),
          entry(
              "HASH",
              call ->
                  "CAST(CAST("
                      + call.named("hash")
                      + " AS HUGEINT) - 9223372036854775808 AS BIGINT)"),
          entry("SEQ1", call -> Query.SEQUENCE),
          entry("SEQ2", call -> Query.SEQUENCE),
          entry("SEQ4", call -> Query.SEQUENCE),
          entry("SEQ8", call -> Query.SEQUENCE),
          entry("TRUNC", NumericForms::truncate),
          entry("TRUNCATE", NumericForms::truncate),
          entry("UNIFORM", NumericForms::uniform));

  private NumericForms() {}

  /** Whole numbers between whole limits, fractions between others. */
  private static String uniform(Call call) {
    call.requires(3, 3);
    boolean whole = whole(call.arguments().get(0)) && whole(call.arguments().get(1));
    return call.named(whole ? "SNOWGLOBE_UNIFORM_INTEGER" : "SNOWGLOBE_UNIFORM_FLOAT");
  }

  private static boolean whole(Argument argument) {
    return argument.text().matches("-?\\s*\\d+|CAST\\(-?\\d+ AS BIGINT\\)|\\(-?\\s*\\d+\\)");
  }

  /** A number to so many digits, or a date to a part of it. */
  private static String truncate(Call call) {
    call.requires(1, 2);
    boolean date = call.count() == 2 && call.arguments().get(1).literal();
    if (!date) {
      return call.named("TRUNC");
    }
    DatePart part = DatePart.of(call.arguments().get(1).constant()).duration();
    return "SNOWGLOBE_TRUNCATE(" + Literals.quote(part.unit()) + ", " + call.argument(0) + ")";
  }
}
