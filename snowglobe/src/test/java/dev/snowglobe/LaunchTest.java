package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest {

  @Test
  void readsEveryOption() {
    Launch launch =
        Launch.parse(
            "--port",
            "0",
            "--host",
            "::1",
            "--db",
            "a.duckdb",
            "--init",
            "1.sql",
            "--init",
            "2.sql",
            "--user",
            "ada",
            "--fault-control");
    assertThat(launch.port()).isZero();
    assertThat(launch.host()).isEqualTo("::1");
    assertThat(launch.database()).contains(Path.of("a.duckdb"));
    assertThat(launch.scripts()).containsExactly(Path.of("1.sql"), Path.of("2.sql"));
    assertThat(launch.user()).contains("ada");
    assertThat(launch.faultControl()).isTrue();
    assertThat(Launch.parse("--help").help()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"--prot 1, --prot", "--port x, 'x'", "--port, needs a value"})
  void namesWhatItDoesNotUnderstand(String line, String word) {
    assertThatThrownBy(() -> Launch.parse(line.split(" "))).hasMessageContaining(word);
  }

  @Test
  void takesThePasswordFromTheEnvironmentAlone() {
    Launch launch = Launch.parse("--port", "0", "--user", "ada");
    assertThatThrownBy(() -> launch.builder(Map.of())).hasMessageContaining("SNOWGLOBE_PASSWORD");
    try (Snowglobe snowglobe = launch.builder(Map.of("SNOWGLOBE_PASSWORD", "secret")).start()) {
      assertThat(snowglobe.password()).isEqualTo("secret");
    }
  }
}
