package dev.snowglobe.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Token;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindLiteralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FIXED | 42 | 42",
        "FIXED | -1.50 | (-1.50)",
        "REAL | 2.5 | '2.5'::FLOAT",
        "BOOLEAN | true | TRUE",
        "BOOLEAN | 0 | FALSE",
        "TEXT | it's | 'it''s'",
        "TEXT | a\\b | 'a\\\\b'",
        "DATE | -86400000 | '1969-12-31'::DATE",
        "DATE | 2024-02-29 | '2024-02-29'::DATE",
        "TIME | 45296000000001 | '12:34:56.000000001'::TIME",
        "TIMESTAMP_NTZ | 1500000000 | '1970-01-01 00:00:01.500000000'::TIMESTAMP_NTZ",
        "TIMESTAMP_LTZ | 0 | '1970-01-01 09:00:00.000000000'::TIMESTAMP_LTZ",
        "TIMESTAMP_TZ | 0 1770 | '1970-01-01 05:30:00.000000000 +05:30'::TIMESTAMP_TZ",
        "BINARY | 00FF | TO_BINARY('00FF', 'HEX')",
      })
  void writesEachType(String type, String value, String literal) {
    assertThat(BindLiteral.of(type, value, "Asia/Tokyo")).isEqualTo(literal);
  }

  @Test
  void writesNull() {
    assertThat(BindLiteral.of("TEXT", null, "UTC")).isEqualTo("NULL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 OR 1=1", "", "1e", "--1", "0x10", "１"})
  void refusesANumberThatIsNone(String value) {
    assertThrows(SnowflakeError.class, () -> BindLiteral.of("FIXED", value, "UTC"));
  }

  @Test
  void refusesBytesThatAreNoHex() {
    assertThrows(SnowflakeError.class, () -> BindLiteral.of("BINARY", "0g'", "UTC"));
  }

  /** Whatever a text holds, the statement reads it back as one literal that says the same. */
  @Test
  void noTextBreaksOutOfItsQuotes() {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("'\\\"$-/*\nn0x; \u2603".charAt(random.nextInt(14)));
      }
      var tokens = Lexer.tokens(BindLiteral.text(text.toString()));
      assertThat(tokens).hasSize(1);
      assertThat(tokens.getFirst().kind()).isEqualTo(Token.Kind.STRING);
      assertThat(tokens.getFirst().value()).isEqualTo(text.toString());
    }
  }
}
