package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements, binds, commands and errors, through the real JDBC driver. */
class StatementsTest extends DriverTrial {

  @BeforeEach
  void makeTable() throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE pets(name VARCHAR, age INT, born DATE)");
  }

  /** All rows, each as its texts with commas between them. */
  private List<String> rows(String sql) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(sql)) {
      return read(rows);
    }
  }

  private static List<String> read(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        cells.add(rows.getString(i));
      }
      texts.add(String.join(",", cells));
    }
    return texts;
  }

  @Test
  void countsWhatItChanges() throws SQLException {
    assertThat(statement.executeUpdate("INSERT INTO pets VALUES ('a', 1, NULL), ('b', 2, NULL)"))
        .isEqualTo(2);
    assertThat(statement.executeUpdate("UPDATE pets SET age = age + 1 WHERE name = 'a'"))
        .isEqualTo(1);
    assertThat(
            statement.executeUpdate(
                "MERGE INTO pets USING (SELECT 'b' AS name UNION SELECT 'c') s ON pets.name ="
                    + " s.name WHEN MATCHED THEN UPDATE SET age = 9 WHEN NOT MATCHED THEN INSERT"
                    + " (name, age) VALUES (s.name, 5)"))
        .isEqualTo(2);
    assertThat(statement.executeUpdate("DELETE FROM pets WHERE name = 'a'")).isEqualTo(1);
    assertThat(rows("SELECT name, age FROM pets ORDER BY name")).containsExactly("b,9", "c,5");
  }

  @Test
  void answersDefinitionsInSnowflakesWords() throws SQLException {
    assertThat(rows("CREATE TABLE t1(a INT)")).containsExactly("Table T1 successfully created.");
    assertThat(rows("CREATE TABLE IF NOT EXISTS t1(a INT)"))
        .containsExactly("T1 already exists, statement succeeded.");
    assertThat(rows("CREATE VIEW v1 AS SELECT * FROM t1"))
        .containsExactly("View V1 successfully created.");
    assertThat(rows("DROP VIEW v1")).containsExactly("V1 successfully dropped.");
    assertThat(rows("DROP TABLE t1")).containsExactly("T1 successfully dropped.");
    assertThat(rows("DROP TABLE IF EXISTS t1"))
        .containsExactly("Drop statement executed successfully (T1 already dropped).");
  }

  @Test
  void bindsEveryType() throws SQLException {
    String sql = "SELECT ?, ?, ?, ?, ?, ?, ?, ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, -5);
      query.setString(2, "it's a \\ backslash\nand a line");
      query.setBigDecimal(3, new BigDecimal("1.50"));
      query.setDouble(4, 2.5);
      query.setBoolean(5, true);
      query.setDate(6, Date.valueOf("2024-02-29"));
      query.setTimestamp(7, Timestamp.valueOf("2024-02-29 01:02:03.5"));
      query.setNull(8, Types.VARCHAR);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(-5);
        assertThat(row.getString(2)).isEqualTo("it's a \\ backslash\nand a line");
        assertThat(row.getBigDecimal(3)).isEqualByComparingTo("1.5");
        assertThat(row.getDouble(4)).isEqualTo(2.5);
        assertThat(row.getBoolean(5)).isTrue();
        assertThat(row.getString(6)).isEqualTo("2024-02-29");
        assertThat(row.getTimestamp(7)).isEqualTo(Timestamp.valueOf("2024-02-29 01:02:03.5"));
        assertThat(row.getString(8)).isNull();
      }
    }
  }

  @Test
  void insertsManyRowsOfBindsAtOnce() throws SQLException {
    long before = snowglobe.stats().queries();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO pets(name, age) VALUES (?, ?)")) {
      for (int i = 0; i < 2_500; i++) {
        insert.setString(1, "pet " + i);
        insert.setInt(2, i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    assertThat(rows("SELECT COUNT(*), SUM(age), MAX(name) FROM pets"))
        .containsExactly("2500,3123750,pet 999");
    assertThat(snowglobe.stats().queries() - before).isLessThan(10);
  }

  @Test
  void describesAPreparedStatementWithoutRunningIt() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO pets(name, age) VALUES (?, ?)")) {
      assertThat(insert.getParameterMetaData().getParameterCount()).isEqualTo(2);
    }
    try (PreparedStatement query = connection.prepareStatement("SELECT name, age FROM pets")) {
      assertThat(query.getMetaData().getColumnCount()).isEqualTo(2);
      assertThat(query.getMetaData().getColumnName(2)).isEqualTo("AGE");
    }
    assertThat(rows("SELECT COUNT(*) FROM pets")).containsExactly("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM nowhere | 2003 | 42S02 | Object 'NOWHERE' does not exist or not authorized.",
        "SELECT * FROM a.b.c | 2003 | 42S02 | does not exist or not authorized.",
        "SELECT nothing FROM pets | 904 | 42000 | invalid identifier 'NOTHING'",
        "SELECT no_such_function(1) | 2140 | 42601 | Unknown function NO_SUCH_FUNCTION",
        "SELECT 'abc'::INT | 100038 | 22018 | Numeric value 'abc' is not recognized",
        "SELECT 1 / 0 | 100051 | 22012 | Division by zero",
        "SELEC 1 | 1003 | 42000 | syntax error line 1 at position 0 unexpected 'SELEC'.",
        "SELECT FROM WHERE | 1003 | 42000 | syntax error line 1",
        "CREATE TABLE pets(a INT) | 2002 | 42710 | Object 'PETS' already exists.",
        "DROP TABLE nowhere | 2003 | 42S02 | does not exist or not authorized.",
        "USE DATABASE nowhere | 2043 | 02000 | Object does not exist, or operation cannot be"
            + " performed.",
        "DESCRIBE TABLE nowhere | 2003 | 42S02 | 'SNOWGLOBE.PUBLIC.NOWHERE' does not exist",
        "SELECT name, COUNT(*) FROM pets | 979 | 42601 | is not a valid group by expression",
        "INSERT INTO pets VALUES (1) | 2057 | 21S01 | expecting 3 but got 1",
        "ALTER SESSION SET TIMEZONE = 'Mars/North' | 1008 | 22023 | invalid value [Mars/North]",
        "SELECT $never_set | 2211 | 02000 | Session variable '$NEVER_SET' does not exist",
        "SELECT * FROM TABLE(RESULT_SCAN('no such id')) | 709 | 02000 | Statement no such id not"
            + " found",
      })
  void refusesInSnowflakesWords(String sql, int code, String state, String message) {
    SQLException error = assertThrows(SQLException.class, () -> statement.executeQuery(sql.trim()));
    assertThat(error.getMessage()).contains(message.trim());
    assertThat(error.getErrorCode()).isEqualTo(code);
    assertThat(error.getSQLState()).isEqualTo(state);
  }

  @Test
  void labelsColumnsAsSnowflakeDoes() throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT COUNT(*), max(age), 1 + 1, 'x', name AS n, pets.name, age total, \"NAME\" ||"
                + " 'y' FROM pets GROUP BY name, age")) {
      var metadata = rows.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= metadata.getColumnCount(); i++) {
        labels.add(metadata.getColumnName(i));
      }
      assertThat(labels)
          .containsExactly(
              "COUNT(*)", "MAX(AGE)", "1 + 1", "'X'", "N", "NAME", "TOTAL", "\"NAME\" || 'Y'");
    }
  }

  @Test
  void keepsSessionVariables() throws SQLException {
    statement.execute("SET (low, word) = (1, 'it''s')");
    statement.execute("SET high = $low + 41");
    assertThat(rows("SELECT $low, $high, $word")).containsExactly("1,42,it's");
    statement.execute("UNSET high");
    assertThat(rows("SHOW VARIABLES")).hasSize(2);
  }

  @Test
  void scansEarlierResults() throws SQLException {
    statement.execute("INSERT INTO pets VALUES ('a', 1, '2024-01-01'), ('b', 2, NULL)");
    rows("SELECT * FROM pets ORDER BY name");
    assertThat(rows("SELECT * FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()))"))
        .containsExactly("a,1,2024-01-01", "b,2,null");
    rows("SELECT * FROM pets ORDER BY name");
    assertThat(rows("SELECT MAX(age) + 1 FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()))"))
        .containsExactly("3");
  }

  @Test
  void commitsAndRollsBack() throws SQLException {
    connection.setAutoCommit(false);
    statement.execute("INSERT INTO pets(name) VALUES ('gone')");
    connection.rollback();
    statement.execute("INSERT INTO pets(name) VALUES ('kept')");
    connection.commit();
    connection.setAutoCommit(true);
    assertThat(rows("SELECT name FROM pets")).containsExactly("kept");
  }

  @Test
  void aRefusedStatementLeavesTheTransactionOpen() throws SQLException {
    statement.execute("BEGIN");
    statement.execute("INSERT INTO pets(name) VALUES ('first')");
    assertThrows(SQLException.class, () -> statement.execute("SELECT nothing FROM pets"));
    statement.execute("INSERT INTO pets(name) VALUES ('second')");
    statement.execute("COMMIT");
    assertThat(rows("SELECT COUNT(*) FROM pets")).containsExactly("2");
  }

  @Test
  void makesUsesAndDropsDatabasesAndSchemas() throws SQLException {
    statement.execute("CREATE DATABASE zoo");
    assertThat(rows("SELECT CURRENT_DATABASE(), CURRENT_SCHEMA()")).containsExactly("ZOO,PUBLIC");
    statement.execute("CREATE SCHEMA birds");
    statement.execute("CREATE TABLE owl(a INT)");
    assertThat(rows("SELECT COUNT(*) FROM zoo.birds.owl")).containsExactly("0");
    assertThat(connection.getCatalog()).isEqualTo("ZOO");
    assertThat(connection.getSchema()).isEqualTo("BIRDS");
    statement.execute("USE SCHEMA snowglobe.public");
    assertThat(rows("SHOW SCHEMAS IN DATABASE zoo")).hasSize(2);
    statement.execute("DROP DATABASE zoo");
    assertThat(rows("SHOW DATABASES LIKE 'zoo'")).isEmpty();
  }

  @Test
  void tellsTheDriverWhatThereIs() throws SQLException {
    statement.execute("CREATE OR REPLACE VIEW old_pets AS SELECT * FROM pets WHERE age > 10");
    var metadata = connection.getMetaData();
    assertThat(names(metadata.getTables("SNOWGLOBE", "PUBLIC", "%PETS", null), "TABLE_NAME"))
        .containsExactlyInAnyOrder("PETS", "OLD_PETS");
    assertThat(names(metadata.getColumns("SNOWGLOBE", "PUBLIC", "PETS", "%"), "COLUMN_NAME"))
        .containsExactly("NAME", "AGE", "BORN");
    assertThat(names(metadata.getCatalogs(), "TABLE_CAT")).contains("SNOWGLOBE");
    assertThat(names(metadata.getSchemas("SNOWGLOBE", "PUB%"), "TABLE_SCHEM"))
        .containsExactly("PUBLIC");
    assertThat(names(metadata.getPrimaryKeys("SNOWGLOBE", "PUBLIC", "PETS"), "COLUMN_NAME"))
        .isEmpty();
  }

  private static List<String> names(ResultSet rows, String column) throws SQLException {
    List<String> names = new ArrayList<>();
    while (rows.next()) {
      names.add(rows.getString(column));
    }
    return names;
  }

  @Test
  void describesATable() throws SQLException {
    assertThat(rows("DESCRIBE TABLE pets"))
        .extracting(row -> row.substring(0, row.indexOf(",COLUMN")))
        .containsExactly("NAME,VARCHAR(16777216)", "AGE,NUMBER(38,0)", "BORN,DATE");
    assertThat(rows("SHOW PARAMETERS LIKE 'TIMEZONE' IN SESSION")).hasSize(1);
  }
}
