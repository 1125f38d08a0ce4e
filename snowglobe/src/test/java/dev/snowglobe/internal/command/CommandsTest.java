package dev.snowglobe.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.SnowflakeError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static Optional<Command> parse(String sql) {
    return Commands.parse(sql, Lexer.tokens(sql));
  }

  private static ObjectName name(String... parts) {
    return new ObjectName(List.of(parts));
  }

  private static ContainerOptions said(Optional<String> comment) {
    return new ContainerOptions(comment);
  }

  @Test
  void readsUse() {
    assertThat(parse("use warehouse w;")).contains(new Use(Use.Kind.WAREHOUSE, name("W")));
    assertThat(parse("USE \"my db\"")).contains(new Use(Use.Kind.DATABASE, name("my db")));
    assertThat(parse("USE a.b")).contains(new Use(Use.Kind.SCHEMA, name("A", "B")));
    assertThat(parse("USE IDENTIFIER('a.\"b\"')"))
        .contains(new Use(Use.Kind.SCHEMA, name("A", "b")));
    assertThat(parse("USE SECONDARY ROLES ALL"))
        .contains(new Use(Use.Kind.SECONDARY_ROLES, name("ALL")));
  }

  @Test
  void readsParametersAndVariables() {
    assertThat(parse("ALTER SESSION SET timezone = 'UTC', week_start=1 query_tag = 'a;b'"))
        .contains(
            new SetParameters(Map.of("TIMEZONE", "UTC", "WEEK_START", "1", "QUERY_TAG", "a;b")));
    assertThat(parse("ALTER SESSION UNSET a, b;")).contains(new UnsetParameters(List.of("A", "B")));
    assertThat(parse("SET x = 1 + 1;")).contains(new SetVariables(List.of("X"), "1 + 1"));
    assertThat(parse("SET (x, y) = (1, 'b')"))
        .contains(new SetVariables(List.of("X", "Y"), "1, 'b'"));
    assertThat(parse("UNSET (x, y)")).contains(new UnsetVariables(List.of("X", "Y")));
  }

  @Test
  void readsTransactions() {
    assertThat(parse("BEGIN")).contains(new Transact(Transact.Step.BEGIN));
    assertThat(parse("start transaction name t1;")).contains(new Transact(Transact.Step.BEGIN));
    assertThat(parse("COMMIT WORK")).contains(new Transact(Transact.Step.COMMIT));
    assertThat(parse("ROLLBACK")).contains(new Transact(Transact.Step.ROLLBACK));
  }

  @Test
  void readsDatabasesAndSchemas() {
    assertThat(parse("CREATE OR REPLACE TRANSIENT SCHEMA a.b"))
        .contains(
            new CreateContainer(
                false, name("A", "B"), Optional.empty(), true, false, said(Optional.empty())));
    assertThat(parse("CREATE DATABASE IF NOT EXISTS d COMMENT = 'x'"))
        .contains(
            new CreateContainer(
                true, name("D"), Optional.empty(), false, true, said(Optional.of("x"))));
    assertThat(parse("DROP SCHEMA IF EXISTS s CASCADE"))
        .contains(new DropContainer(false, name("S"), true));
  }

  @Test
  void readsFunctionsOfTheSystem() {
    assertThat(parse("select system$cancel_all_queries(17)")).contains(new CancelQuery(true, "17"));
    assertThat(parse("SELECT SYSTEM$CANCEL_QUERY('id')")).contains(new CancelQuery(false, "id"));
    assertThat(parse("SELECT SYSTEM$WAIT(2, 'MINUTES')"))
        .contains(new Wait(Duration.ofMinutes(2), "2", "MINUTES"));
    assertThat(parse("SELECT  *  FROM  TABLE ( RESULT_SCAN('id'))")).contains(new ReadResult("id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "SELECT * FROM t",
        "SELECT * FROM TABLE(RESULT_SCAN('id')) WHERE a = 1",
        "CREATE TABLE t(a INT)",
        "CREATE OR REPLACE VIEW v AS SELECT 1",
        "DROP TABLE t",
        "ALTER TABLE t ADD COLUMN a INT",
        "INSERT INTO t VALUES (1)",
        "",
        "(SELECT 1)",
      })
  void leavesTheRestToDuckDb(String sql) {
    assertThat(parse(sql)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USE | <EOF>",
        "USE SCHEMA | <EOF>",
        "SHOW TABLES SIDEWAYS | SIDEWAYS",
        "COMMIT twice | twice",
        "UNSET | <EOF>",
        "SET x | <EOF>",
        "ALTER SESSION SET x 1 | 1",
      })
  void namesWhatItDidNotExpect(String sql, String unexpected) {
    SnowflakeError error = assertThrows(SnowflakeError.class, () -> parse(sql));
    assertThat(error.code()).isEqualTo(1003);
    assertThat(error).hasMessageContaining("unexpected '" + unexpected + "'");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "%, anything, true",
        "pet%, PET_OWNERS, true",
        "pet_, PETS, true",
        "pet_, PET, false",
        "a\\_b, AXB, false",
        "a\\_b, A_B, true",
        "a.b, AXB, false",
      })
  void matchesNamesByPattern(String pattern, String name, boolean matches) {
    assertThat(Names.like(pattern).test(name)).isEqualTo(matches);
  }
}
