package dev.freshet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

/** The entry point of the command line. */
@Command(
    name = "freshet",
    description = "Data apps in Java, on Snowflake.",
    subcommands = {RunCommand.class, DoctorCommand.class},
    versionProvider = Versioned.class,
    mixinStandardHelpOptions = true)
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(new Failures());
  }
}
