package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void partsAtSemicolonsOfTheTopLevelOnly() {
    String script =
        """
        create table t (a int); -- one; two
        insert into t values (';'), ($$;$$);;
        select ";" /* ; */ from t
        """;
    assertThat(Statements.split(script))
        .containsExactly(
            "create table t (a int)",
            "insert into t values (';'), ($$;$$)",
            "select \";\" /* ; */ from t");
  }

  @Test
  void tellsOnWhichLineAStatementBegins() {
    assertThat(Statements.located("\nselect 1;\n-- two\n\nselect\n 2; select 3 -- end"))
        .containsExactly(
            new Statements.Located(2, "select 1"),
            new Statements.Located(5, "select\n 2"),
            new Statements.Located(6, "select 3"));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Statements.split(" ; -- nothing\n;")).isEmpty();
  }
}
