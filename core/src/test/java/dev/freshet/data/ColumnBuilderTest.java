package dev.freshet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnBuilderTest {

  /** Whatever goes in comes out, at every width, with nulls, and through a window. */
  @ParameterizedTest
  @EnumSource(ColumnType.class)
  void givesBackWhatItWasGiven(ColumnType type) {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      List<@Nullable Object> cells = new ArrayList<>();
      int magnitude = random.nextInt(63);
      int rows = random.nextInt(2_000);
      boolean nulls = random.nextBoolean();
      for (int row = 0; row < rows; row++) {
        cells.add(nulls && random.nextInt(4) == 0 ? null : cell(type, random, magnitude));
      }
      check(type, cells);
    }
  }

  private static void check(ColumnType type, List<@Nullable Object> cells) {
    var builder = ColumnBuilder.of("c", type);
    cells.forEach(builder::add);
    Column column = builder.build();
    assertThat(column.rowCount()).isEqualTo(cells.size());
    for (int row = 0; row < cells.size(); row++) {
      assertSame(column.get(row), cells.get(row));
      assertThat(column.isNull(row)).isEqualTo(cells.get(row) == null);
    }
    int from = cells.size() / 3;
    Column window = new WindowColumn(column, from, cells.size() - from);
    for (int row = from; row < cells.size(); row++) {
      assertSame(window.get(row - from), cells.get(row));
    }
  }

  private static void assertSame(@Nullable Object actual, @Nullable Object expected) {
    if (expected instanceof BigDecimal number) {
      assertThat((BigDecimal) actual).isEqualByComparingTo(number);
    } else {
      assertThat(actual).isEqualTo(expected);
    }
  }

  private static Object cell(ColumnType type, Random random, int magnitude) {
    long number = random.nextLong() >> magnitude;
    return switch (type) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> number;
      case DECIMAL -> decimal(random, number);
      case REAL -> random.nextGaussian() * number;
      case TEXT, JSON -> text(random, magnitude);
      case DATE -> LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
      case TIME -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
      case TIMESTAMP -> moment(random);
      case TIMESTAMP_TZ ->
          OffsetDateTime.of(
              moment(random), ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 840)));
      case BINARY -> text(random, magnitude).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    };
  }

  private static BigDecimal decimal(Random random, long number) {
    return random.nextInt(500) == 0
        ? new BigDecimal(new BigInteger(120, random), random.nextInt(20))
        : BigDecimal.valueOf(number, random.nextInt(6));
  }

  private static LocalDateTime moment(Random random) {
    long second = random.nextLong(-62_000_000_000L, 250_000_000_000L);
    int nano = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    return LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
  }

  private static String text(Random random, int magnitude) {
    if (magnitude < 20) {
      return "word " + random.nextInt(1 + magnitude);
    }
    return random
        .ints(random.nextInt(40), 0, 0x2FFF)
        .filter(Character::isDefined)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void keepsTextThatCrossesPages() {
    var builder = ColumnBuilder.of("c", ColumnType.TEXT);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(("" + (char) ('a' + i % 26)).repeat(i * 37_001) + "é");
    }
    for (int i = 0; i < 1_200; i++) {
      texts.add("distinct " + i);
    }
    texts.forEach(builder::addText);
    Column column = builder.build();
    for (int row = 0; row < texts.size(); row++) {
      assertThat(column.getString(row)).isEqualTo(texts.get(row));
    }
  }

  @Test
  void repeatingTextTakesOneByteARow() {
    var builder = ColumnBuilder.of("c", ColumnType.TEXT);
    for (int i = 0; i < 100_000; i++) {
      builder.addText(i % 3 == 0 ? "cat" : "dog");
    }
    assertThat(builder.build().byteSize()).isBetween(100_000L, 100_500L);
  }

  @Test
  void anIntegerColumnBecomesDecimalWhenANumberIsTooWide() {
    var builder = ColumnBuilder.of("n", ColumnType.INTEGER);
    builder.addLong(5);
    builder.addNull();
    builder.addDecimal(new BigDecimal("98765432109876543210987654321"));
    Column column = builder.build();
    assertThat(column.type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(column.get(0)).isEqualTo(new BigDecimal(5));
    assertThat(column.isNull(1)).isTrue();
    assertThat(column.getString(2)).isEqualTo("98765432109876543210987654321");
  }

  @Test
  void refusesAValueOfAnotherType() {
    var builder = ColumnBuilder.of("AGE", ColumnType.INTEGER);
    assertThatThrownBy(() -> builder.add("three"))
        .hasMessage("Column AGE is INTEGER and does not take a value of java.lang.String (row 0)");
    assertThatThrownBy(() -> builder.addBoolean(true))
        .hasMessage("Column AGE is INTEGER and does not take a boolean (row 0)");
  }

  @Test
  void aColumnBuiltStaysAsItIsWhenTheBuilderGoesOn() {
    var builder = ColumnBuilder.of("n", ColumnType.INTEGER);
    builder.addLong(1);
    Column first = builder.build();
    builder.addNull();
    assertThat(first.rowCount()).isEqualTo(1);
    assertThat(builder.build().isNull(1)).isTrue();
  }
}
