package dev.snowglobe.internal.dialect;

import java.util.Set;

/** Words that are part of the grammar where they stand in an expression. */
final class Keywords {
  /** Across these no operand reaches. */
  private static final Set<String> BREAKS =
      Set.of(
          "ALL",
          "AND",
          "ANY",
          "AS",
          "ASC",
          "ASOF",
          "BETWEEN",
          "BY",
          "CASE",
          "COLLATE",
          "CROSS",
          "CUBE",
          "CURRENT",
          "DESC",
          "DISTINCT",
          "ELSE",
          "ESCAPE",
          "EXCEPT",
          "EXCLUDE",
          "EXISTS",
          "FETCH",
          "FIRST",
          "FOLLOWING",
          "FROM",
          "FULL",
          "GROUP",
          "GROUPING",
          "HAVING",
          "ILIKE",
          "IN",
          "INNER",
          "INTERSECT",
          "INTERVAL",
          "INTO",
          "IS",
          "JOIN",
          "LAST",
          "LATERAL",
          "LIKE",
          "LIMIT",
          "MINUS",
          "NATURAL",
          "NOT",
          "NULLS",
          "OFFSET",
          "ON",
          "OR",
          "ORDER",
          "OUTER",
          "OVER",
          "PARTITION",
          "PRECEDING",
          "PRIOR",
          "QUALIFY",
          "RANGE",
          "REGEXP",
          "RENAME",
          "RLIKE",
          "ROLLUP",
          "ROW",
          "ROWS",
          "SELECT",
          "SET",
          "SETS",
          "SOME",
          "THEN",
          "UNBOUNDED",
          "UNION",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          "WINDOW",
          "WITH",
          "WITHIN");

  /** Of these a bracket that follows is not an argument list. */
  private static final Set<String> NEVER_CALLED =
      Set.of(
          "ALL",
          "AND",
          "ANY",
          "AS",
          "BETWEEN",
          "BY",
          "CASE",
          "DISTINCT",
          "ELSE",
          "END",
          "EXCEPT",
          "EXCLUDE",
          "EXISTS",
          "FROM",
          "HAVING",
          "ILIKE",
          "IN",
          "INTERSECT",
          "INTERVAL",
          "INTO",
          "IS",
          "LIKE",
          "LIMIT",
          "MINUS",
          "NOT",
          "ON",
          "OR",
          "OVER",
          "QUALIFY",
          "REGEXP",
          "RENAME",
          "RLIKE",
          "SELECT",
          "SETS",
          "SOME",
          "THEN",
          "UNION",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          "WITH");

  /** Comparisons that are functions too. */
  private static final Set<String> COMPARISONS = Set.of("ILIKE", "LIKE", "REGEXP", "RLIKE");

  private static final Set<String> BINARY =
      Set.of("+", "-", "/", "%", "||", "=", "<", ">", "<=", ">=", "<>", "!=", "==", ".", "&", "|");

  /** Operators that compare what stands on their left with what stands on their right. */
  private static final Set<String> RELATIONS =
      Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "BETWEEN", "IN", "DISTINCT FROM");

  private Keywords() {}

  /** Whether this operator or word compares what stands beside it. */
  static boolean relates(String operator) {
    return RELATIONS.contains(operator);
  }

  /** Whether no operand reaches across this word, given in upper case. */
  static boolean breaks(String word) {
    return BREAKS.contains(word);
  }

  /** Whether this word, given in upper case, can be the name of a function. */
  static boolean callable(String word) {
    return !NEVER_CALLED.contains(word);
  }

  /** Whether this word, given in upper case, compares two operands, or is a function of them. */
  static boolean comparison(String word) {
    return COMPARISONS.contains(word);
  }

  /** Whether this sign needs an operand behind it. A star does not: it can mean all columns. */
  static boolean binary(Token token) {
    return token.kind() == Token.Kind.SYMBOL && BINARY.contains(token.text());
  }
}
