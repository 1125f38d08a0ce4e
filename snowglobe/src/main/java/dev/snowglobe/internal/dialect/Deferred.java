package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Call.Argument;
import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Expressions whose type DuckDB does not know yet when it chooses among the overloads of a macro:
 * aggregates, window functions, and aliases of the same SELECT. In front of such a macro they are
 * bound to a variable first, and a lambda's variable has a type.
 */
final class Deferred {
  private static final Set<String> AGGREGATES =
      Set.of(
          "ANY_VALUE",
          "APPROX_COUNT_DISTINCT",
          "APPROX_PERCENTILE",
          "APPROX_PERCENTILE_ACCUMULATE",
          "APPROX_PERCENTILE_COMBINE",
          "APPROXIMATE_JACCARD_INDEX",
          "APPROXIMATE_SIMILARITY",
          "ARRAYAGG",
          "ARRAY_AGG",
          "ARRAY_UNION_AGG",
          "ARRAY_UNIQUE_AGG",
          "AVG",
          "BITANDAGG",
          "BITAND_AGG",
          "BITMAP_AND_AGG",
          "BITMAP_CONSTRUCT_AGG",
          "BITMAP_OR_AGG",
          "BITORAGG",
          "BITOR_AGG",
          "BITXORAGG",
          "BITXOR_AGG",
          "BOOLAND_AGG",
          "BIT_ANDAGG",
          "BIT_AND_AGG",
          "BIT_ORAGG",
          "BIT_OR_AGG",
          "BIT_XORAGG",
          "BIT_XOR_AGG",
          "BOOLOR_AGG",
          "BOOLXOR_AGG",
          "CORR",
          "COUNT",
          "COUNT_IF",
          "COVAR_POP",
          "COVAR_SAMP",
          "GROUPING",
          "GROUPING_ID",
          "HASH_AGG",
          "HLL",
          "HLL_ACCUMULATE",
          "HLL_COMBINE",
          "KURTOSIS",
          "LISTAGG",
          "MAX",
          "MAX_BY",
          "MEDIAN",
          "MIN",
          "MINHASH",
          "MINHASH_COMBINE",
          "MIN_BY",
          "MODE",
          "OBJECTAGG",
          "OBJECT_AGG",
          "PERCENTILE_CONT",
          "PERCENTILE_DISC",
          "REGR_AVGX",
          "REGR_AVGY",
          "REGR_COUNT",
          "REGR_INTERCEPT",
          "REGR_R2",
          "REGR_SLOPE",
          "REGR_SXX",
          "REGR_SXY",
          "REGR_SYY",
          "SKEW",
          "STDDEV",
          "STDDEV_POP",
          "STDDEV_SAMP",
          "STRING_AGG",
          "SUM",
          "VARIANCE",
          "VARIANCE_POP",
          "VARIANCE_SAMP",
          "VAR_POP",
          "VAR_SAMP");

  private final Set<String> aliases;

  /**
   * Makes the test for one SELECT.
   *
   * @param aliases the names that its columns get, in upper case
   */
  Deferred(Set<String> aliases) {
    this.aliases = Set.copyOf(aliases);
  }

  /** Whether the function of this name, in upper case, is an aggregate. */
  static boolean aggregate(String function) {
    return AGGREGATES.contains(function);
  }

  /** Whether the type of this expression is not known in time. */
  boolean in(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      boolean found =
          switch (nodes.get(i)) {
            case Group group -> !Query.starts(group.body()) && in(group.body());
            case Leaf leaf -> leaf.token().named() && late(leaf, nodes, i);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private boolean late(Leaf leaf, List<Node> nodes, int at) {
    if (at + 1 < nodes.size() && nodes.get(at + 1).parenthesis()) {
      return leaf.word().equals("OVER") || AGGREGATES.contains(leaf.word());
    }
    return !aliases.isEmpty()
        && aliases.contains(leaf.word().isEmpty() ? leaf.token().name() : leaf.word())
        && (at == 0 || !nodes.get(at - 1).symbol("."));
  }

  /** Whether the type of one of the arguments is not known in time. */
  boolean inAny(Call call) {
    for (int i = 0; i < call.count(); i++) {
      if (isLate(call, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLate(Call call, int index) {
    return !DateForms.isPart(call, index) && in(call.arguments().get(index).nodes());
  }

  /** The same call, its late arguments bound to variables first. */
  String write(Call call, Form form) {
    List<Argument> arguments = new ArrayList<>();
    List<String> late = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      Argument argument = call.arguments().get(i);
      if (isLate(call, i)) {
        String variable = "SNOWGLOBE_V" + late.size();
        late.add(argument.text());
        arguments.add(new Argument(argument.name(), argument.nodes(), variable));
      } else {
        arguments.add(argument);
      }
    }
    String written = form.write(new Call(call.name(), call.distinct(), arguments, call.suffix()));
    for (int i = late.size() - 1; i >= 0; i--) {
      written = bind(late.get(i), "SNOWGLOBE_V" + i, written);
    }
    return written;
  }

  /** What is made of an operand that is late itself. */
  static String write(String operand, UnaryOperator<String> form) {
    return bind(operand, "SNOWGLOBE_V0", form.apply("SNOWGLOBE_V0"));
  }

  private static String bind(String value, String variable, String expression) {
    return "list_transform([" + value + "], lambda " + variable + ": " + expression + ")[1]";
  }
}
