package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Syntax SYNTAX =
      new Syntax(
          "fly",
          "Flies.",
          Optional.of(new Syntax.Operand("FILE", true, false, "what")),
          List.of(
              Syntax.Option.of("--port", "N", "where"),
              Syntax.Option.of("--init", "FILE", "with what"),
              Syntax.Option.flag("--quiet", "without noise")));

  private static Arguments of(String... words) {
    return Arguments.of(SYNTAX, List.of(words));
  }

  private static void refused(String message, String... words) {
    assertThatThrownBy(() -> of(words))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Usage: freshet fly FILE [--port N] [--init FILE] [--quiet]");
  }

  @Test
  void options_stand_before_or_after_and_take_their_value_either_way() {
    Arguments arguments =
        of("--port", "80", "App.java", "--init=a.sql", "--init", "b.sql", "--quiet");
    assertThat(arguments.operands()).containsExactly("App.java");
    assertThat(arguments.port("--port", 1)).isEqualTo(80);
    assertThat(arguments.paths("--init")).containsExactly(Path.of("a.sql"), Path.of("b.sql"));
    assertThat(arguments.value("--init")).contains("b.sql");
    assertThat(arguments.has("--quiet")).isTrue();
  }

  @Test
  void what_is_not_given_is_as_usual() {
    assertThat(of("App.java").port("--port", 8501)).isEqualTo(8501);
    assertThat(of("App.java").has("--quiet")).isFalse();
    assertThat(of("App.java").paths("--init")).isEmpty();
  }

  @Test
  void after_two_dashes_every_word_stands_for_itself() {
    assertThat(of("--", "--odd.java").operands()).containsExactly("--odd.java");
  }

  @Test
  void what_does_not_fit_is_named() {
    refused("FILE is missing");
    refused("\"Other.java\" is one word too many", "App.java", "Other.java");
    refused("there is no option --quite. Did you mean \"--quiet\"?", "App.java", "--quite");
    refused("--port needs a value: --port N", "App.java", "--port");
    refused("--quiet takes no value", "App.java", "--quiet=yes");
    assertThatThrownBy(() -> of("App.java", "--port", "many").port("--port", 1))
        .hasMessageContaining("--port many: a port is a number from 0 to 65535");
  }
}
