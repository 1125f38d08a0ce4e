package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"a\": ~ incomplete object value, pos 6",
        "{\"a\" 1} ~ missing colon, pos 6",
        "{a: 1} ~ object attribute name is not a string, pos 2",
        "{\"a\": 1, \"a\": 2} ~ duplicate object attribute \"a\", pos 10",
        "[1 ~ incomplete array value, pos 3",
        "[1 2] ~ missing comma, pos 4",
        "tru ~ unknown keyword \"tru\", pos 1",
        "\"a ~ unfinished string, pos 3",
        "\"\\q\" ~ unknown escape \"\\q\", pos 4",
        "1.2.3 ~ misspelled number, pos 1",
        "1 2 ~ garbage in input string, pos 3",
        "] ~ misplaced ']', pos 1",
      })
  void saysWhatIsWrongAndWhere(String json, String complaint) {
    assertThatThrownBy(() -> JsonReader.read(json))
        .isInstanceOf(FunctionFailure.class)
        .hasMessage("Error parsing JSON: " + complaint);
  }

  @Test
  void keepsDigitsAndResolvesEscapes() {
    assertThat(JsonReader.read(" [0.10, -12345678901234567890, \"\\u00e9\\n\\\"\", null, , true]"))
        .isEqualTo(
            new JsonValue.Array(
                List.of(
                    new JsonValue.Numeral(new BigDecimal("0.10")),
                    new JsonValue.Numeral(new BigDecimal("-12345678901234567890")),
                    new JsonValue.Text("\u00e9\n\""),
                    new JsonValue.Null(),
                    new JsonValue.Missing(),
                    new JsonValue.Flag(true))));
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> JsonReader.read(deep)).hasMessageContaining("more than 500 levels");
  }
}
