package dev.freshet.cli;

import dev.freshet.cli.live.LiveApp;
import dev.freshet.cli.live.LiveOptions;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Compiles and serves an app, and follows what is saved. */
final class RunCommand implements Command {
  private static final int USUAL_PORT = 8501;
  private static final String USUAL_HOST = "127.0.0.1";

  @Override
  public Syntax syntax() {
    return new Syntax(
        "run",
        "Shows an app in the browser, and its next version whenever a file is saved.",
        Optional.of(
            new Syntax.Operand(
                "FILE",
                true,
                false,
                "a Java file with a main method, or a folder with an App.java")),
        List.of(
            Syntax.Option.of(
                "--port", "N", "the port to listen on, 0 for a free one; 8501 unless given"),
            Syntax.Option.of(
                "--host", "ADDRESS", "the address to listen on; 127.0.0.1 unless given"),
            Syntax.Option.flag("--no-browser", "does not open the browser"),
            Syntax.Option.flag("--no-watch", "does not follow what is saved")));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws Exception {
    Path file = SourceFile.find(arguments.path(arguments.operands().getFirst()));
    boolean watch = !arguments.has("--no-watch");
    CompletableFuture<Integer> end = new CompletableFuture<>();
    TerminalReport report = new TerminalReport(terminal, file, watch, () -> end.complete(1));
    LiveOptions options =
        new LiveOptions(
            file,
            arguments.value("--host").orElse(USUAL_HOST),
            arguments.port("--port", USUAL_PORT),
            watch);
    try (LiveApp app = start(options, report)) {
      // The process is told to stop by a signal, and then only its hooks still run.
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "freshet-close"));
      if (!arguments.has("--no-browser")) {
        Browser.open(app.url());
      }
      return end.get();
    }
  }

  private static LiveApp start(LiveOptions options, TerminalReport report) {
    try {
      return LiveApp.start(options, report);
    } catch (RuntimeException e) {
      throw isTaken(e) ? new UsageException(Ports.taken(options.host(), options.port())) : e;
    }
  }

  private static boolean isTaken(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }
}
