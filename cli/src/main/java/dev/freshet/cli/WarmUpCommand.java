package dev.freshet.cli;

import dev.freshet.cli.live.LiveApp;
import dev.freshet.cli.live.LiveOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Shows apps once to nobody. The start script lets Java watch this after a build, and keep the
 * classes as they were then loaded and linked for later starts.
 */
final class WarmUpCommand implements Command {

  @Override
  public Syntax syntax() {
    return new Syntax(
        "warm-up",
        "Shows apps once to nobody, for Java to learn from.",
        Optional.of(new Syntax.Operand("FILE", true, true, "the apps")),
        List.of());
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws Exception {
    for (String file : arguments.operands()) {
      show(SourceFile.find(arguments.path(file)));
    }
    return 0;
  }

  private static void show(Path file)
      throws InterruptedException, ExecutionException, TimeoutException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    TerminalReport report =
        new TerminalReport(new Terminal(nowhere, nowhere, false), file, true, () -> {});
    try (LiveApp app = LiveApp.start(LiveOptions.of(file), report);
        Visit visit = new Visit(app.url())) {
      visit.awaitEndOfRun();
    }
  }
}
