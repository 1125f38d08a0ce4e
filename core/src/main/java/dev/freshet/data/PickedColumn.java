package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Some rows of another column in an order of their own, without a copy of the cells. */
final class PickedColumn implements Column {
  private final Column source;
  private final int[] rows;

  PickedColumn(Column source, int[] rows) {
    this.source = source;
    this.rows = rows;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public ColumnType type() {
    return source.type();
  }

  @Override
  public int rowCount() {
    return rows.length;
  }

  @Override
  public int scale() {
    return source.scale();
  }

  @Override
  public boolean isNull(int row) {
    return source.isNull(rows[row]);
  }

  @Override
  public @Nullable Object get(int row) {
    return source.get(rows[row]);
  }

  @Override
  public long getLong(int row) {
    return source.getLong(rows[row]);
  }

  @Override
  public double getDouble(int row) {
    return source.getDouble(rows[row]);
  }

  @Override
  public boolean getBoolean(int row) {
    return source.getBoolean(rows[row]);
  }

  @Override
  public @Nullable String getString(int row) {
    return source.getString(rows[row]);
  }

  /** The whole source: it is kept alive. */
  @Override
  public long byteSize() {
    return source.byteSize() + 4L * rows.length;
  }
}
