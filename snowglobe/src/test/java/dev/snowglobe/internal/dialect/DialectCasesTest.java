package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs the case files on DuckDB with nothing but the rewriter and the functions before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectCasesTest {
  private Connection connection;

  @BeforeAll
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    Functions.install(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH ':memory:' AS \"DB\"");
      statement.execute("CREATE SCHEMA \"DB\".\"PUBLIC\"");
      statement.execute(Functions.searchPath("DB", "PUBLIC"));
      statement.execute("SET TimeZone='America/Los_Angeles'");
    }
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return Case.all().stream().map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)));
  }

  private static String name(Case one) {
    String sql = one.statements().getLast().replaceAll("\\s+", " ");
    return one.page() + ": " + sql.substring(0, Math.min(70, sql.length()));
  }

  private void check(Case one) throws SQLException {
    for (String statement : one.statements().subList(0, one.statements().size() - 1)) {
      Answer.to(connection, statement);
    }
    String last = one.statements().getLast();
    if (!one.refusal().isEmpty()) {
      assertThat(catchThrowable(() -> Answer.to(connection, last)))
          .as(last)
          .isNotNull()
          .hasMessageContaining(one.refusal());
      return;
    }
    Answer answer = Answer.to(connection, last);
    assertThat(answer.rows()).as(Rewriter.rewrite(last)).isEqualTo(one.rows());
    assertThat(answer.types()).as(last).isEqualTo(one.types());
  }
}
