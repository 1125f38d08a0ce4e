package dev.freshet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final Frame OWNERS =
      Frame.builder()
          .longs("ID", 1, 2, 3)
          .strings("NAME", "Mary", null, "Zoë")
          .doubles("WEIGHT", 4.5, 12, 0.3)
          .booleans("CAT", true, false, true)
          .build();

  @Test
  void givesEachCellAsTheTypeOfItsColumn() {
    assertThat(OWNERS.rowCount()).isEqualTo(3);
    assertThat(OWNERS.columnNames()).containsExactly("ID", "NAME", "WEIGHT", "CAT");
    assertThat(OWNERS.getLong("ID", 2)).isEqualTo(3);
    assertThat(OWNERS.get("ID", 0)).isEqualTo(1L);
    assertThat(OWNERS.getString("NAME", 2)).isEqualTo("Zoë");
    assertThat(OWNERS.getString("ID", 1)).isEqualTo("2");
    assertThat(OWNERS.getDouble("WEIGHT", 1)).isEqualTo(12);
    assertThat(OWNERS.getBoolean("CAT", 1)).isFalse();
  }

  @Test
  void tellsNullsFromValues() {
    assertThat(OWNERS.isNull("NAME", 1)).isTrue();
    assertThat(OWNERS.get("NAME", 1)).isNull();
    assertThat(OWNERS.isNull("ID", 1)).isFalse();
  }

  @Test
  void findsColumnsWithoutRegardToCaseWhereThatIsUnambiguous() {
    assertThat(OWNERS.column("name").name()).isEqualTo("NAME");
    Frame both = Frame.builder().longs("a", 1).longs("A", 2).longs("B", 3).build();
    assertThat(both.getLong("a", 0)).isEqualTo(1);
    assertThat(both.getLong("A", 0)).isEqualTo(2);
    assertThat(both.getLong("b", 0)).isEqualTo(3);
    Frame ambiguous = Frame.builder().longs("aA", 1).longs("AA", 2).build();
    assertThatThrownBy(() -> ambiguous.indexOf("Aa")).hasMessageContaining("[aA, AA]");
  }

  @Test
  void namesTheColumnsWhenOneIsMissing() {
    assertThatThrownBy(() -> OWNERS.column("NAMES"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no column \"NAMES\": the columns are [ID, NAME, WEIGHT, CAT]");
  }

  @Test
  void namesTheGetterThatFits() {
    assertThatThrownBy(() -> OWNERS.getLong("NAME", 0))
        .hasMessage(
            "Column NAME is TEXT, which getLong can't read: use getString, or get for the boxed"
                + " value");
  }

  @Test
  void refusesRowsOutOfRange() {
    assertThatThrownBy(() -> OWNERS.getLong("ID", 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> OWNERS.window(1, 2).getLong("ID", 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> OWNERS.window(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aWindowIsAViewOfTheSameCells() {
    Frame window = OWNERS.window(1, 3);
    assertThat(window.rowCount()).isEqualTo(2);
    assertThat(window.getLong("ID", 0)).isEqualTo(2);
    assertThat(window.column("NAME").getString(1)).isEqualTo("Zoë");
    assertThat(window.column("NAME").isNull(0)).isTrue();
    assertThat(window.window(1, 2).getLong("ID", 0)).isEqualTo(3);
    assertThat(OWNERS.window(0, 3)).isSameAs(OWNERS);
  }

  @Test
  void selectsColumnsInTheirNewOrder() {
    Frame selected = OWNERS.window(1, 3).select("CAT", "id");
    assertThat(selected.columnNames()).containsExactly("CAT", "ID");
    assertThat(selected.getLong("ID", 1)).isEqualTo(3);
  }

  @Test
  void refusesColumnsOfDifferentLength() {
    assertThatThrownBy(() -> Frame.builder().longs("a", 1, 2).longs("b", 1).build())
        .hasMessage(
            "Column a has 2 rows and column b has 1: the columns of a frame are of one length");
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes are a cell
  record Pet(
      String name,
      int age,
      Kind kind,
      BigDecimal price,
      LocalDate born,
      LocalTime feeding,
      LocalDateTime seen,
      OffsetDateTime chipped,
      byte[] photo) {}

  enum Kind {
    CAT,
    DOG
  }

  @Test
  void readsRecordsByComponent() {
    var pet =
        new Pet(
            "Tom",
            3,
            Kind.CAT,
            new BigDecimal("12.50"),
            LocalDate.of(2021, 2, 3),
            LocalTime.of(7, 30, 0, 5),
            LocalDateTime.of(1800, 1, 2, 3, 4, 5, 123_456_789),
            OffsetDateTime.parse("2024-05-06T07:08:09.1+05:45"),
            new byte[] {1, (byte) 0xAB});
    Frame frame = Frame.of(List.of(pet));
    assertThat(frame.columns())
        .extracting(Column::type)
        .containsExactly(
            ColumnType.TEXT,
            ColumnType.INTEGER,
            ColumnType.TEXT,
            ColumnType.DECIMAL,
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.TIMESTAMP,
            ColumnType.TIMESTAMP_TZ,
            ColumnType.BINARY);
    assertThat(frame.get("price", 0)).isEqualTo(new BigDecimal("12.50"));
    assertThat(frame.get("feeding", 0)).isEqualTo(pet.feeding());
    assertThat(frame.get("seen", 0)).isEqualTo(pet.seen());
    assertThat(frame.get("chipped", 0)).isEqualTo(pet.chipped());
    assertThat(frame.getString("photo", 0)).isEqualTo("01AB");
  }

  @Test
  void readsRowsAsViews() {
    assertThat(OWNERS.rows())
        .hasSize(3)
        .last()
        .hasToString("{ID=3, NAME=Zoë, WEIGHT=0.3, CAT=true}");
    assertThat(OWNERS.rows().get(0).getString("name")).isEqualTo("Mary");
  }

  @Test
  void tenMillionGeneratedRowsCostNoMemory() {
    Frame frame =
        Frame.generate(10_000_000, g -> g.longs("id", i -> i).text("name", i -> "Pet " + i));
    assertThat(frame.rowCount()).isEqualTo(10_000_000);
    assertThat(frame.getLong("id", 9_999_999)).isEqualTo(9_999_999);
    assertThat(frame.getString("name", 1_234_567)).isEqualTo("Pet 1234567");
    assertThat(frame.window(5_000_000, 5_000_200).getLong("id", 199)).isEqualTo(5_000_199);
    assertThat(frame.byteSize()).isLessThan(1_000);
  }

  /** Sizes are those of the arrays, so this is exact and not a matter of the machine. */
  @Test
  void aMillionRowsOfFiveMixedColumnsTakeAtMost45BytesARow() {
    var random = new Random(7);
    List<ColumnBuilder> builders =
        List.of(
            ColumnBuilder.of("id", ColumnType.INTEGER),
            ColumnBuilder.of("name", ColumnType.TEXT),
            ColumnBuilder.of("city", ColumnType.TEXT),
            ColumnBuilder.of("amount", ColumnType.DECIMAL),
            ColumnBuilder.of("at", ColumnType.TIMESTAMP));
    for (int i = 0; i < 1_000_000; i++) {
      builders.get(0).addLong(i);
      builders.get(1).addText("customer " + random.nextInt());
      builders.get(2).addText("city " + random.nextInt(50));
      builders.get(3).addDecimal(BigDecimal.valueOf(random.nextLong(1_000_000_000), 2));
      builders.get(4).addTimestamp(1_700_000_000L + random.nextInt(), random.nextInt(1000) * 1000);
    }
    Frame frame = Frame.ofColumns(builders.stream().map(ColumnBuilder::build).toList());
    assertThat(frame.byteSize() / 1_000_000.0).isLessThan(45);
    assertThat(frame.getString("name", 999_999)).startsWith("customer ");
  }

  @Test
  void printsItsShapeAndFirstRows() {
    assertThat(OWNERS.toString())
        .isEqualTo(
            """
            3 rows × 4 columns
            ID  NAME  WEIGHT  CAT
            1   Mary  4.5     true
            2   null  12.0    false
            3   Zoë   0.3     true\
            """);
    assertThat(Frame.generate(1_000, g -> g.longs("n", i -> i)).toString())
        .startsWith("1,000 rows × 1 columns\nn\n0\n")
        .endsWith("… 990 more");
    assertThat(Frame.empty().toString()).isEqualTo("0 rows × 0 columns");
  }
}
