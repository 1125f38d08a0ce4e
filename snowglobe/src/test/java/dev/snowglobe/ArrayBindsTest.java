package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole columns bound to one INSERT, as {@code executeBatch} sends them. */
class ArrayBindsTest extends DriverTrial {

  private static final String TYPES =
      "(n INT, d NUMBER(12, 4), f FLOAT, t VARCHAR, b BOOLEAN, day DATE, clock TIME,"
          + " at TIMESTAMP_NTZ, here TIMESTAMP_LTZ, bytes BINARY, v VARIANT, j VARIANT)";

  /** Texts that a statement or a JSON array could mistake for something else. */
  private static final List<String> TEXTS =
      List.of("", "it's", "a \\ b", "\"quoted\"", "two\nlines\ttab", "\u0001", "☃ 𝄞", "null", "?");

  @BeforeEach
  void makeTable() throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE numbers(n INT)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TO_VARIANT(?), PARSE_JSON(?)",
        "select ?,?,?,upper(?),?,?,?,?,?,?,to_variant(?)::variant,try_parse_json(?);",
      })
  void insertsWhatTheSameRowsDoOneByOne(String row) throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE together" + TYPES);
    statement.execute("CREATE OR REPLACE TABLE alone" + TYPES);
    try (PreparedStatement together = connection.prepareStatement("INSERT INTO together " + row);
        PreparedStatement alone = connection.prepareStatement("INSERT INTO alone " + row)) {
      for (int i = 0; i < TEXTS.size(); i++) {
        bind(together, i);
        together.addBatch();
        bind(alone, i);
        alone.executeUpdate();
      }
      assertThat(together.executeBatch()).hasSize(TEXTS.size());
    }
    List<String> rows = rows("SELECT *, TYPEOF(v), TYPEOF(j) FROM together ORDER BY n");
    assertThat(rows).hasSize(TEXTS.size());
    assertThat(rows)
        .containsExactlyElementsOf(rows("SELECT *, TYPEOF(v), TYPEOF(j) FROM alone ORDER BY n"));
  }

  /** Each value but the first is NULL in one of the rows. */
  private static void bind(PreparedStatement insert, int row) throws SQLException {
    insert.setInt(1, row);
    insert.setBigDecimal(2, new BigDecimal("-1234.5000").movePointLeft(row % 3));
    insert.setDouble(3, row / 3.0);
    insert.setString(4, TEXTS.get(row));
    insert.setBoolean(5, row % 2 == 0);
    insert.setDate(6, Date.valueOf("2024-02-29"));
    insert.setTime(7, Time.valueOf("23:59:58"));
    insert.setTimestamp(8, Timestamp.valueOf("1969-12-31 23:59:59.123456"));
    insert.setTimestamp(9, Timestamp.valueOf("2024-03-10 12:00:00.5"));
    insert.setBytes(10, new byte[] {0, (byte) row, -1});
    insert.setInt(11, row * 1_000);
    insert.setString(12, "{\"row\": %d, \"list\": [1, \"two\", null]}".formatted(row));
    if (row > 0) {
      insert.setNull(row + 1, Types.NULL);
    }
  }

  @Test
  void insertsAHundredThousandRowsInOrder() throws SQLException {
    insert("INSERT INTO numbers VALUES (?)", 100_000, -1);
    assertThat(rows("SELECT COUNT(*), MIN(n), MAX(n), SUM(n) FROM numbers"))
        .containsExactly("100000,0,99999,4999950000");
    assertThat(rows("SELECT n FROM numbers LIMIT 3")).containsExactly("0", "1", "2");
  }

  @Test
  void aRowThatFailsLeavesNoneOfThem() throws SQLException {
    SQLException e =
        assertThrows(
            SQLException.class, () -> insert("INSERT INTO numbers VALUES (?)", 100_000, 70_000));
    assertThat(e.getMessage()).contains("Numeric value 'row 70000' is not recognized");
    assertThat(rows("SELECT COUNT(*) FROM numbers")).containsExactly("0");
  }

  @Test
  void aTransactionKeepsItsRowsWhenALaterStatementFails() throws SQLException {
    statement.execute("BEGIN");
    insert("INSERT INTO numbers SELECT TO_NUMBER(?)", 1_000, -1);
    assertThrows(
        SQLException.class, () -> insert("INSERT INTO numbers SELECT TO_NUMBER(?)", 1_000, 7));
    statement.execute("COMMIT");
    assertThat(rows("SELECT COUNT(*), SUM(n) FROM numbers")).containsExactly("1000,499500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO defaults VALUES (?, DEFAULT);",
        "INSERT INTO defaults SELECT n, 'none' FROM numbers WHERE n = ?",
        "INSERT INTO defaults SELECT DISTINCT ?, 'none'",
      })
  void runsOtherStatementsForOneRowAfterTheOther(String insert) throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE defaults(n INT, t VARCHAR DEFAULT 'none')");
    statement.execute("INSERT INTO numbers VALUES (0), (1), (2)");
    insert(insert, 3, -1);
    assertThat(rows("SELECT * FROM defaults ORDER BY n"))
        .containsExactly("0,none", "1,none", "2,none");
  }

  @Test
  void refusesToSumUpTheBoundRows() throws SQLException {
    SQLException e =
        assertThrows(
            SQLException.class, () -> insert("INSERT INTO numbers SELECT SUM(?::INT)", 5, -1));
    assertThat(e.getMessage()).contains("makes 1 rows of 5 bound ones");
    assertThat(rows("SELECT COUNT(*) FROM numbers")).containsExactly("0");
  }

  /** The numbers from 0, one of which is none. */
  private void insert(String sql, int rows, int wrong) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows; i++) {
        insert.setString(1, i == wrong ? "row " + i : String.valueOf(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        all.add(String.join(",", row));
      }
    }
    return all;
  }
}
