package dev.snowglobe.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowglobe.internal.wire.JsonValue.Items;
import dev.snowglobe.internal.wire.JsonValue.Text;
import dev.snowglobe.internal.wire.JsonValue.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonValueTest {

  private static JsonValue read(String json) {
    return JsonValue.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKindIsRead() {
    JsonValue value =
        read(
            """
            {"text": "first", "number": -1.50, "flag": true, "none": null,
             "list": ["a", 1, [], {}], "object": {"inner": {"deep": "x"}}, "text": "last"}
            """);
    assertThat(value.text("text")).isEqualTo("last");
    assertThat(value.field("number")).isEqualTo(new Word("-1.50"));
    assertThat(value.isTrue("flag")).isTrue();
    assertThat(value.field("none")).isInstanceOf(JsonValue.Nothing.class);
    assertThat(value.field("list"))
        .isInstanceOfSatisfying(
            Items.class,
            list ->
                assertThat(list.values())
                    .hasSize(4)
                    .startsWith(new Text("a"), new Word("1"), new Items(List.of())));
    assertThat(value.field("object").field("inner").text("deep")).isEqualTo("x");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    JsonValue value = read("{\"none\": null, \"list\": [], \"zero\": 0}");
    assertThat(value.text("none")).isEmpty();
    assertThat(value.text("list")).isEmpty();
    assertThat(value.field("nowhere").field("at").text("all")).isEmpty();
    assertThat(value.text("nowhere", "otherwise")).isEqualTo("otherwise");
    assertThat(value.isTrue("nowhere")).isFalse();
    assertThat(value.texts()).containsOnlyKeys("list", "zero");
  }

  @Test
  void numbersAreWholeOrSomethingElse() {
    JsonValue value =
        read("{\"a\": 12, \"b\": 1.9e3, \"c\": \"7\", \"d\": \"seven\", \"e\": 1e999999999}");
    assertThat(value.number("a", 0)).isEqualTo(12);
    assertThat(value.number("b", 0)).isEqualTo(1900);
    assertThat(value.number("c", 0)).isEqualTo(7);
    assertThat(value.number("d", 5)).isEqualTo(5);
    assertThat(value.number("e", 0)).isEqualTo(Long.MAX_VALUE);
    assertThat(value.number("nowhere", 6)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "{\"a\" 1}", "{} {}", "nul", "{\"a\": 01}", "\"", "{a: 1}"})
  void whatIsNotJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "[".repeat(100_000);
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("depth");
  }
}
