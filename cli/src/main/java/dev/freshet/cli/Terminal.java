package dev.freshet.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command writes. Each text is written in one piece, so that threads do not mix their
 * lines.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param styled whether words may be emphasised
 */
record Terminal(PrintStream out, PrintStream err, boolean styled) {

  /**
   * The one the process was started in; plain where it is none, or where NO_COLOR asks for that.
   */
  static Terminal ofThisProcess() {
    boolean screen =
        Optional.ofNullable(System.console()).filter(one -> one.isTerminal()).isPresent();
    return new Terminal(System.out, System.err, screen && mayStyle(System.getenv()));
  }

  private static boolean mayStyle(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  void print(String text) {
    out.println(text);
    out.flush();
  }

  void complain(String text) {
    err.println(text);
    err.flush();
  }

  String bold(String text) {
    return styled ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  String link(Object address) {
    return styled ? "\u001b[4m" + address + "\u001b[0m" : address.toString();
  }
}
