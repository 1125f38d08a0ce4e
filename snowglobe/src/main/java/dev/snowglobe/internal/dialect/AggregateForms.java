package dev.snowglobe.internal.dialect;

import static dev.snowglobe.internal.dialect.Shape.ARRAY;
import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Aggregate functions: a macro cannot stand before OVER, DISTINCT or FILTER. */
final class AggregateForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("APPROX_PERCENTILE", AggregateForms::approximatePercentile),
          entry("APPROX_PERCENTILE_ACCUMULATE", AggregateForms::accumulate),
          entry("APPROX_PERCENTILE_COMBINE", AggregateForms::combine),
          entry("APPROX_TOP_K", AggregateForms::mostFrequent),
          entry("APPROXIMATE_COUNT_DISTINCT", Form.named("approx_count_distinct")),
          entry("ARRAYAGG", AggregateForms::array),
          entry("ARRAY_AGG", AggregateForms::array),
          entry("ARRAY_UNION_AGG", AggregateForms::union),
          entry("ARRAY_UNIQUE_AGG", AggregateForms::uniqueArray),
          entry("AVG", call -> scaled(call, "avg", "1.000000")),
          entry("BITANDAGG", call -> bits(call, "bit_and")),
          entry("BITAND_AGG", call -> bits(call, "bit_and")),
          entry("BITORAGG", call -> bits(call, "bit_or")),
          entry("BITOR_AGG", call -> bits(call, "bit_or")),
          entry("BITXORAGG", call -> bits(call, "bit_xor")),
          entry("BITXOR_AGG", call -> bits(call, "bit_xor")),
          entry("BIT_ANDAGG", call -> bits(call, "bit_and")),
          entry("BIT_AND_AGG", call -> bits(call, "bit_and")),
          entry("BIT_ORAGG", call -> bits(call, "bit_or")),
          entry("BIT_OR_AGG", call -> bits(call, "bit_or")),
          entry("BIT_XORAGG", call -> bits(call, "bit_xor")),
          entry("BIT_XOR_AGG", call -> bits(call, "bit_xor")),
          entry("BOOLAND_AGG", call -> logical(call, "bool_and")),
          entry("BOOLOR_AGG", call -> logical(call, "bool_or")),
          entry("BOOLXOR_AGG", AggregateForms::exactlyOne),
          entry("CORR", call -> "NULLIF(" + call.named("corr") + ", CAST('NaN' AS DOUBLE))"),
          entry("COUNT", AggregateForms::count),
          entry("HASH_AGG", AggregateForms::hash),
          entry("HLL", Form.named("approx_count_distinct")),
          entry("KURTOSIS", call -> floating(call, "kurtosis")),
          entry("LISTAGG", AggregateForms::list),
          entry("MAX_BY", call -> extremes(call, "max_by")),
          entry("MEDIAN", call -> call.with("median", finer(call.requires(1, 1).argument(0)))),
          entry("MIN_BY", call -> extremes(call, "min_by")),
          entry("OBJECTAGG", AggregateForms::object),
          entry("OBJECT_AGG", AggregateForms::object),
          entry("PERCENTILE_CONT", AggregateForms::percentile),
          entry("SKEW", call -> floating(call, "skewness")),
          entry("STRING_AGG", AggregateForms::list),
          entry("VARIANCE_POP", Form.named("var_pop")),
          entry("VARIANCE_SAMP", Form.named("var_samp")));

  private static final Pattern ORDER =
      Pattern.compile("ORDER BY (.*?)((?: ASC| DESC)?(?: NULLS (?:FIRST|LAST))?)", Pattern.DOTALL);

  private AggregateForms() {}

  /** A mean of numbers has more digits after the point than they: as many as the factor has. */
  private static String scaled(Call call, String function, String factor) {
    String value = call.requires(1, 1).argument(0);
    boolean window = !call.suffix().over().isEmpty();
    String sample = window ? value : "any_value(" + value + ")";
    return "cast_to_type(" + call.named(function) + ", " + sample + " * " + factor + ")";
  }

  /** A number with the three more digits after the point that a value between two numbers has. */
  private static String finer(String number) {
    return "(" + number + ") * 1.000";
  }

  /** What percentiles are of is what they are ordered by. */
  private static String percentile(Call call) {
    Matcher order = ORDER.matcher(call.requires(1, 1).suffix().within());
    if (!order.matches()) {
      throw SqlSyntaxException.unsupported(call.name() + " without WITHIN GROUP (ORDER BY …)");
    }
    String within = "ORDER BY " + finer(order.group(1)) + order.group(2);
    Call.Suffix suffix = call.suffix();
    Call.Suffix complete = new Call.Suffix(within, suffix.filter(), false, false, suffix.over());
    return new Call(call.name(), false, call.arguments(), complete).named("percentile_cont");
  }

  /** Numbers are rounded to whole ones, and strings read as numbers. */
  private static String bits(Call call, String function) {
    return call.with(function, "CAST(" + call.requires(1, 1).argument(0) + " AS BIGINT)");
  }

  /** With a third argument an array of so many. */
  private static String extremes(Call call, String function) {
    String written = call.requires(2, 3).named(function);
    return call.count() == 3 ? "CAST(" + written + " AS VARIANT[])" : written;
  }

  /** NULL when nothing but NULL is there. */
  private static String exactlyOne(Call call) {
    String value = "CAST(" + call.requires(1, 1).argument(0) + " AS BOOLEAN)";
    String known = call.with("count", value);
    return "CASE WHEN " + known + " > 0 THEN " + call.with("count_if", value) + " = 1 END";
  }

  private static String logical(Call call, String function) {
    return call.with(function, "CAST(" + call.requires(1, 1).argument(0) + " AS BOOLEAN)");
  }

  private static String floating(Call call, String function) {
    return call.with(function, "CAST(" + call.requires(1, 1).argument(0) + " AS DOUBLE)");
  }

  /** Several arguments count a row when none of them is NULL. */
  private static String count(Call call) {
    if (call.count() < 2) {
      return call.named("COUNT");
    }
    String present =
        call.arguments().stream()
            .map(argument -> argument.text() + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String row = call.arguments().stream().map(Argument::text).collect(Collectors.joining(", "));
    return call.with("COUNT", "CASE WHEN " + present + " THEN (" + row + ") END");
  }

  /** The order of WITHIN GROUP stands inside DuckDB's brackets. No rows give an empty string. */
  private static String list(Call call) {
    call.requires(1, 2);
    String value = Shape.TEXT.of(call.arguments().getFirst());
    String arguments = value + ", " + call.argument(1, "''") + order(call, value);
    return "COALESCE(" + plain(call).with("string_agg", arguments) + ", '')";
  }

  /** The order; among distinct values it must be by what is collected. */
  private static String order(Call call, String collected) {
    String order = call.suffix().within();
    if (order.isEmpty()) {
      return "";
    }
    String by = "ORDER BY " + call.argument(0);
    boolean same = call.distinct() && order.startsWith(by);
    return " " + (same ? "ORDER BY " + collected + order.substring(by.length()) : order);
  }

  /** The same call with nothing in WITHIN GROUP. */
  private static Call plain(Call call) {
    Call.Suffix suffix = call.suffix();
    Call.Suffix without =
        new Call.Suffix("", suffix.filter(), suffix.ignoreNulls(), false, suffix.over());
    return new Call(call.name(), call.distinct(), call.arguments(), without);
  }

  /** NULLs are left out, and no rows give an empty array. */
  private static String array(Call call) {
    String value = call.requires(1, 1).argument(0);
    String variant = "TO_VARIANT(" + value + ")";
    String filter = " FILTER (WHERE " + value + " IS NOT NULL)";
    Call.Suffix suffix = new Call.Suffix("", filter, false, false, call.suffix().over());
    Call complete = new Call(call.name(), call.distinct(), call.arguments(), suffix);
    String list = complete.with("list", variant + order(call, variant));
    return "COALESCE(" + list + ", CAST([] AS VARIANT[]))";
  }

  private static String union(Call call) {
    String array = ARRAY.of(call.requires(1, 1).arguments().getFirst());
    return "SNOWGLOBE_UNION(" + call.with("list", array) + ")";
  }

  private static String uniqueArray(Call call) {
    return array(new Call(call.name(), true, call.arguments(), call.suffix()));
  }

  private static String object(Call call) {
    call.requires(2, 2);
    String arguments = call.argument(0) + ", TO_VARIANT(" + call.argument(1) + ")";
    String filter =
        " FILTER (WHERE "
            + call.argument(0)
            + " IS NOT NULL AND "
            + call.argument(1)
            + " IS NOT NULL)";
    Call.Suffix suffix = new Call.Suffix("", filter, false, false, call.suffix().over());
    return new Call(call.name(), call.distinct(), call.arguments(), suffix)
        .with("variant_group_object", arguments);
  }

  private static String approximatePercentile(Call call) {
    call.requires(2, 2);
    return call.with(
        "approx_quantile", "CAST(" + call.argument(0) + " AS DOUBLE), " + call.argument(1));
  }

  /** The state of a percentile is all its values: nothing is approximate about it. */
  private static String accumulate(Call call) {
    String value = call.requires(1, 1).argument(0);
    String values = call.with("list", "CAST(" + value + " AS DOUBLE)");
    return "CAST(" + values + " AS VARIANT)";
  }

  private static String combine(Call call) {
    String state = call.requires(1, 1).argument(0);
    return "CAST(flatten(" + call.with("list", "CAST(" + state + " AS DOUBLE[])") + ") AS VARIANT)";
  }

  /** Values with how often each is there; nothing is approximate about it. */
  private static String mostFrequent(Call call) {
    String value = call.requires(1, 3).argument(0);
    return "SNOWGLOBE_TOP(" + call.with("histogram", value) + ", " + call.argument(1, "1") + ")";
  }

  private static String hash(Call call) {
    return "CAST(CAST("
        + call.with("bit_xor", "hash(" + call.list() + ")")
        + " AS HUGEINT) - 9223372036854775808 AS BIGINT)";
  }
}
