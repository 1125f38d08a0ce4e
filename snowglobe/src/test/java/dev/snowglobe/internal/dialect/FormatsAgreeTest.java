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
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import net.snowflake.client.jdbc.SnowflakeResultSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs the case files through the real driver, and reads each result twice: as JSON, and by its id
 * in another session as Arrow. Both must say the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsAgreeTest {
  private Snowglobe snowglobe;
  private Connection json;
  private Connection arrow;

  @BeforeAll
  void start() throws SQLException {
    snowglobe = Snowglobe.start();
    json = connect("JSON");
    arrow = connect("ARROW");
  }

  @AfterAll
  void stop() throws SQLException {
    json.close();
    arrow.close();
    snowglobe.close();
  }

  private Connection connect(String format) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", snowglobe.user());
    properties.put("password", snowglobe.password());
    properties.put("disablePlatformDetection", "true");
    properties.put("JDBC_QUERY_RESULT_FORMAT", format);
    properties.put("TIMEZONE", "America/Los_Angeles");
    return DriverManager.getConnection(snowglobe.jdbcUrl(), properties);
  }

  @TestFactory
  List<DynamicTest> cases() {
    return Case.all().stream()
        .map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)))
        .toList();
  }

  private static String name(Case one) {
    String sql = one.statements().getLast().replaceAll("\\s+", " ");
    return one.page() + ": " + sql.substring(0, Math.min(70, sql.length()));
  }

  private void check(Case one) throws SQLException {
    try (Statement statement = json.createStatement()) {
      for (String sql : one.statements().subList(0, one.statements().size() - 1)) {
        statement.execute(sql);
      }
      String last = one.statements().getLast();
      if (!one.refusal().isEmpty()) {
        assertThrows(SQLException.class, () -> statement.execute(last), last);
      } else if (statement.execute(last)) {
        try (ResultSet rows = statement.getResultSet()) {
          compare(last, rows);
        }
      }
    }
  }

  private void compare(String sql, ResultSet asJson) throws SQLException {
    String id = asJson.unwrap(SnowflakeResultSet.class).getQueryID();
    try (Statement statement = arrow.createStatement();
        ResultSet asArrow =
            statement.executeQuery("SELECT * FROM TABLE(RESULT_SCAN('" + id + "'))")) {
      assertThat(columns(asArrow)).as(sql).isEqualTo(columns(asJson));
      assertThat(rows(asArrow)).as(sql).isEqualTo(rows(asJson));
    }
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> described = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      described.add(
          "%s %s(%d,%d) %s"
              .formatted(
                  columns.getColumnLabel(i),
                  columns.getColumnTypeName(i),
                  columns.getPrecision(i),
                  columns.getScale(i),
                  columns.getColumnClassName(i)));
    }
    return described;
  }

  /** Each cell as text and as the object that the driver makes of it. */
  private static List<String> rows(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        Object object = rows.getObject(i);
        String shown =
            object instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(object);
        String type = object == null ? "" : object.getClass().getName();
        // The driver writes a FLOAT of its own accord: as it came in JSON, as Java does in Arrow.
        String text = object instanceof Double ? "" : rows.getString(i);
        row.append(text).append(" = ").append(type).append(' ').append(shown).append(" | ");
      }
      texts.add(row.toString());
    }
    return texts;
  }
}
