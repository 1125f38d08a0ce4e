package dev.freshet.cli;

import dev.freshet.connection.Secrets;
import dev.freshet.connection.SecretsException;
import dev.freshet.connection.spi.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what Freshet finds on this machine and in the secrets. */
@Command(
    name = "doctor",
    description = "Tells which tools are found, and which connections the secrets configure.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  /** The settings whose values may be shown; whatever else there is may be a secret. */
  private static final Set<String> SHOWN =
      Set.of(
          "account", "authenticator", "database", "db", "dialect", "host", "init", "pool_size", "port", "role", "schema", "ttl", "type", "user", "warehouse");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The connection to tell about; all of them unless given.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "The app's folder, where its secrets are looked for; this one unless given.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    tools(out);
    boolean fine = connections(out, Secrets.of(folder.toAbsolutePath()));
    out.flush();
    return fine ? 0 : 1;
  }

  private static void tools(PrintWriter out) {
    out.printf("JDK       %s, %s%n", Runtime.version(), System.getProperty("java.home"));
    tool(out, "Maven", "needed to build Freshet: install Maven 3.8 or newer", "mvn");
    tool(out, "Node", "needed to build Freshet: install Node 20 or newer", "node");
    tool(out, "npm", "needed to build Freshet: install npm 10 or newer", "npm");
    tool(out, "Chromium", "needed by ./freshet test: install chromium", "chromium", "chromium-browser", "google-chrome");
  }

  private static void tool(PrintWriter out, String label, String need, String... names) {
    out.printf("%-9s %s%n", label, Tool.version(names).orElse("not found; " + need));
  }

  private boolean connections(PrintWriter out, Secrets secrets) {
    try {
      // Asked first, because it throws when a file is malformed.
      List<String> looked = secrets.looked();
      Map<String, Object> sections = sections(secrets);
      out.println("Secrets");
      looked.forEach(file -> out.println("  " + file));
      secrets.warning().ifPresent(warning -> out.println("  " + warning));
      out.println("Connections");
      return name.map(one -> connection(out, one, sections)).orElseGet(() -> all(out, sections));
    } catch (SecretsException e) {
      out.println(e.getMessage());
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

  private static boolean all(PrintWriter out, Map<String, Object> sections) {
    if (sections.isEmpty()) {
      out.println("  none: a section [connections.NAME] in a secrets file makes one");
    }
    new TreeMap<>(sections).forEach((each, settings) -> print(out, each, settings));
    return true;
  }

  private static boolean connection(PrintWriter out, String name, Map<String, Object> sections) {
    boolean there = sections.containsKey(name);
    if (there) {
      print(out, name, sections.get(name));
    } else {
      out.printf("  there is no [connections.%s].%s%n", name, Nearest.hint(name, sections.keySet()));
    }
    return there;
  }

  private static void print(PrintWriter out, String name, Object settings) {
    out.println("  [connections." + name + "]");
    if (settings instanceof Map<?, ?> table) {
      table.forEach((key, value) -> out.printf("    %s = %s%n", key, shown(key.toString(), value)));
    } else {
      out.println("    is a value; a connection is a table of settings");
    }
  }

  private static String shown(String key, Object value) {
    return SHOWN.contains(key.toLowerCase(Locale.ROOT)) ? value.toString() : "••••••";
  }
}
