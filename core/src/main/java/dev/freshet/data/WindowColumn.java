package dev.freshet.data;

import java.util.Objects;

/** Rows of another column that follow each other. */
record WindowColumn(Column source, int from, int rowCount) implements RowsOfColumn {
  @Override
  public int at(int row) {
    return from + Objects.checkIndex(row, rowCount);
  }

  @Override
  public long byteSize() {
    return source.byteSize();
  }
}
