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
  void nothingGivesNothing() {
    assertThat(Statements.split(" ; -- nothing\n;")).isEmpty();
  }
}
