package dev.freshet.data;

/** Builds BINARY columns. */
final class BinaryBuilder extends ColumnBuilder {
  private final PackedBytes.Appender values = new PackedBytes.Appender();

  BinaryBuilder(String name) {
    super(name, ColumnType.BINARY);
  }

  @Override
  public void addBytes(byte[] value) {
    values.add(value);
    added();
  }

  @Override
  void blank() {
    values.add(new byte[0]);
  }

  @Override
  void put(Object value) {
    if (!(value instanceof byte[] bytes)) {
      throw refused(value);
    }
    addBytes(bytes);
  }

  @Override
  public Column build() {
    return new BinaryColumn(name(), size(), values.build(), nulls());
  }
}
