package dev.freshet.snowflake;

import dev.freshet.connection.spi.Nearest;
import dev.freshet.data.Column;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Appends frames to tables, many rows in one statement. */
final class FrameWriter {
  /**
   * Below the 65,280 from which the driver uploads a batch to a temporary stage, which takes the
   * right to make one.
   */
  private static final int CELLS_IN_BATCH = 50_000;

  private FrameWriter() {}

  /** A column of the table. */
  private record Target(String name, String type) {
    String quoted() {
      return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** How a value of such a column of the frame becomes one of this column. */
    String place(ColumnType from) {
      return switch (type) {
        case "VARIANT" -> from == ColumnType.JSON ? "PARSE_JSON(?)" : "TO_VARIANT(?)";
        case "OBJECT", "ARRAY" -> "PARSE_JSON(?)::" + type;
        default -> "?";
      };
    }
  }

  static long write(Connection connection, Frame frame, TableName table) throws SQLException {
    if (frame.columnCount() == 0) {
      throw new IllegalArgumentException(
          "A frame without columns can't be written to %s".formatted(table));
    }
    String insert = insert(frame, table, targets(frame, table, columns(connection, table)));
    if (!connection.getAutoCommit()) {
      return append(connection, insert, frame);
    }
    connection.setAutoCommit(false);
    try {
      long rows = append(connection, insert, frame);
      connection.commit();
      return rows;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void rollBack(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static List<Target> columns(Connection connection, TableName table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData meta = none.getMetaData();
      List<Target> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(new Target(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
      }
      return columns;
    }
  }

  private static List<Target> targets(Frame frame, TableName table, List<Target> columns) {
    return frame.columnNames().stream().map(name -> target(name, table, columns)).toList();
  }

  private static Target target(String name, TableName table, List<Target> columns) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .or(() ->
            columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst())
        .orElseThrow(() -> absent(name, table, columns));
  }

  private static IllegalArgumentException absent(
      String name, TableName table, List<Target> columns) {
    List<String> names = columns.stream().map(Target::name).toList();
    return new IllegalArgumentException(
        "The frame has a column \"%s\", which the table %s has not.%s It has %s"
            .formatted(name, table, Nearest.hint(name, names), String.join(", ", names)));
  }

  /** A function in the place of a value takes a SELECT; VALUES admits none. */
  private static String insert(Frame frame, TableName table, List<Target> targets) {
    String names = targets.stream().map(Target::quoted).collect(Collectors.joining(", "));
    List<String> places = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      places.add(targets.get(i).place(frame.column(i).type()));
    }
    boolean plain = places.stream().allMatch("?"::equals);
    return "INSERT INTO %s (%s) %s"
        .formatted(
            table,
            names,
            plain
                ? "VALUES (" + String.join(", ", places) + ")"
                : "SELECT " + String.join(", ", places));
  }

  private static long append(Connection connection, String insert, Frame frame)
      throws SQLException {
    int batch = Math.max(1, CELLS_IN_BATCH / frame.columnCount());
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int row = 0; row < frame.rowCount(); row++) {
        bind(statement, frame, row);
        statement.addBatch();
        if ((row + 1) % batch == 0 || row + 1 == frame.rowCount()) {
          statement.executeBatch();
        }
      }
    }
    return frame.rowCount();
  }

  private static void bind(PreparedStatement statement, Frame frame, int row) throws SQLException {
    for (int i = 0; i < frame.columnCount(); i++) {
      Column column = frame.column(i);
      if (column.isNull(row)) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        SnowflakeBinding.bind(statement, i + 1, cell(column, row));
      }
    }
  }

  /**
   * A column goes as one array of one type, so moments are text throughout: some of them the driver
   * binds wrongly as anything else.
   */
  private static @Nullable Object cell(Column column, int row) {
    boolean isMoment =
        column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.TIMESTAMP_TZ;
    return isMoment ? column.getString(row) : column.get(row);
  }
}
