package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.Functions;
import java.util.List;

/** {@link Functions} on numbers. */
final class NumberFunctionCases {

  private NumberFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    rounding(cases);
    powers(cases);
    angles(cases);
    bits(cases);
    chance(cases);
    sequences(cases);
    return cases;
  }

  private static void rounding(Cases cases) {
    cases
        .value("abs", "sql-reference/functions/abs", 12L, () -> abs(lit(-12)))
        .value("negate", "sql-reference/operators-arithmetic", -5L, () -> negate(lit(5)))
        .value("ceil", "sql-reference/functions/ceil", -975.0, () -> ceil(lit(-975.975)))
        .value("floor", "sql-reference/functions/floor", -976.0, () -> floor(lit(-975.975)))
        .value("round", "sql-reference/functions/round", -976.0, () -> round(lit(-975.975)))
        .value(
            "round",
            "sql-reference/functions/round",
            decimal("135.14"),
            () -> round(expr("135.135"), lit(2)))
        .value(
            "round",
            "sql-reference/functions/round",
            decimal("-2.5"),
            () -> round(expr("-2.45"), 1))
        .value(
            "trunc",
            "sql-reference/functions/trunc2",
            decimal("-975.9"),
            () -> trunc(expr("-975.975"), lit(1)))
        .value("sign", "sql-reference/functions/sign", -1L, () -> sign(lit(-12)))
        .value("signum", "sql-reference/functions/sign", 0L, () -> signum(lit(0)))
        .value(
            "div0", "sql-reference/functions/div0", decimal("0.000000"), () -> div0(lit(1), lit(0)))
        .value(
            "greatest",
            "sql-reference/functions/greatest",
            3L,
            () -> greatest(lit(1), lit(3), lit(0)))
        .value("least", "sql-reference/functions/least", 0L, () -> least(lit(1), lit(3), lit(0)))
        .value(
            "to_decimal",
            "sql-reference/functions/to_decimal",
            decimal("12.3"),
            () -> to_decimal(lit("12.3456"), 10, 1))
        .value(
            "format_number",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/Functions.html",
            "12,345.68",
            () -> trim(format_number(expr("12345.678"), 2), lit(" ")));
  }

  private static void powers(Cases cases) {
    cases
        .value("sqrt", "sql-reference/functions/sqrt", 3.0, () -> sqrt(lit(9)))
        .value("exp", "sql-reference/functions/exp", 2.718281828459045, () -> exp(lit(1)))
        .value("factorial", "sql-reference/functions/factorial", 120L, () -> factorial(lit(5)))
        .value("log", "sql-reference/functions/log", 3.0, () -> log(lit(2), lit(8)))
        .value("log10", "sql-reference/functions/log", 2.0, () -> log10(lit(100)))
        .rows(
            "log10",
            "sql-reference/functions/log",
            List.of(row(2.0)),
            c -> c.sql("SELECT 100 AS x").select(log10("x")))
        .value("log1p", "sql-reference/functions/ln", 0.6931471805599453, () -> log1p(lit(1)))
        .rows(
            "log1p",
            "sql-reference/functions/ln",
            List.of(row(0.0)),
            c -> c.sql("SELECT 0 AS x").select(log1p("x")))
        .rows(
            "pow",
            "sql-reference/functions/pow",
            List.of(row(8.0, 8.0, 8.0, 9.0, 9.0, 8.0, 8.0, 9.0)),
            c ->
                c.sql("SELECT 2 AS b, 3 AS e")
                    .select(
                        pow(col("b"), col("e")),
                        pow(col("b"), "e"),
                        pow("b", col("e")),
                        pow(col("e"), 2.0),
                        pow("e", 2.0),
                        pow(2.0, col("e")),
                        pow(2.0, "e"),
                        pow("e", "b")));
  }

  private static void angles(Cases cases) {
    cases
        .value("sin", "sql-reference/functions/sin", 0.8414709848078965, () -> sin(lit(1)))
        .value("cos", "sql-reference/functions/cos", 0.5403023058681398, () -> cos(lit(1)))
        .value("tan", "sql-reference/functions/tan", 1.5574077246549023, () -> tan(lit(1)))
        .value("asin", "sql-reference/functions/asin", 1.5707963267948966, () -> asin(lit(1)))
        .value("acos", "sql-reference/functions/acos", 0.0, () -> acos(lit(1)))
        .value("atan", "sql-reference/functions/atan", 0.7853981633974483, () -> atan(lit(1)))
        .value(
            "atan2",
            "sql-reference/functions/atan2",
            0.7853981633974483,
            () -> atan2(lit(5), lit(5)))
        .value("sinh", "sql-reference/functions/sinh", 1.1752011936438014, () -> sinh(lit(1)))
        .value("cosh", "sql-reference/functions/cosh", 1.543080634815244, () -> cosh(lit(1)))
        .value("tanh", "sql-reference/functions/tanh", 0.7615941559557649, () -> tanh(lit(1)))
        .value("degrees", "sql-reference/functions/degrees", 180.0, () -> degrees(lit(Math.PI)))
        .value("radians", "sql-reference/functions/radians", Math.PI, () -> radians(lit(180)));
  }

  private static void bits(Cases cases) {
    cases
        .value("bitnot", "sql-reference/functions/bitnot", -6L, () -> bitnot(lit(5)))
        .value(
            "bitshiftleft",
            "sql-reference/functions/bitshiftleft",
            16L,
            () -> bitshiftleft(lit(1), lit(4)))
        .value(
            "bitshiftright",
            "sql-reference/functions/bitshiftright",
            4L,
            () -> bitshiftright(lit(16), lit(2)))
        .value("shiftleft", "sql-reference/functions/bitshiftleft", 6L, () -> shiftleft(lit(3), 1))
        .value(
            "shiftright", "sql-reference/functions/bitshiftright", 3L, () -> shiftright(lit(6), 1));
  }

  private static void chance(Cases cases) {
    cases
        .rows(
            "random, randn",
            "sql-reference/functions/random",
            List.of(row(100L, 100L, 100L, 100L)),
            c ->
                c.session()
                    .range(100)
                    .select(random().as("a"), random(7).as("b"), randn().as("c"), randn(8).as("d"))
                    .agg(
                        count_distinct(col("a")),
                        count_distinct(col("b")),
                        count_distinct(col("c")),
                        count_distinct(col("d"))))
        .rows(
            "uniform",
            "sql-reference/functions/uniform",
            List.of(row(1L, 10L)),
            c ->
                c.session()
                    .range(1000)
                    .select(uniform(lit(1), lit(10), random()).as("n"))
                    .agg(min(col("n")), max(col("n"))));
  }

  private static void sequences(Cases cases) {
    cases
        .rows(
            "seq1, seq2, seq4, seq8",
            "sql-reference/functions/seq1",
            List.of(row(0L, 0L, 0L, 0L), row(1L, 1L, 1L, 1L)),
            c -> c.session().generator(2, seq1(), seq2(), seq4(), seq8()))
        .rows(
            "seq1, seq2, seq4, seq8",
            "sql-reference/functions/seq1",
            List.of(row(0L, 0L, 0L, 0L), row(1L, 1L, 1L, 1L)),
            c -> c.session().generator(2, seq1(false), seq2(false), seq4(false), seq8(false)))
        .rows(
            "monotonically_increasing_id",
            "sql-reference/functions/seq1",
            List.of(row(0L), row(1L)),
            c -> c.session().generator(2, monotonically_increasing_id()));
  }
}
