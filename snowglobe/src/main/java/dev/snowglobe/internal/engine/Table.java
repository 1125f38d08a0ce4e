package dev.snowglobe.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small result written by hand, row by row: what SHOW, DESCRIBE and their like answer. */
public final class Table {

  private final List<Column> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Table(List<Column> columns) {
    this.columns = columns;
  }

  /** A table whose columns are all of text. */
  public static Table of(String... names) {
    return new Table(Arrays.stream(names).map(name -> new Column(name, DataType.TEXT)).toList());
  }

  /**
   * A table with these columns, each of text, of whole numbers, or of timestamps in microseconds.
   */
  public static Table of(List<Column> columns) {
    return new Table(List.copyOf(columns));
  }

  /** Adds a row; a value is null, a text or a {@link Long}, one for each column. */
  public Table row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + columns.size() + " columns was given " + values.length + " values");
    }
    rows.add(values);
    return this;
  }

  /**
   * The first of the rows.
   *
   * @param limit how many at most
   * @param from the beginning of a name; the rows begin with the first whose name has it, or is
   *     greater
   */
  public Table page(long limit, String from) {
    int name = columns.stream().map(Column::name).toList().indexOf("name");
    Table page = new Table(columns);
    rows.stream()
        .filter(row -> from.isEmpty() || name < 0 || String.valueOf(row[name]).compareTo(from) >= 0)
        .limit(limit)
        .forEach(page.rows::add);
    return page;
  }

  /** The same rows with these columns only, in this order; one that is not there is NULL. */
  public Table only(String... names) {
    List<String> all = columns.stream().map(Column::name).toList();
    int[] from = Arrays.stream(names).mapToInt(all::indexOf).toArray();
    List<Column> kept = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      kept.add(from[i] < 0 ? new Column(names[i], DataType.TEXT) : columns.get(from[i]));
    }
    Table table = new Table(kept);
    for (@Nullable Object[] row : rows) {
      @Nullable Object[] values = new @Nullable Object[from.length];
      for (int i = 0; i < from.length; i++) {
        values[i] = from[i] < 0 ? null : row[from[i]];
      }
      table.rows.add(values);
    }
    return table;
  }

  /** The result that these rows make. */
  public Result result(StatementKind kind) {
    List<Vector> vectors = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      vectors.add(
          switch (columns.get(i).type()) {
            case DataType.Fixed _ -> longs(i, Vector.Unit.PLAIN);
            case DataType.Timestamp _ -> longs(i, Vector.Unit.MICROS);
            default -> texts(i);
          });
    }
    return new Result(kind, columns, List.of(new Batch(rows.size(), vectors)), 0);
  }

  private Vector longs(int column, Vector.Unit unit) {
    long[] values = new long[rows.size()];
    Nulls nulls = new Nulls();
    for (int row = 0; row < values.length; row++) {
      if (rows.get(row)[column] instanceof Long value) {
        values[row] = value;
      } else {
        nulls.add(row);
      }
    }
    return new Vector.Longs(values, nulls, unit);
  }

  private Vector texts(int column) {
    TextBuilder texts = new TextBuilder();
    for (@Nullable Object[] row : rows) {
      Object value = row[column];
      if (value == null) {
        texts.addNull();
      } else {
        texts.add(value.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return texts.build();
  }
}
