package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "with t as (select 1) select * from t;",
        "SHOW TABLES",
        " INSERT INTO t VALUES (1)",
        "-- SET v = 1\nMERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE",
        "DELETE FROM t WHERE name = 'SET; BEGIN'",
      })
  void readingAndWritingRowsLeaveNothing(String sql) {
    assertThat(Effect.of(sql)).isEqualTo(new Effect.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USE SCHEMA x",
        "use role \"r\"",
        "USE x.y",
        "use /* c */ warehouse w;",
      })
  void useLeavesAPlace(String sql) {
    assertThat(Effect.of(sql)).isEqualTo(new Effect.Place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN",
        "begin transaction;",
        "START TRANSACTION NAME t",
        "COMMIT",
        "rollback work",
        "alter session /* JDBC:SnowflakeConnectionV1.setAutoCommit*/ set autocommit=false",
        "ALTER SESSION UNSET AUTOCOMMIT",
      })
  void aTransactionMayBeOpen(String sql) {
    assertThat(Effect.of(sql)).isEqualTo(new Effect.Transaction());
  }

  @Test
  void alterSessionNamesItsParameters() {
    assertThat(Effect.of("ALTER SESSION SET Query_Tag = 'a, b = c' timezone='UTC', WEEK_START= 3;"))
        .isEqualTo(new Effect.Parameters(Set.of("QUERY_TAG", "TIMEZONE", "WEEK_START")));
    assertThat(Effect.of("alter session unset query_tag, TIMEZONE"))
        .isEqualTo(new Effect.Parameters(Set.of("QUERY_TAG", "TIMEZONE")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET v = 5",
        "UNSET v",
        "CREATE TEMP TABLE t (x INT)",
        "CREATE TABLE t (x INT)",
        "CALL p()",
        "WITH p AS PROCEDURE () RETURNS INT LANGUAGE SQL AS $$ SELECT 1 $$ CALL p()",
        "EXECUTE IMMEDIATE 'SET v = 5'",
        "BEGIN SET v := 5; END",
        "SELECT 1; SET v = 5",
        "USE SECONDARY ROLES ALL",
        "ALTER SESSION SET TIMEZONE = $tz",
        "ALTER SESSION SET A = 'it\\'s', B = 2",
        "ALTER SESSION SET A = 1; SET v = 5",
        "PUT file:///a @~",
        "",
      })
  void whatIsNotKnownForSureIsUnknown(String sql) {
    assertThat(Effect.of(sql)).isEqualTo(new Effect.Unknown());
  }
}
