package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements put together at random: an answer or a syntax error, always, and always the same. */
class DialectFuzzTest {
  private static final int STATEMENTS = 20_000;
  private static final String[] PIECES = {
    "select",
    "from",
    "where",
    "a",
    "B",
    "\"q\"",
    "1",
    "2.5",
    "'s'",
    "$$d$$",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    "::",
    ":",
    "int",
    "number(1,2)",
    "case",
    "when",
    "then",
    "end",
    "as",
    "*",
    "+",
    "-",
    "/",
    "||",
    "like",
    "any",
    "not",
    "in",
    "values",
    "with",
    "union",
    "all",
    "order",
    "by",
    "limit",
    "qualify",
    "over",
    "lateral",
    "flatten",
    "table",
    "generator",
    "=>",
    "insert",
    "into",
    "update",
    "set",
    "delete",
    "merge",
    "using",
    "on",
    "matched",
    "create",
    "or",
    "replace",
    "view",
    "alter",
    "add",
    "column",
    "drop",
    "dateadd",
    "day",
    "cast",
    "count",
    "sum",
    "$v",
    "$1",
    "?",
    ":1",
    ";",
    "--c\n",
    "/*c*/",
    "pivot",
    "for",
    "sample",
    "interval",
    "date",
    "is",
    "null",
    "group",
    "asof join",
    "match_condition",
    "unpivot include nulls",
    "default on null",
    "overwrite",
    "first",
    "else",
    "information_schema.tables",
    "recursive",
    "swap with",
    "comment",
    "like any",
    "rlike",
    "regexp",
    "escape",
    "within group (order by a)",
    "ignore nulls",
    "rows between 1 preceding and current row",
    "min_by",
    "conditional_change_event",
    "percentile_cont",
    "regexp_substr_all",
    "a:b.c[0]",
    "::variant",
    "::timestamp_tz",
    "at time zone",
    "exclude",
    "rename",
    "clone",
    "copy into",
    "@stage/f",
    "@~",
    "file_format",
    "execute immediate",
    "match_condition",
    "object_construct",
    "x'41'",
    "'it\\'s'",
    "1e5",
    "1.",
    "try_cast",
    "connect by",
    "identity",
    "%",
    "is distinct from",
    "\n",
    " "
  };

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void wordsInAnyOrder() {
    Random random = new Random(20260101);
    for (int i = 0; i < STATEMENTS; i++) {
      StringBuilder sql = new StringBuilder(i % 2 == 0 ? "select " : "");
      for (int words = random.nextInt(1, 25); words > 0; words--) {
        sql.append(PIECES[random.nextInt(PIECES.length)]).append(' ');
      }
      assertThat(outcome(sql.toString())).isEqualTo(outcome(sql.toString()));
    }
  }

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void casesWithPiecesMissing() {
    Random random = new Random(42);
    List<String> statements =
        Case.all().stream().flatMap(one -> one.statements().stream()).toList();
    for (int i = 0; i < STATEMENTS; i++) {
      String sql = statements.get(random.nextInt(statements.size()));
      int from = random.nextInt(sql.length());
      int to = Math.min(sql.length(), from + random.nextInt(1, 8));
      outcome(sql.substring(0, from) + sql.substring(to));
      outcome(
          sql.substring(0, from) + sql.charAt(random.nextInt(sql.length())) + sql.substring(from));
    }
  }

  /** A statement that says nothing of Snowflake's own is not changed by a second rewriting. */
  @Test
  void plainStatementsAreStable() {
    List<String> plain =
        List.of(
            "SELECT A, B FROM T WHERE A > 1 ORDER BY B DESC LIMIT 5",
            "SELECT T.A, COUNT(*) AS N FROM S.T JOIN U ON T.A = U.A GROUP BY T.A HAVING COUNT(*) > 1",
            "WITH X AS (SELECT 1 AS A) SELECT * FROM X UNION ALL SELECT * FROM X",
            "INSERT INTO T (A, B) VALUES (1, 'x'), (2, 'y')",
            "UPDATE T SET A = 1 WHERE B = 'x'",
            "DELETE FROM T WHERE A IN (SELECT A FROM U)",
            "SELECT CASE WHEN A = 1 THEN 'x' ELSE 'y' END AS C FROM T",
            "SELECT MAX(A) OVER (PARTITION BY B ORDER BY C) AS S FROM T");
    assertThat(plain).allSatisfy(sql -> assertThat(Rewriter.rewrite(sql)).isEqualTo(sql));
  }

  private static String outcome(String sql) {
    try {
      Rewriter.inserts(sql, RewriteContext.EMPTY);
      Rewriter.ambiguousMerge(sql, RewriteContext.EMPTY);
      return Rewriter.rewrite(sql);
    } catch (SqlSyntaxException e) {
      return e.code() + " " + e.getMessage();
    } catch (RuntimeException e) {
      throw new AssertionError("not a syntax error: " + sql, e);
    }
  }
}
