package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {

  @Test
  void each_system_has_its_command_and_a_machine_without_a_screen_has_none() {
    assertThat(Browser.command("Linux", Map.of())).isEmpty();
    assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    assertThat(Browser.command("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .contains("xdg-open");
    assertThat(Browser.command("Mac OS X", Map.of())).containsExactly("open");
    assertThat(Browser.command("Windows 11", Map.of())).startsWith("rundll32");
  }
}
