package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.array_agg;
import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.parse_json;
import static com.snowflake.snowpark_java.Functions.sqlExpr;
import static com.snowflake.snowpark_java.Functions.sum;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Window;
import com.snowflake.snowpark_java.types.DataTypes;
import java.util.List;

/** {@link Column}: operators, names, order, and what it is computed over. */
final class ColumnCases {
  private static final String ARITHMETIC = "sql-reference/operators-arithmetic";
  private static final String COMPARISON = "sql-reference/operators-comparison";
  private static final String LOGIC = "sql-reference/operators-logical";
  private static final String ORDER = "sql-reference/constructs/order-by";

  private ColumnCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Column.class);
    arithmetic(cases);
    comparison(cases);
    nothing(cases);
    bits(cases);
    texts(cases);
    names(cases);
    order(cases);
    membership(cases);
    over(cases);
    return cases;
  }

  private static DataFrame someNumbers(Client c) {
    return c.sql("SELECT * FROM VALUES (2), (NULL), (1) AS t(x)");
  }

  private static void arithmetic(Cases cases) {
    cases
        .value("plus", ARITHMETIC, 3L, () -> lit(1).plus(lit(2)))
        .value("minus", ARITHMETIC, -1L, () -> lit(1).minus(lit(2)))
        .value("multiply", ARITHMETIC, 6L, () -> lit(2).multiply(lit(3)))
        .value("divide", ARITHMETIC, decimal("2.500000"), () -> lit(5).divide(lit(2)))
        .value("mod", "sql-reference/functions/mod", -2L, () -> lit(-5).mod(lit(3)))
        .value("unary_minus", ARITHMETIC, -7L, () -> lit(7).unary_minus())
        .value("unary_not", LOGIC, false, () -> lit(true).unary_not())
        .value("and", LOGIC, false, () -> lit(true).and(lit(false)))
        .value("or", LOGIC, true, () -> lit(true).or(lit(false)))
        .value("and", LOGIC, null, () -> lit(true).and(sqlExpr("NULL::BOOLEAN")));
  }

  private static void comparison(Cases cases) {
    cases
        .value("equal_to", COMPARISON, true, () -> lit(1).equal_to(lit(1)))
        .value("not_equal", COMPARISON, false, () -> lit(1).not_equal(lit(1)))
        .value("gt", COMPARISON, false, () -> lit(1).gt(lit(2)))
        .value("lt", COMPARISON, true, () -> lit(1).lt(lit(2)))
        .value("geq", COMPARISON, true, () -> lit(2).geq(lit(2)))
        .value("leq", COMPARISON, false, () -> lit(3).leq(lit(2)))
        .value(
            "between",
            "sql-reference/functions/between",
            true,
            () -> lit(2).between(lit(1), lit(2)))
        .value("equal_to", COMPARISON, null, () -> lit(1).equal_to(lit(null)));
  }

  private static void nothing(Cases cases) {
    cases
        .value(
            "equal_null",
            "sql-reference/functions/equal_null",
            false,
            () -> lit(1).equal_null(lit(null)))
        .value(
            "equal_nan",
            "sql-reference/data-types-numeric",
            true,
            () -> sqlExpr("'NaN'::FLOAT").equal_nan())
        .value("is_null", "sql-reference/functions/is-null", true, () -> lit(null).is_null())
        .value("isNull", "sql-reference/functions/is-null", false, () -> lit(1).isNull())
        .value("is_not_null", "sql-reference/functions/is-null", true, () -> lit(1).is_not_null());
  }

  private static void bits(Cases cases) {
    cases
        .value("bitand", "sql-reference/functions/bitand", 3L, () -> lit(7).bitand(lit(3)))
        .value("bitor", "sql-reference/functions/bitor", 7L, () -> lit(5).bitor(lit(2)))
        .value("bitxor", "sql-reference/functions/bitxor", 4L, () -> lit(7).bitxor(lit(3)));
  }

  private static void texts(Cases cases) {
    cases
        .value(
            "like", "sql-reference/functions/like", true, () -> lit("Joe Doe").like(lit("Jo%oe")))
        .value("like", "sql-reference/functions/like", false, () -> lit("Joe").like(lit("jo_")))
        .value(
            "regexp", "sql-reference/functions/regexp", true, () -> lit("abc").regexp(lit("a.c")))
        .value("regexp", "sql-reference/functions/regexp", false, () -> lit("abc").regexp(lit("b")))
        .value(
            "cast",
            "sql-reference/functions/cast",
            decimal("1.50"),
            () -> lit("1.5").cast(DataTypes.createDecimalType(10, 2)))
        .value(
            "subField",
            "user-guide/querying-semistructured",
            "\"x\"",
            () -> json(parse_json(lit("{\"a\": [\"x\"]}")).subField("a").subField(0)));
  }

  private static void names(Cases cases) {
    cases
        .rows(
            "as, alias",
            "sql-reference/constructs/select",
            List.of(row(1L, 2L)),
            c ->
                c.sql("SELECT 1 AS one")
                    .select(lit(1).as("a"), lit(2).alias("b"))
                    .select(col("A"), col("B")))
        .that(
            "getName",
            "sql-reference/identifiers-syntax",
            c -> {
              assertThat(c.sql("SELECT 1 AS a").col("a").getName()).contains("\"A\"");
              assertThat(lit(1).plus(lit(1)).getName()).isEmpty();
            })
        .that(
            "toString",
            "sql-reference/identifiers-syntax",
            c -> assertThat(c.sql("SELECT 1 AS a").col("a").toString()).contains("\"A\""));
  }

  private static void order(Cases cases) {
    cases
        .rows(
            "asc",
            ORDER,
            List.of(row((Object) null), row(1L), row(2L)),
            c -> someNumbers(c).sort(col("x").asc()))
        .rows(
            "asc_nulls_first",
            ORDER,
            List.of(row((Object) null), row(1L), row(2L)),
            c -> someNumbers(c).sort(col("x").asc_nulls_first()))
        .rows(
            "asc_nulls_last",
            ORDER,
            List.of(row(1L), row(2L), row((Object) null)),
            c -> someNumbers(c).sort(col("x").asc_nulls_last()))
        .rows(
            "desc",
            ORDER,
            List.of(row(2L), row(1L), row((Object) null)),
            c -> someNumbers(c).sort(col("x").desc()))
        .rows(
            "desc_nulls_first",
            ORDER,
            List.of(row((Object) null), row(2L), row(1L)),
            c -> someNumbers(c).sort(col("x").desc_nulls_first()))
        .rows(
            "desc_nulls_last",
            ORDER,
            List.of(row(2L), row(1L), row((Object) null)),
            c -> someNumbers(c).sort(col("x").desc_nulls_last()));
  }

  private static void membership(Cases cases) {
    cases
        .rows(
            "in",
            "sql-reference/functions/in",
            List.of(row(1L)),
            c -> someNumbers(c).filter(col("x").in(1, 5)))
        .rows(
            "in",
            "sql-reference/functions/in",
            List.of(row(2L)),
            c -> someNumbers(c).filter(col("x").in(c.sql("SELECT 2 UNION ALL SELECT 7"))));
  }

  private static void over(Cases cases) {
    cases
        .that(
            "over",
            "sql-reference/functions-window-syntax",
            c -> {
              Row[] rows =
                  c.sql("SELECT * FROM VALUES (1), (2) AS t(x)")
                      .select(
                          col("x"),
                          sum(col("x")).over(),
                          sum(col("x")).over(Window.orderBy(col("x"))))
                      .sort(col("x"))
                      .collect();
              Expected.rows(List.of(row(1L, 3L, 1L), row(2L, 3L, 3L)), rows);
            })
        .value(
            "collate",
            "sql-reference/functions/collate",
            true,
            () -> lit("ñ").collate("es-ci").equal_to(lit("Ñ")))
        .rows(
            "withinGroup",
            "sql-reference/functions/array_agg",
            List.of(row("[3,2,1]")),
            c ->
                c.sql("SELECT * FROM VALUES (1), (3), (2) AS t(x)")
                    .select(json(array_agg(col("x")).withinGroup(col("x").desc()))));
  }
}
