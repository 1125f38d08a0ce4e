package dev.freshet.cli;

/** One of the things that the command line does. */
sealed interface Command permits RunCommand, DoctorCommand, SnowglobeCommand, WarmUpCommand {

  /** How it is written. */
  Syntax syntax();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException if it can't be done as asked
   */
  int run(Arguments arguments, Terminal terminal) throws Exception;
}
