package dev.freshet.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A typed, columnar, immutable table: what a query gives and what a page shows. It is shared by
 * reference between threads and never copied.
 *
 * <p>Columns are found by position, by exact name, or else by name without regard to case where
 * that is unambiguous (Snowflake gives {@code NAME} for an unquoted {@code name}). A null cell is
 * null from {@link #get} and {@link #getString}, zero or false from the primitive getters.
 */
public final class Frame implements Table {
  private static final Frame EMPTY = new Frame(List.of(), 0, 0);

  /** Whole columns; this frame sees {@code rows} of their rows, from {@code first} on. */
  private final List<Column> sources;

  private final int first;
  private final int rows;
  private final Map<String, Integer> positions;
  private final Orders orders = new Orders();

  private Frame(List<Column> sources, int first, int rows) {
    this(sources, first, rows, positions(sources));
  }

  private Frame(List<Column> sources, int first, int rows, Map<String, Integer> positions) {
    this.sources = sources;
    this.first = first;
    this.rows = rows;
    this.positions = positions;
  }

  /** A frame without columns or rows. */
  public static Frame empty() {
    return EMPTY;
  }

  /**
   * A frame of finished columns.
   *
   * @throws IllegalArgumentException when they differ in length
   */
  public static Frame ofColumns(List<Column> columns) {
    if (columns.isEmpty()) {
      return EMPTY;
    }
    List<Column> copy = List.copyOf(columns);
    int rows = copy.getFirst().rowCount();
    for (Column column : copy) {
      if (column.rowCount() != rows) {
        throw new IllegalArgumentException(
            "Column %s has %,d rows and column %s has %,d: the columns of a frame are of one length"
                .formatted(copy.getFirst().name(), rows, column.name(), column.rowCount()));
      }
    }
    return new Frame(copy, 0, rows);
  }

  /**
   * A frame of records: a column for each component, a row for each record. With no record at all
   * there is nothing to take the columns from and the frame is empty.
   */
  public static Frame of(List<? extends Record> rows) {
    return rows.isEmpty() ? EMPTY : RecordColumns.read(rows);
  }

  /** A frame of records, as {@link #of(List)}. */
  public static Frame of(Record... rows) {
    return of(List.of(rows));
  }

  /** Builds a frame from values at hand. */
  public static FrameBuilder builder() {
    return new FrameBuilder();
  }

  /**
   * A frame whose cells are computed when they are read, so that any number of rows costs no
   * memory. The functions must be pure and may be called by any thread.
   */
  public static Frame generate(int rows, Consumer<FrameGenerator> columns) {
    if (rows < 0) {
      throw new IllegalArgumentException("A frame can't have %,d rows".formatted(rows));
    }
    var generator = new FrameGenerator(rows);
    columns.accept(generator);
    return ofColumns(generator.columns());
  }

  /** How many rows there are. */
  public int rowCount() {
    return rows;
  }

  /** How many columns there are. */
  public int columnCount() {
    return sources.size();
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows == 0;
  }

  /** The columns, in order. */
  public List<Column> columns() {
    return isWhole() ? sources : sources.stream().map(this::seen).toList();
  }

  /** The names of the columns, in order. */
  public List<String> columnNames() {
    return sources.stream().map(Column::name).toList();
  }

  /** The column at that position, from 0. */
  public Column column(int index) {
    return seen(sources.get(index));
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public Column column(String name) {
    return column(indexOf(name));
  }

  /**
   * The position of the column of that name, from 0.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public int indexOf(String name) {
    Integer found = positions.get(name);
    if (found == null) {
      found = positions.get(folded(name));
    }
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no column \"%s\": the columns are %s".formatted(name, columnNames()));
    }
    return found;
  }

  /** Whether the cell is null. */
  public boolean isNull(int column, int row) {
    return sources.get(column).isNull(at(row));
  }

  /** Whether the cell is null. */
  public boolean isNull(String column, int row) {
    return isNull(indexOf(column), row);
  }

  /** The cell as the Java type of {@link ColumnType}, or null. */
  public @Nullable Object get(int column, int row) {
    return sources.get(column).get(at(row));
  }

  /** The cell as the Java type of {@link ColumnType}, or null. */
  public @Nullable Object get(String column, int row) {
    return get(indexOf(column), row);
  }

  /** See {@link Column#getLong}. */
  public long getLong(int column, int row) {
    return sources.get(column).getLong(at(row));
  }

  /** See {@link Column#getLong}. */
  public long getLong(String column, int row) {
    return getLong(indexOf(column), row);
  }

  /** See {@link Column#getDouble}. */
  public double getDouble(int column, int row) {
    return sources.get(column).getDouble(at(row));
  }

  /** See {@link Column#getDouble}. */
  public double getDouble(String column, int row) {
    return getDouble(indexOf(column), row);
  }

  /** See {@link Column#getBoolean}. */
  public boolean getBoolean(int column, int row) {
    return sources.get(column).getBoolean(at(row));
  }

  /** See {@link Column#getBoolean}. */
  public boolean getBoolean(String column, int row) {
    return getBoolean(indexOf(column), row);
  }

  /** The cell of any column as text, or null. See {@link Column#getString}. */
  public @Nullable String getString(int column, int row) {
    return sources.get(column).getString(at(row));
  }

  /** The cell of any column as text, or null. See {@link Column#getString}. */
  public @Nullable String getString(String column, int row) {
    return getString(indexOf(column), row);
  }

  /** The rows one after another, each a view. */
  public List<Row> rows() {
    return new Rows();
  }

  /**
   * The rows from {@code from} up to and without {@code to}, as a view: nothing is copied, and the
   * view keeps this frame's cells alive.
   *
   * @throws IndexOutOfBoundsException when that is not within this frame
   */
  public Frame window(int from, int to) {
    Objects.checkFromToIndex(from, to, rows);
    return from == 0 && to == rows ? this : new Frame(sources, first + from, to - from, positions);
  }

  /** What is known of the columns without their cells. */
  @Override
  public List<Heading> headings() {
    return sources.stream().map(column -> new Heading(column.name(), column.type())).toList();
  }

  /** The same as {@link #rowCount}, as every table has it. */
  @Override
  public long length() {
    return rows;
  }

  /**
   * Some rows, as a view. The first time in an order the caller waits until all rows are sorted,
   * which takes a second or two for ten million numbers and several for as many distinct texts.
   *
   * @throws IndexOutOfBoundsException when that is not within this frame
   */
  @Override
  public Frame read(Slice slice) throws InterruptedException {
    Objects.checkFromToIndex(slice.from(), slice.to(), rows);
    int from = (int) slice.from();
    int to = (int) slice.to();
    return slice.order().isEmpty()
        ? window(from, to)
        : picked(Arrays.copyOfRange(orders.rows(this, slice.order().get()), from, to));
  }

  /** These columns in this order, without a copy of their cells. */
  public Frame select(String... names) {
    List<Column> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(sources.get(indexOf(name)));
    }
    return new Frame(List.copyOf(chosen), first, rows);
  }

  /**
   * How many bytes of heap the cells take, to within a few percent. A window counts the whole that
   * it keeps alive.
   */
  public long byteSize() {
    return sources.stream().mapToLong(column -> 64 + column.byteSize()).sum();
  }

  /** The shape and the first rows. */
  @Override
  public String toString() {
    return FramePrinter.print(this);
  }

  private Frame picked(int[] picked) {
    List<Column> columns =
        columns().stream().map(column -> (Column) new PickedColumn(column, picked)).toList();
    return new Frame(columns, 0, picked.length, positions);
  }

  private boolean isWhole() {
    return first == 0 && (sources.isEmpty() || sources.getFirst().rowCount() == rows);
  }

  private Column seen(Column source) {
    return isWhole() ? source : new WindowColumn(source, first, rows);
  }

  private int at(int row) {
    return first + Objects.checkIndex(row, rows);
  }

  /** Exact names, and folded ones that only one column has. */
  private static Map<String, Integer> positions(List<Column> columns) {
    Map<String, Integer> folded = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    Map<String, Integer> exact = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      exact.putIfAbsent(name, i);
      if (folded.putIfAbsent(folded(name), i) != null) {
        ambiguous.add(folded(name));
      }
    }
    folded.keySet().removeAll(ambiguous);
    exact.putAll(folded);
    return Map.copyOf(exact);
  }

  /** No column's own name holds the mark, so a folded name can't hide an exact one. */
  private static String folded(String name) {
    return '\0' + name.toLowerCase(Locale.ROOT);
  }

  private final class Rows extends AbstractList<Row> implements RandomAccess {
    @Override
    public Row get(int index) {
      return new Row(Frame.this, Objects.checkIndex(index, rows));
    }

    @Override
    public int size() {
      return rows;
    }
  }
}
