package dev.freshet.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens a page in the user's browser, by the system's own command: the class library's way would
 * load the whole window toolkit.
 */
final class Browser {
  private Browser() {}

  /** Does nothing where there is no screen or no such command; the address is printed anyway. */
  static void open(URI url) {
    List<String> command = new ArrayList<>(command(System.getProperty("os.name"), System.getenv()));
    if (command.isEmpty()) {
      return;
    }
    command.add(url.toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // Not installed.
    }
  }

  static List<String> command(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open");
    }
    if (name.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? List.of("xdg-open") : List.of();
  }
}
