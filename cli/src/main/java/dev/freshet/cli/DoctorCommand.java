package dev.freshet.cli;

import dev.freshet.cli.live.LocalSnowflake;
import dev.freshet.connection.Connections;
import dev.freshet.connection.SecretsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells what Freshet finds on this machine and in the secrets. */
final class DoctorCommand implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Syntax syntax() {
    return new Syntax(
        "doctor",
        "Tells which tools are found, where the settings of connections come from, and whether one"
            + " can be connected to.",
        Optional.of(
            new Syntax.Operand(
                "NAME",
                false,
                false,
                "the connection to try; unless given, all are told of and none is tried")),
        List.of(
            Syntax.Option.of(
                "--folder",
                "FOLDER",
                "the app's folder, where its secrets are; this one unless given")));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) {
    tools(terminal);
    Path folder = arguments.path(arguments.value("--folder").orElse(""));
    Optional<String> name = arguments.operands().stream().findFirst();
    LocalSnowflake.Started started =
        (_, url, _) -> terminal.print("  Snowglobe was started at " + url);
    try (var local = new LocalSnowflake(started, _ -> {});
        var connections = Connections.builder(folder).resolver(local).open()) {
      return connections(terminal, connections, name) ? 0 : 1;
    }
  }

  private static void tools(Terminal terminal) {
    terminal.print(
        "JDK       %s, %s".formatted(Runtime.version(), System.getProperty("java.home")));
    tool(terminal, "Maven", "needed to build Freshet: install Maven 3.8 or newer", "mvn");
    tool(terminal, "Node", "needed to build Freshet: install Node 20 or newer", "node");
    tool(terminal, "npm", "needed to build Freshet: install npm 10 or newer", "npm");
    tool(
        terminal,
        "Chromium",
        "needed by ./freshet test: install chromium",
        "chromium",
        "chromium-browser",
        "google-chrome");
  }

  private static void tool(Terminal terminal, String label, String need, String... names) {
    terminal.print("%-9s %s".formatted(label, Tool.version(names).orElse("not found; " + need)));
  }

  private static boolean connections(
      Terminal terminal, Connections connections, Optional<String> name) {
    try {
      // Asked first, because it throws when a file is malformed.
      List<String> looked = connections.secrets().looked();
      terminal.print("Secrets");
      looked.forEach(file -> terminal.print("  " + file));
    } catch (SecretsException e) {
      terminal.print(String.valueOf(e.getMessage()));
      return false;
    }
    terminal.print("Connections");
    var check = new ConnectionCheck(connections, terminal, PATIENCE);
    return name.map(check::check).orElseGet(() -> all(terminal, connections, check));
  }

  private static boolean all(Terminal terminal, Connections connections, ConnectionCheck check) {
    List<String> names = connections.names().stream().sorted().toList();
    if (names.isEmpty()) {
      terminal.print("  none: a section [connections.NAME] in a secrets file makes one");
      return true;
    }
    long told = names.stream().filter(check::describe).count();
    terminal.print("To try one: freshet doctor " + names.getFirst());
    return told == names.size();
  }
}
