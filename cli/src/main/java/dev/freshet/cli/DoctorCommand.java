package dev.freshet.cli;

import dev.freshet.connection.Secrets;
import dev.freshet.connection.SecretsException;
import dev.freshet.connection.spi.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what Freshet finds on this machine and in the secrets. */
final class DoctorCommand implements Command {
  /** The settings whose values may be shown; whatever else there is may be a secret. */
  private static final Set<String> SHOWN =
      Set.of(
          "account",
          "authenticator",
          "database",
          "db",
          "dialect",
          "host",
          "init",
          "pool_size",
          "port",
          "role",
          "schema",
          "ttl",
          "type",
          "user",
          "warehouse");

  @Override
  public Syntax syntax() {
    return new Syntax(
        "doctor",
        "Tells which tools are found, and which connections the secrets configure.",
        Optional.of(
            new Syntax.Operand(
                "NAME", false, false, "the connection to tell of; all unless given")),
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
    return connections(terminal, Secrets.of(folder), name) ? 0 : 1;
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

  private static boolean connections(Terminal terminal, Secrets secrets, Optional<String> name) {
    try {
      // Asked first, because it throws when a file is malformed.
      List<String> looked = secrets.looked();
      Map<String, Object> sections = sections(secrets);
      terminal.print("Secrets");
      looked.forEach(file -> terminal.print("  " + file));
      secrets.warning().ifPresent(warning -> terminal.print("  " + warning));
      terminal.print("Connections");
      return name.map(one -> connection(terminal, one, sections))
          .orElseGet(() -> all(terminal, sections));
    } catch (SecretsException e) {
      terminal.print(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private static Map<String, Object> sections(Secrets secrets) {
    try {
      return secrets.section("connections");
    } catch (SecretsException e) {
      return Map.of();
    }
  }

  private static boolean all(Terminal terminal, Map<String, Object> sections) {
    if (sections.isEmpty()) {
      terminal.print("  none: a section [connections.NAME] in a secrets file makes one");
    }
    new TreeMap<>(sections).forEach((each, settings) -> print(terminal, each, settings));
    return true;
  }

  private static boolean connection(Terminal terminal, String name, Map<String, Object> sections) {
    Optional<Object> settings = Optional.ofNullable(sections.get(name));
    settings.ifPresentOrElse(
        found -> print(terminal, name, found),
        () ->
            terminal.print(
                "  there is no [connections.%s].%s"
                    .formatted(name, Nearest.hint(name, sections.keySet()))));
    return settings.isPresent();
  }

  private static void print(Terminal terminal, String name, Object settings) {
    terminal.print("  [connections." + name + "]");
    if (settings instanceof Map<?, ?> table) {
      table.forEach((key, value) ->
          terminal.print("    %s = %s".formatted(key, shown(key.toString(), value))));
    } else {
      terminal.print("    is a value; a connection is a table of settings");
    }
  }

  private static String shown(String key, Object value) {
    return SHOWN.contains(key.toLowerCase(Locale.ROOT)) ? value.toString() : "••••••";
  }
}
