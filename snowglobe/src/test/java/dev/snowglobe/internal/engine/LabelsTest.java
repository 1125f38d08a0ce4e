package dev.snowglobe.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowglobe.internal.dialect.Lexer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  /** The second column: what DuckDB would answer so many columns with; they are called 0, 1, 2 … */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "SELECT a, b c, d AS e, t.f FROM t | 4 | A,C,E,F",
        "SELECT COUNT(*), sum(a + 1) FROM t | 2 | COUNT(*),SUM(A + 1)",
        "SELECT 'Text', 1.50 | 2 | 'TEXT',1.50",
        "SELECT \"a b\", x AS \"c d\" FROM t | 2 | a b,c d",
        "SELECT a + b, a || b, NOT a, -a FROM t | 4 | A + B,A || B,NOT A,-A",
        "SELECT a::int, CASE WHEN a THEN 1 END, a IS NULL FROM t | 3 | A::INT,CASE WHEN A THEN 1"
            + " END,A IS NULL",
        "SELECT *, count(*) OVER () FROM t | 4 | 0,1,2,COUNT(*) OVER ()",
        "SELECT max(a), t.*, min(a) FROM t | 5 | MAX(A),1,2,3,MIN(A)",
        "SELECT a.*, b.*, 1 FROM a, b | 3 | 0,1,2",
        "SELECT DISTINCT upper(a) FROM t | 1 | UPPER(A)",
        "SELECT TOP 3 upper(a) FROM t | 1 | UPPER(A)",
        "WITH x AS (SELECT 1 AS q) SELECT q + 1 FROM x | 1 | Q + 1",
        "(SELECT lower(a) FROM t) | 1 | 0",
        "SELECT lower(a) FROM t UNION SELECT b FROM t | 1 | LOWER(A)",
        "SELECT f(a, (SELECT b FROM u)) x FROM t | 1 | X",
        "VALUES (1, 2) | 2 | 0,1",
        "SELECT LISTAGG(a) WITHIN GROUP (ORDER BY a) FROM t GROUP BY b | 1 | LISTAGG(A) WITHIN GROUP"
            + " (ORDER BY A)",
        "SELECT a IS NOT DISTINCT FROM b, c FROM t | 2 | A IS NOT DISTINCT FROM B,C",
      })
  void followTheText(String sql, int columns, String labels) {
    List<Column> answered =
        IntStream.range(0, columns)
            .mapToObj(i -> new Column(String.valueOf(i), DataType.INTEGER))
            .toList();
    Result result = new Result(StatementKind.SELECT, answered, List.of(), 0);
    Result labelled = Labels.applied(sql, Lexer.tokens(sql), result);
    assertThat(labelled.columns())
        .extracting(Column::name)
        .isEqualTo(Arrays.asList(labels.split(",")));
  }
}
