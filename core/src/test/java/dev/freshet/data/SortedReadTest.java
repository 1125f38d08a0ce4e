package dev.freshet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a frame in the order of a column, against the JDK's own sorting. */
class SortedReadTest {
  private static final int ROWS = 3_000;

  private static final Comparator<Object> ORDER =
      (left, right) ->
          switch (left) {
            case Boolean b -> b.compareTo((Boolean) right);
            case Long n -> n.compareTo((Long) right);
            case Double d -> d.compareTo((Double) right);
            case BigDecimal d -> d.compareTo((BigDecimal) right);
            case LocalDate d -> d.compareTo((LocalDate) right);
            case byte[] bytes -> Arrays.compareUnsigned(bytes, (byte[]) right);
            case String s ->
                Arrays.compareUnsigned(
                    s.getBytes(StandardCharsets.UTF_8),
                    ((String) right).getBytes(StandardCharsets.UTF_8));
            default -> throw new AssertionError(left.getClass());
          };

  @ParameterizedTest
  @EnumSource(
      value = ColumnType.class,
      names = {"BOOLEAN", "INTEGER", "DECIMAL", "REAL", "TEXT", "DATE", "BINARY"})
  void rowsComeInTheOrderOfTheColumnAndEqualOnesInTheirOwn(ColumnType type) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<@Nullable Object> cells = cells(type, random);
    Frame frame = frame(type, cells);
    for (boolean descending : new boolean[] {false, true}) {
      Optional<Order> order = Optional.of(new Order(1, descending));
      List<Long> read = new ArrayList<>();
      for (int from = 0; from < ROWS; from += 700) {
        Frame rows = frame.read(new Slice(from, Math.min(ROWS, from + 700), order));
        rows.rows().forEach(row -> read.add(row.getLong("ROW")));
      }
      assertThat(read).as("seed %d", seed).isEqualTo(expected(cells, descending));
    }
  }

  private static List<Long> expected(List<@Nullable Object> cells, boolean descending) {
    Comparator<Object> order = descending ? ORDER.reversed() : ORDER;
    return IntStream.range(0, cells.size())
        .boxed()
        .sorted(Comparator.comparing(cells::get, Comparator.nullsLast(order)))
        .map(Integer::longValue)
        .toList();
  }

  private static List<@Nullable Object> cells(ColumnType type, Random random) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      cells.add(random.nextInt(20) == 0 ? null : cell(type, random));
    }
    return cells;
  }

  private static Object cell(ColumnType type, Random random) {
    return switch (type) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> random.nextBoolean() ? random.nextLong() : random.nextLong(-50, 50);
      case DECIMAL ->
          random.nextBoolean()
              ? new BigDecimal("12345678901234567890123.4567")
                  .multiply(BigDecimal.valueOf(random.nextInt()))
              : BigDecimal.valueOf(random.nextInt(-99, 99), 2);
      case REAL ->
          List.of(random.nextGaussian(), -1e300, Double.NaN, Double.POSITIVE_INFINITY, 1e-9)
              .get(random.nextInt(5));
      case TEXT -> text(random);
      case DATE -> LocalDate.ofEpochDay(random.nextInt(-9_000, 9_000));
      case BINARY -> bytes(random);
      default -> throw new AssertionError(type);
    };
  }

  private static String text(Random random) {
    return "customer ".substring(random.nextInt(10))
        + List.of("", "a", "ab\0", "Zoë", "😀", "\uFFFD").get(random.nextInt(6))
        + random.nextInt(20);
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(7)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Frame frame(ColumnType type, List<@Nullable Object> cells) {
    ColumnBuilder rows = ColumnBuilder.of("ROW", ColumnType.INTEGER);
    ColumnBuilder column = ColumnBuilder.of("CELL", type);
    for (int row = 0; row < cells.size(); row++) {
      rows.add((long) row);
      column.add(cells.get(row));
    }
    return Frame.ofColumns(List.of(rows.build(), column.build()));
  }

  @Test
  void longTextsThatDifferAtTheirEndsOnlyAreSorted() throws Exception {
    String same = "x".repeat(300_000);
    List<String> cells = List.of(same + "b", same, same + "a", same, "x");
    Frame frame = frame(ColumnType.TEXT, new ArrayList<>(cells));
    Frame plain = Frame.ofColumns(List.of(frame.column("ROW"), plainText(cells)));
    for (Frame either : List.of(frame, plain)) {
      Frame rows = either.read(new Slice(0, 5, Optional.of(new Order(1, false))));
      assertThat(rows.rows())
          .extracting(row -> row.getLong("ROW"))
          .containsExactly(4L, 1L, 3L, 2L, 0L);
    }
  }

  /** The same as words laid end to end, which only a column of many distinct ones is by itself. */
  private static Column plainText(List<String> cells) {
    var bytes = new PackedBytes.Appender();
    cells.forEach(cell -> bytes.add(cell.getBytes(StandardCharsets.UTF_8)));
    return new TextColumn(
        "CELL", ColumnType.TEXT, cells.size(), bytes.build(), Nulls.of(new BitSet()));
  }

  @Test
  void eachLengthOfARunOfOneLetterHasItsPlace() throws Exception {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int length = 0; length < 3_000; length++) {
      cells.add("a".repeat(length * 7 % 3_000));
    }
    for (boolean descending : new boolean[] {false, true}) {
      Frame frame = frame(ColumnType.TEXT, cells);
      Frame rows = frame.read(new Slice(0, 3_000, Optional.of(new Order(1, descending))));
      assertThat(rows.rows())
          .extracting(row -> row.getLong("ROW"))
          .isEqualTo(expected(cells, descending));
    }
  }

  @Test
  void manyRowsAreSortedToo() throws Exception {
    Frame frame = Frame.generate(100_000, g -> g.longs("id", row -> (row * 7919L) % 100_000));
    Frame rows = frame.read(new Slice(99_998, 100_000, Optional.of(new Order(0, true))));
    assertThat(rows.rows()).extracting(row -> row.getLong("id")).containsExactly(1L, 0L);
  }

  @Test
  void aWindowOfAFrameIsSortedByItself() throws Exception {
    Frame window = Frame.generate(100, g -> g.longs("id", row -> row)).window(10, 20);
    Frame rows = window.read(new Slice(0, 2, Optional.of(new Order(0, true))));
    assertThat(rows.rows()).extracting(row -> row.getLong("id")).containsExactly(19L, 18L);
  }

  @Test
  void whatIsNotThereCannotBeRead() {
    Frame frame = Frame.generate(10, g -> g.longs("id", row -> row));
    assertThatThrownBy(() -> frame.read(Slice.of(5, 11)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Slice.of(5, 4)).hasMessage("There are no rows from 5 to 4");
  }
}
