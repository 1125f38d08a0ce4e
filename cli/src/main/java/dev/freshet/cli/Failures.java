package dev.freshet.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells of a command that failed: in one line if the user can mend it, else with the whole trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof UsageException) {
      command.getErr().println("freshet: " + e.getMessage());
      return ExitCode.USAGE;
    }
    command.getErr().println("freshet: " + e);
    e.printStackTrace(command.getErr());
    return ExitCode.SOFTWARE;
  }
}
