package dev.freshet.connection.spi;

import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How a column of a JDBC result becomes a column of a frame.
 *
 * @param type its type in the frame
 * @param cells moves one cell
 */
public record JdbcColumn(ColumnType type, Cells cells) {

  /**
   * Moves the cell of the current row into a builder, nulls included. Called once for each row, so
   * it makes no garbage.
   */
  @FunctionalInterface
  public interface Cells {
    /**
     * Moves one cell.
     *
     * @param column counted from 1
     */
    void move(ResultSet rows, int column, ColumnBuilder into) throws SQLException;
  }
}
