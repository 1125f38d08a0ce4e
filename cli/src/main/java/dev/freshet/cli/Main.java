package dev.freshet.cli;

import dev.freshet.connection.spi.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entry point of the command line. */
public final class Main {
  /** The exit code for what can't be done as asked. */
  static final int MISUSED = 2;

  private static final List<Command> COMMANDS =
      List.of(new RunCommand(), new DoctorCommand(), new SnowglobeCommand());

  /** How many threads carry the virtual ones; read when the first of those starts. */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String... words) {
    carryBusyScripts();
    System.exit(run(Terminal.ofThisProcess(), words));
  }

  /**
   * A script that computes without a pause holds the thread that carries it. With as many carriers
   * as cores, two such scripts on two cores would keep the server from answering anybody; among
   * more of them the system divides the cores.
   */
  private static void carryBusyScripts() {
    if (System.getProperty(CARRIERS) == null) {
      int carriers = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
      System.setProperty(CARRIERS, String.valueOf(carriers));
    }
  }

  static int run(Terminal terminal, String... words) {
    try {
      return run(terminal, Arrays.asList(words));
    } catch (UsageException e) {
      terminal.complain("freshet: " + e.getMessage());
      return MISUSED;
    } catch (Exception e) {
      terminal.complain("freshet: " + e);
      e.printStackTrace(terminal.err());
      return 1;
    }
  }

  private static int run(Terminal terminal, List<String> words) throws Exception {
    String first = words.isEmpty() ? "help" : words.getFirst();
    switch (first) {
      case "help", "--help", "-h" -> terminal.print(help());
      case "--version", "-V", "version" -> terminal.print(Version.describe());
      default -> {
        return run(terminal, command(first), words.subList(1, words.size()));
      }
    }
    return 0;
  }

  private static int run(Terminal terminal, Command command, List<String> words) throws Exception {
    if (words.contains("--help") || words.contains("-h")) {
      terminal.print(command.syntax().help());
      return 0;
    }
    return command.run(Arguments.of(command.syntax(), words), terminal);
  }

  private static Command command(String name) {
    return Stream.concat(COMMANDS.stream(), Stream.of(new WarmUpCommand()))
        .filter(command -> command.syntax().name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static UsageException unknown(String name) {
    List<String> names = COMMANDS.stream().map(command -> command.syntax().name()).toList();
    return new UsageException(
        "there is no command %s.%s%n%s".formatted(name, Nearest.hint(name, names), help()));
  }

  private static String help() {
    return COMMANDS.stream()
        .map(Command::syntax)
        .map(syntax -> "  %s%n      %s".formatted(syntax.usage(), syntax.summary()))
        .collect(Collectors.joining("\n", "Usage:\n", "\n"));
  }
}
