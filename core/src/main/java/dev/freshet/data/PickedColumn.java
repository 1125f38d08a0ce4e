package dev.freshet.data;

/** Some rows of another column in an order of their own. */
final class PickedColumn implements RowsOfColumn {
  private final Column source;
  private final int[] rows;

  PickedColumn(Column source, int[] rows) {
    this.source = source;
    this.rows = rows;
  }

  @Override
  public Column source() {
    return source;
  }

  @Override
  public int at(int row) {
    return rows[row];
  }

  @Override
  public int rowCount() {
    return rows.length;
  }

  @Override
  public long byteSize() {
    return source.byteSize() + 4L * rows.length;
  }
}
