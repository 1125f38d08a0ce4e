package dev.snowglobe.internal.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/**
 * What DuckDB answers to a rewritten statement, as text.
 *
 * @param labels of the columns
 * @param types of the columns, separated by a comma and a space
 * @param rows with columns separated by {@code " | "}
 */
record Answer(List<String> labels, String types, List<String> rows) {

  static Answer to(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(Rewriter.rewrite(sql))) {
        return new Answer(List.of(), "", List.of());
      }
      try (ResultSet result = statement.getResultSet()) {
        return of(result);
      }
    }
  }

  private static Answer of(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<String> labels = new ArrayList<>();
    StringJoiner types = new StringJoiner(", ");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      labels.add(columns.getColumnLabel(i));
      types.add(columns.getColumnTypeName(i));
    }
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(row(result, columns));
    }
    return new Answer(labels, types.toString(), rows);
  }

  private static String row(ResultSet result, ResultSetMetaData columns) throws SQLException {
    StringJoiner row = new StringJoiner(" | ");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.add(cell(result, i, columns.getColumnTypeName(i)));
    }
    return row.toString();
  }

  private static String cell(ResultSet result, int column, String type) throws SQLException {
    if (result.getObject(column) == null) {
      return "NULL";
    }
    return switch (type) {
      case "BLOB" -> HexFormat.of().withUpperCase().formatHex(result.getBytes(column));
      case "TIME" ->
          result
              .getObject(column, java.time.LocalTime.class)
              .format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
      default -> result.getString(column);
    };
  }
}
