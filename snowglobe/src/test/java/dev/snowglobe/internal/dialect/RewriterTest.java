package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single constructs become; what they answer is in the case files. */
class RewriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select a, B from t | SELECT A, B FROM T",
        "select \"a\" as x from t x | SELECT \"a\" AS X FROM T AS X",
        "select a+1 from t | SELECT SNOWGLOBE_NUMERIC(A)+1 AS \"A+1\" FROM T",
        "select * from t where a like 'x' | SELECT * FROM T WHERE A LIKE 'x'",
        "select v:a.b[0] x from t | SELECT variant_extract(variant_extract(V, 'a'), 'b')[1] X FROM T",
        "select a::number(5,2) x from t | SELECT CAST(SNOWGLOBE_PRESENT(A) AS DECIMAL(5,2)) X FROM T",
        "select top 3 a from t | SELECT A FROM T LIMIT 3",
        "select a from t minus select b from u | SELECT A FROM T EXCEPT SELECT B FROM U",
        "select ?, :2 | SELECT ? AS \"?\", $2 AS \":2\"",
        "select at from t | SELECT \"AT\" FROM T",
        "select a.b.c from a..b | SELECT A.B.C FROM A.PUBLIC.B",
        "select seq.nextval | SELECT nextval('SEQ') AS \"SEQ.NEXTVAL\"",
        "select 'a' 'alias' | SELECT 'a' 'alias' AS \"'A' 'ALIAS'\"",
        "drop table if exists t | DROP TABLE IF EXISTS T",
        "truncate table if exists t | TRUNCATE T",
        "alter table t add column a int, b string | ALTER TABLE T ADD COLUMN A BIGINT; ALTER TABLE T ADD COLUMN B VARCHAR",
        "create sequence s start = 5 increment = 2 | CREATE SEQUENCE S START WITH 5 INCREMENT BY 2",
        "create temp table t (a int) | CREATE TABLE T (A BIGINT)",
        "create table t (a) as select 1 | CREATE TABLE T AS SELECT A FROM (SELECT 1 AS \"1\") AS T(A)",
      })
  void becomes(String snowflake, String duckdb) {
    assertThat(Rewriter.rewrite(snowflake)).isEqualTo(duckdb);
  }

  @Test
  void commentsBecomeASpace() {
    assertThat(Rewriter.rewrite("select a -- c\n, /* d */ b from t;"))
        .isEqualTo("SELECT A, B FROM T");
  }

  @Test
  void variablesOfTheSessionAreFilledIn() {
    RewriteContext context = new RewriteContext(Map.of("X", "42", "T", "'my_table'"));
    assertThat(Rewriter.rewrite("select $x as a from identifier($t)", context))
        .isEqualTo("SELECT 42 AS A FROM MY_TABLE");
  }

  @Test
  void aVariableThatWasNeverSetIsNamed() {
    assertThatThrownBy(() -> Rewriter.rewrite("select $nope"))
        .hasMessageContaining("Session variable '$NOPE' does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | line 1 at position 0 unexpected '<EOF>'",
        "frob x | line 1 at position 0 unexpected 'frob'",
        "select (1 | unexpected '<EOF>'",
        "select 1) | line 1 at position 8 unexpected ')'",
        "select [1) | line 1 at position 9 unexpected ')'",
        "select 1; select 2 | line 1 at position 8 unexpected ';'",
        "select , from t | unexpected ','",
        "select ::int | unexpected '::'",
        "select 1 + | line 1 at position 10 unexpected '<EOF>'",
        "select a from t where a = order by 1 | line 1 at position 26 unexpected 'order'",
        "select f(1, 2 +) from t | line 1 at position 15 unexpected ')'",
        "insert t values (1) | line 1 at position 7 unexpected 't'",
        "select dateadd(fortnight, 1, x) | 'FORTNIGHT' is not a valid date/time component",
        "select dateadd(day) | arguments for function [DATEADD], got 1",
        "select * from t before(statement => 'x') | time travel (BEFORE)",
        "select * from @stage | SELECT from a stage",
      })
  void refuses(String sql, String message) {
    assertThatThrownBy(() -> Rewriter.rewrite(sql))
        .isInstanceOf(SqlSyntaxException.class)
        .hasMessageContaining(message);
  }

  @Test
  void bracketsNestOnlySoDeep() {
    String deep = "select " + "(".repeat(500) + "1" + ")".repeat(500);
    assertThatThrownBy(() -> Rewriter.rewrite(deep)).hasMessageContaining("400 brackets");
  }
}
