package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM pets WHERE kind = ? AND id IN (1, 2)",
        "select count(*), lower(name) from \"Pets\" group by kind;",
        "SELECT 'it''s set_config(', \"a(b\" FROM t",
        "WITH cats AS (SELECT * FROM pets) SELECT MAX(id) OVER (ORDER BY id) FROM cats",
        "SELECT 1.50::numeric(10,2)",
        "VALUES (1), (2)",
        "SHOW server_version",
        "INSERT INTO pets (id, name) VALUES (1, 'Mary')",
        "insert into zoo.\"Pets\" (id) values (?) returning id",
        "UPDATE pets SET name = UPPER(name)",
        "DELETE FROM pets",
        "MERGE INTO pets (id) VALUES (1)"
      })
  void whatReadsOrWritesRowsIsHarmless(String sql) {
    assertThat(HarmlessSql.isHarmless(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SET search_path TO other",
        "BEGIN",
        "CREATE TEMPORARY TABLE t (x INT)",
        "CALL f()",
        "EXPLAIN ANALYZE CREATE TABLE t AS SELECT 1",
        "SELECT set_config('app.tenant', 'x', false)",
        "SELECT \"set_config\"('app.tenant', 'x', false)",
        "SELECT app.count(1)",
        "SELECT app . count (1)",
        "SELECT pg_advisory_lock (1)",
        "SELECT * INTO TEMP t FROM pets",
        "SELECT 1; SET x = 1",
        "DELETE FROM pets; SET x = 1",
        "SELECT @x := 1",
        "SELECT 1 /*! INTO @x */",
        "SELECT 1--GET_LOCK('a', 1)",
        "SELECT 'a\\', GET_LOCK('b', 1), 'c'",
        "SELECT $$ ' $$, f(1), $$ ' $$",
        "SELECT * FROM FINAL TABLE (INSERT INTO t VALUES (1))",
        "SELECT écount(1)",
        "INSERT INTO t VALUES (set_config('a.b', 'c', false))",
        "UPDATE t SET x = (@x := 5)",
        "{call f()}"
      })
  void ofTheRestNothingIsSaid(String sql) {
    assertThat(HarmlessSql.isHarmless(sql)).isFalse();
  }
}
