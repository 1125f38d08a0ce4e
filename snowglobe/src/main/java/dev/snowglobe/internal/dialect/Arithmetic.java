package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/**
 * Arithmetic that DuckDB does in floating point and Snowflake digit by digit, or that it has for
 * numbers of 32 bits alone: overloads of its own signs.
 */
final class Arithmetic {
  /** More digits than a NUMBER has; the cast that follows rounds. */
  private static final int DIGITS = 40;

  private Arithmetic() {}

  static List<ScalarFunction> functions() {
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_QUOTIENT",
            2,
            DuckDBColumnType.VARCHAR,
            row -> Optional.of(quotient(row.text(0), row.text(1)))),
        new ScalarFunction(
            "+",
            List.of(DuckDBColumnType.DATE, DuckDBColumnType.DECIMAL),
            DuckDBColumnType.DATE,
            row -> Optional.of(row.date(0).plusDays(row.whole(1)))),
        new ScalarFunction(
            "+",
            List.of(DuckDBColumnType.DECIMAL, DuckDBColumnType.DATE),
            DuckDBColumnType.DATE,
            row -> Optional.of(row.date(1).plusDays(row.whole(0)))),
        new ScalarFunction(
            "-",
            List.of(DuckDBColumnType.DATE, DuckDBColumnType.DECIMAL),
            DuckDBColumnType.DATE,
            row -> Optional.of(row.date(0).minusDays(row.whole(1)))));
  }

  /** A quotient of two numbers as they are written; the divisor is not zero. */
  static String quotient(String dividend, String divisor) {
    return new BigDecimal(dividend)
        .divide(new BigDecimal(divisor), DIGITS, RoundingMode.DOWN)
        .toPlainString();
  }
}
