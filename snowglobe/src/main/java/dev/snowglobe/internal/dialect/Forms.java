package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of all functions that need one, from one file for each family. */
final class Forms {
  private static final Map<String, Form> ALL =
      all(
          List.of(
              AggregateForms.ALL,
              ConditionalForms.ALL,
              ConversionForms.ALL,
              DateForms.ALL,
              NumericForms.ALL,
              SemiStructuredForms.ALL,
              SketchForms.ALL,
              StringForms.ALL,
              WindowForms.ALL));

  /**
   * Macros that have overloads for several types, and so must know the types of their arguments.
   */
  static final Set<String> OVERLOADED =
      Set.of(
          "ADD_MONTHS",
          "CHARINDEX",
          "CHECK_JSON",
          "CONVERT_TIMEZONE",
          "GET",
          "LENGTH",
          "LPAD",
          "OCTET_LENGTH",
          "PARSE_JSON",
          "REVERSE",
          "RPAD",
          "SNOWGLOBE_ADD_DAYS",
          "SNOWGLOBE_ADD_TIME",
          "SNOWGLOBE_ALIKE",
          "SNOWGLOBE_ARRAY",
          "SNOWGLOBE_BYTES",
          "SNOWGLOBE_INSERT",
          "SNOWGLOBE_COMPARED",
          "SNOWGLOBE_INSTANT",
          "SNOWGLOBE_MOMENT",
          "SNOWGLOBE_MOVED",
          "SNOWGLOBE_NAMES",
          "SNOWGLOBE_OFFSET_OR_MOMENT",
          "SNOWGLOBE_PART",
          "SNOWGLOBE_RIGHT",
          "SNOWGLOBE_STRING",
          "SNOWGLOBE_SHIFTED",
          "SNOWGLOBE_TRUNCATE",
          "SUBSTR",
          "TO_ARRAY",
          "TO_BINARY",
          "TO_BOOLEAN",
          "TO_DATE",
          "TO_DOUBLE",
          "TO_OBJECT",
          "TO_TIME",
          "TO_TIMESTAMP_LTZ",
          "TO_TIMESTAMP_NTZ",
          "TO_TIMESTAMP_TZ",
          "TO_VARCHAR",
          "TO_VARIANT",
          "TRUNC",
          "TRY_TO_BOOLEAN",
          "TRY_TO_DATE",
          "TRY_TO_DOUBLE",
          "TRY_TO_TIME",
          "TRY_TO_TIMESTAMP_LTZ",
          "TRY_TO_TIMESTAMP_NTZ",
          "TRY_TO_TIMESTAMP_TZ");

  /** Functions of numbers, for which DuckDB would round a variant to a whole one. */
  private static final Set<String> NUMERIC =
      Set.of(
          "ABS",
          "AVG",
          "KURTOSIS",
          "MEDIAN",
          "MOD",
          "ROUND",
          "SIGN",
          "SKEW",
          "STDDEV",
          "STDDEV_POP",
          "STDDEV_SAMP",
          "SUM",
          "TRUNC",
          "VARIANCE",
          "VARIANCE_POP",
          "VARIANCE_SAMP",
          "VAR_POP",
          "VAR_SAMP",
          "ZEROIFNULL");

  private static final Pattern CALLS_OVERLOADED =
      Pattern.compile("\\b(?:" + String.join("|", OVERLOADED) + ")\\(");

  private Forms() {}

  /** Writes a call by the form of its function; by its own name when it has none. */
  static String write(String name, Call call, Deferred deferred) {
    for (Argument argument : call.arguments()) {
      if (!argument.name().isEmpty()) {
        throw SqlSyntaxException.unknownArgument(name, argument.name());
      }
    }
    Form form = ALL.getOrDefault(name, plain -> plain.named(plain.name()));
    if (NUMERIC.contains(name) && call.count() > 0 && !deferred.inAny(call)) {
      return form.write(numeric(call));
    }
    String written = form.write(call);
    boolean late =
        !Deferred.aggregate(name)
            && call.suffix().over().isEmpty()
            && deferred.inAny(call)
            && overloaded(written);
    return late ? deferred.write(call, form) : written;
  }

  /** The call with a number for a variant, whatever else its first argument may be. */
  private static Call numeric(Call call) {
    List<Argument> arguments = new ArrayList<>(call.arguments());
    Argument first = arguments.getFirst();
    boolean bare =
        first.text().equals("NULL")
            || (first.nodes().size() == 1 && !first.nodes().getFirst().named());
    String number = bare ? first.text() : "SNOWGLOBE_NUMERIC(" + first.text() + ")";
    arguments.set(0, new Argument(first.name(), first.nodes(), number));
    return new Call(call.name(), call.distinct(), arguments, call.suffix());
  }

  /** Whether an expression calls a macro that must know the types of its arguments. */
  static boolean overloaded(String written) {
    return CALLS_OVERLOADED.matcher(written).find();
  }

  private static Map<String, Form> all(List<Map<String, Form>> families) {
    Map<String, Form> all = new HashMap<>();
    for (Map<String, Form> family : families) {
      for (Map.Entry<String, Form> entry : family.entrySet()) {
        if (all.put(entry.getKey(), entry.getValue()) != null) {
          throw new IllegalStateException(entry.getKey() + " has a form in two families");
        }
      }
    }
    return Map.copyOf(all);
  }
}
