package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs the case files that need an endpoint through the real driver, each case in a session and a
 * schema of its own. Both formats of results must give what the case expects.
 *
 * <p>A refusal is expected as its code, its SQL state and a part of its message.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointCasesTest {
  private Snowglobe snowglobe;

  @BeforeAll
  void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterAll
  void stop() {
    snowglobe.close();
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return cases("JSON");
  }

  @TestFactory
  Stream<DynamicTest> arrow() {
    return cases("ARROW");
  }

  private Stream<DynamicTest> cases(String format) {
    return Case.ofEndpoint().stream()
        .map(one -> DynamicTest.dynamicTest(name(one), () -> check(one, format)));
  }

  private static String name(Case one) {
    String sql = one.statements().getLast().replaceAll("\\s+", " ");
    return one.file() + ": " + one.page() + ": " + sql.substring(0, Math.min(70, sql.length()));
  }

  private void check(Case one, String format) throws SQLException {
    try (Connection connection = connect(format);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE SCHEMA cases");
      for (String sql : one.statements().subList(0, one.statements().size() - 1)) {
        statement.execute(sql);
      }
      answer(one, statement);
    }
  }

  private static void answer(Case one, Statement statement) throws SQLException {
    String last = one.statements().getLast();
    if (!one.refusal().isEmpty()) {
      SQLException refused = assertThrows(SQLException.class, () -> statement.execute(last), last);
      String[] expected = one.refusal().split(" ", 3);
      assertThat(String.valueOf(refused.getMessage())).as(last).contains(expected[2]);
      assertThat(refused.getErrorCode() + " " + refused.getSQLState())
          .as(last)
          .isEqualTo(expected[0] + " " + expected[1]);
      return;
    }
    statement.execute(last);
    try (ResultSet rows = statement.getResultSet()) {
      if (rows == null) {
        assertThat(List.of(String.valueOf(statement.getUpdateCount()))).isEqualTo(one.rows());
        return;
      }
      assertThat(rows(rows)).as(last).isEqualTo(one.rows());
      assertThat(types(rows.getMetaData())).as(last).isEqualTo(one.types());
    }
  }

  private static String types(ResultSetMetaData columns) throws SQLException {
    StringJoiner types = new StringJoiner(", ");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String type = columns.getColumnTypeName(i);
      types.add(
          type.equals("NUMBER")
              ? "NUMBER(%d,%d)".formatted(columns.getPrecision(i), columns.getScale(i))
              : type);
    }
    return types.toString();
  }

  private static List<String> rows(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      StringJoiner row = new StringJoiner(" | ");
      for (int i = 1; i <= columns; i++) {
        String cell = rows.getString(i);
        row.add(cell == null ? "NULL" : cell.replaceAll("\\s*\n\\s*", ""));
      }
      texts.add(row.toString());
    }
    return texts;
  }

  private Connection connect(String format) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", snowglobe.user());
    properties.put("password", snowglobe.password());
    properties.put("disablePlatformDetection", "true");
    properties.put("loginTimeout", "60");
    properties.put("maxHttpRetries", "1");
    properties.put("JDBC_QUERY_RESULT_FORMAT", format);
    return DriverManager.getConnection(snowglobe.jdbcUrl(), properties);
  }
}
