package dev.snowglobe.snowpark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.snowflake.snowpark_java.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares answers with what is expected: types and scales too, floating point numbers nearly. */
final class Expected {

  private Expected() {}

  static Row row(@Nullable Object... values) {
    return Row.create(values);
  }

  static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  static void rows(List<Row> expected, Row[] actual) {
    assertThat(actual).as("rows %s", List.of(actual)).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i].size()).as("columns of %s", actual[i]).isEqualTo(expected.get(i).size());
      for (int column = 0; column < actual[i].size(); column++) {
        value(expected.get(i).get(column), actual[i].get(column));
      }
    }
  }

  static void value(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Double number && actual instanceof Double other && !number.isNaN()) {
      assertThat(other).isCloseTo(number, within(1e-9));
    } else {
      assertThat(actual).isEqualTo(expected);
    }
  }
}
