package dev.freshet.connection.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {
  private static SqlText sql(String text) {
    return SqlText.of(text, SqlSyntax.SNOWFLAKE);
  }

  private static Query named(String text, Map<String, @Nullable Object> values) {
    return new Query(text, List.of(), values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "  -- a comment; DELETE\n select 1;",
        "/* x */ with t as (select 1) select * from t",
        "// x\n(SELECT 1) UNION (SELECT 2)",
        "SHOW TABLES",
        "desc table t",
        "SELECT 'a;b', $$;$$, \"x;y\" FROM t; -- done",
        "SELECT 'it\\'s; DELETE' FROM t",
        "WITH t AS (SELECT 1 AS \"delete\") SELECT update_time FROM t",
        "VALUES (1)",
      })
  void letsReadingThrough(String text) {
    assertThatCode(() -> sql(text).requireReading("")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1)",
        "-- SELECT\nDELETE FROM t",
        "USE DATABASE x",
        "alter session set a = 1",
        "WITH t AS (SELECT 1) DELETE FROM u",
        "CALL p()",
        "WITH p AS PROCEDURE () RETURNS INT LANGUAGE SQL AS $$ SELECT 1 $$ CALL p()",
        "SELECT 1; DROP TABLE t",
        "SELECT 'it''s'; DROP TABLE t",
        "",
        "-- nothing",
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> sql(text).requireReading("use withSession"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatToDoInstead() {
    assertThatThrownBy(() -> sql("update t set a = 1").requireReading("use withSession"))
        .hasMessage("query only reads, and UPDATE does not; use withSession");
  }

  @Test
  void namedParametersBecomePositionalAndPathsAndCastsDoNot() {
    String text =
        "SELECT v:name, w[0]:x, a::int, ':kind', \":kind\" FROM t WHERE k = :kind AND a >:age --"
            + " :kind\n"
            + " OR k=:kind";
    SqlText.Bound bound = sql(text).bind(named(text, Map.of("kind", "cat", "age", 3)));
    assertThat(bound.sql())
        .isEqualTo(
            "SELECT v:name, w[0]:x, a::int, ':kind', \":kind\" FROM t WHERE k = ? AND a >? --"
                + " :kind\n"
                + " OR k=?");
    assertThat(bound.values()).containsExactly("cat", 3, "cat");
  }

  @Test
  void missingUnusedAndMiscountedValuesAreNamed() {
    String text = "SELECT * FROM t WHERE k = :kind";
    assertThatThrownBy(() -> sql(text).bind(named(text, Map.of("kidn", 1))))
        .hasMessageContaining("there is no value for :kind. Did you mean \"kidn\"?");
    assertThatThrownBy(() -> sql(text).bind(named(text, Map.of("kind", 1, "age", 2))))
        .hasMessage("a value was given for :age, which the statement does not have. It has :kind");
    String two = "SELECT ?, '?', ?";
    assertThatThrownBy(() -> sql(two).bind(new Query(two, List.of(1), Map.of())))
        .hasMessage(
            "the statement has 2 parameters (?) and was given 1 value: give params(…) one for each,"
                + " in their order. An operator with a ? in it is written ??");
    assertThatThrownBy(() -> new Query(two, List.of(1), Map.of("a", 1)))
        .hasMessageContaining("not both");
  }

  @Test
  void aPlaceWithoutAValueIsRefusedUnlessItMayBeAnOperator() {
    for (String text : List.of("SELECT ?", "SELECT a ? b", "SELECT * FROM t LIMIT ?", "? || 'a'")) {
      assertThatThrownBy(() -> sql(text).bind(Query.of(text)))
          .hasMessageStartingWith("the statement has 1 parameter (?) and was given 0 values: ");
    }
    for (String text : List.of("SELECT a ?? b", "SELECT a ? 'b'", "SELECT a ?| b, a ?& b", "'?'")) {
      assertThat(sql(text).bind(Query.of(text)).sql()).isEqualTo(text);
    }
    String both = "SELECT a ?? 'b' FROM t WHERE c = ?";
    assertThat(sql(both).bind(new Query(both, List.of(1), Map.of())).sql()).isEqualTo(both);
  }

  @Test
  void aNameWithoutAnyValueIsRefusedUnlessItMayBeASlice() {
    String text = "SELECT * FROM t WHERE k = :kind AND a > ?";
    for (List<Object> values : List.of(List.<Object>of(), List.<Object>of(1))) {
      assertThatThrownBy(() -> sql(text).bind(new Query(text, values, Map.of())))
          .hasMessage(
              "there is no value for :kind: give it with param(\"kind\", …), or write a space behind"
                  + " the colon where it is no parameter");
    }
    for (String none : List.of("SELECT v:kind, a::int, a[:n], a[i:n], {'a':b} FROM t", "': x'")) {
      assertThat(sql(none).bind(Query.of(none)).sql()).isEqualTo(none);
    }
  }

  @Test
  void aSelectThatPutsItsRowsSomewhereIsNotReading() {
    for (String text :
        List.of(
            "SELECT * INTO copy FROM t",
            "WITH x AS (SELECT 1) SELECT * INTO copy FROM x",
            "SELECT 1 INTO @v",
            "SELECT * FROM t INTO OUTFILE 'x'")) {
      assertThatThrownBy(() -> sql(text).requireReading("use withConnection"))
          .hasMessage("query only reads, and INTO does not; use withConnection");
    }
    for (String text :
        List.of("SELECT \"into\", t.into, 'into' FROM t", "EXPLAIN INSERT INTO t VALUES (1)")) {
      assertThatCode(() -> sql(text).requireReading("")).doesNotThrowAnyException();
    }
  }

  @Test
  void aPlaceWithoutANameAmongNamedOnesIsRefused() {
    String text = "SELECT :kind, ?, ?";
    assertThatThrownBy(() -> sql(text).bind(named(text, Map.of("kind", 1))))
        .hasMessage(
            "the statement has 2 parameters (?) without a name, and the 1 value given has names:"
                + " write :name for each. An operator with a ? in it is written ??");
  }

  @Test
  void aValueThatMayChangeCannotBeBound() {
    assertThatThrownBy(
            () -> new Query("SELECT ?", List.of(java.sql.Date.valueOf("2024-01-01")), Map.of()))
        .hasMessageContaining("parameter 1 is a java.sql.Date")
        .hasMessageContaining("java.time");
  }

  /**
   * Whatever is in quotes and comments, the parameters outside are found, in order, and nothing
   * else is touched.
   */
  @Test
  void findsTheParametersBetweenAnyQuotesAndComments() {
    List<String> inert =
        List.of(
            "'x :a ? '' y'",
            "\"c :b ?\"",
            "-- :a ?\n",
            "/* ? :b */",
            "$$ :a ? $$",
            "v:a",
            "1::int",
            "// ? :a\n",
            "'\\' :a'");
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder("SELECT ");
      var expected = new StringBuilder("SELECT ");
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      List<Object> order = new java.util.ArrayList<>();
      for (int part = 0; part < 1 + random.nextInt(8); part++) {
        String fixed = inert.get(random.nextInt(inert.size()));
        String name = "p" + random.nextInt(4);
        values.put(name, name);
        order.add(name);
        text.append(fixed).append(" + :").append(name).append(' ');
        expected.append(fixed).append(" + ? ");
      }
      SqlText.Bound bound = sql(text.toString()).bind(named(text.toString(), values));
      assertThat(bound.sql()).isEqualTo(expected.toString());
      assertThat(bound.values()).isEqualTo(order);
    }
  }
}
