package dev.snowglobe.internal.dialect;

import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.math.BigDecimal;
import java.util.Map;

/** Conversion functions. */
final class ConversionForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("SYSTEM$TYPEOF", ConversionForms::typeName),
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

  /**
   * The type of an expression, and in square brackets how Snowflake keeps such a value: a literal
   * in as few bytes as it needs.
   */
  private static String typeName(Call call) {
    Argument argument = call.requires(1, 1).arguments().getFirst();
    Node only =
        argument.nodes().size() == 1 ? argument.nodes().getFirst() : argument.nodes().get(1);
    String text = argument.text();
    if (argument.nodes().size() > 1 || !(only instanceof Node.Leaf(Token token, String _))) {
      return "SNOWGLOBE_TYPE_OF(system.main.typeof(" + text + "))";
    }
    return switch (token.kind()) {
      case STRING -> "'VARCHAR(" + Math.max(1, token.value().length()) + ")[LOB]'";
      case NUMBER -> "'" + numberName(new BigDecimal(Literals.number(token.text()))) + "'";
      default ->
          token.is("NULL") ? "'NULL[LOB]'" : "SNOWGLOBE_TYPE_OF(system.main.typeof(" + text + "))";
    };
  }

  private static String numberName(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    int precision = Math.max(plain.precision(), plain.scale() + 1);
    int bits = plain.unscaledValue().bitLength();
    int bytes = bits < 8 ? 1 : bits < 16 ? 2 : bits < 32 ? 4 : bits < 64 ? 8 : 16;
    return "NUMBER(" + precision + "," + plain.scale() + ")[SB" + bytes + "]";
  }

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
