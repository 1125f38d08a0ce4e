package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Some rows of another column, without a copy of the cells; the whole of it is kept alive. */
sealed interface RowsOfColumn extends Column permits PickedColumn, WindowColumn {

  /** The column that has the cells. */
  Column source();

  /** The row there that a row here is. */
  int at(int row);

  @Override
  default String name() {
    return source().name();
  }

  @Override
  default ColumnType type() {
    return source().type();
  }

  @Override
  default int scale() {
    return source().scale();
  }

  @Override
  default boolean isNull(int row) {
    return source().isNull(at(row));
  }

  @Override
  default @Nullable Object get(int row) {
    return source().get(at(row));
  }

  @Override
  default long getLong(int row) {
    return source().getLong(at(row));
  }

  @Override
  default double getDouble(int row) {
    return source().getDouble(at(row));
  }

  @Override
  default boolean getBoolean(int row) {
    return source().getBoolean(at(row));
  }

  @Override
  default @Nullable String getString(int row) {
    return source().getString(at(row));
  }
}
