package dev.freshet.data;

import java.util.ArrayList;
import java.util.List;

/** Draws the shape and the first rows of a frame as text. */
final class FramePrinter {
  private static final int ROWS = 10;
  private static final int WIDTH = 32;

  private FramePrinter() {}

  static String print(Frame frame) {
    List<String> lines = new ArrayList<>();
    lines.add("%,d rows × %d columns".formatted(frame.rowCount(), frame.columnCount()));
    int shown = Math.min(ROWS, frame.rowCount());
    List<List<String>> columns = new ArrayList<>();
    for (Column column : frame.columns()) {
      columns.add(cells(column, shown));
    }
    for (int line = 0; line <= shown && !columns.isEmpty(); line++) {
      lines.add(line(columns, line));
    }
    if (shown < frame.rowCount()) {
      lines.add("… %,d more".formatted(frame.rowCount() - shown));
    }
    return String.join("\n", lines);
  }

  /** The name and the cells of a column, padded to one width. */
  private static List<String> cells(Column column, int rows) {
    List<String> cells = new ArrayList<>();
    cells.add(cut(column.name()));
    for (int row = 0; row < rows; row++) {
      String text = column.getString(row);
      cells.add(text == null ? "null" : cut(text));
    }
    int width = cells.stream().mapToInt(String::length).max().orElse(0);
    cells.replaceAll(cell -> cell + " ".repeat(width - cell.length()));
    return cells;
  }

  private static String line(List<List<String>> columns, int line) {
    return String.join("  ", columns.stream().map(cells -> cells.get(line)).toList())
        .stripTrailing();
  }

  private static String cut(String text) {
    String flat = text.replaceAll("\\s", " ");
    return flat.length() <= WIDTH ? flat : flat.substring(0, WIDTH - 1) + "…";
  }
}
