package dev.snowglobe.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLayoutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | 1",
        "\"a: {b}, c\" | \"a: {b}, c\"",
        "{} | {}",
        "[ ] | []",
        "{\"a\":1} | {~  \"a\": 1~}",
        "{\"a\" : [1,2 ],\"b\":{}} | {~  \"a\": [~    1,~    2~  ],~  \"b\": {}~}",
        "[\"x\\\"]\",[[]]] | [~  \"x\\\"]\",~  [~    []~  ]~]",
      })
  void laysOutAsSnowflakeDoes(String json, String expected) {
    assertThat(JsonLayout.indented(json)).isEqualTo(expected.replace('~', '\n'));
  }

  /**
   * Whatever it is given, it ends, and drops or adds nothing but white space outside of strings.
   */
  @Test
  void comesThroughAnything() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String text =
          random
              .ints(random.nextInt(20), 0, ALPHABET.length())
              .mapToObj(i -> ALPHABET.substring(i, i + 1))
              .collect(java.util.stream.Collectors.joining());
      assertThat(JsonLayout.indented(text).replaceAll("\\s", ""))
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  private static final String ALPHABET = "{}[]\",:\\ \nab1";
}
