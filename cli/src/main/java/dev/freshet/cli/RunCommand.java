package dev.freshet.cli;

import dev.freshet.cli.live.LiveApp;
import dev.freshet.cli.live.LiveOptions;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compiles and serves an app, and follows what is saved. */
@Command(
    name = "run",
    description = "Shows an app in the browser, and its next version whenever a file is saved.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class RunCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A Java source file with a main method, or a folder with an App.java.")
  private Path file = Path.of("");

  @Option(names = "--port", paramLabel = "N", description = "The port to listen on; 0: a free one.")
  private int port = 8501;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on.")
  private String host = "127.0.0.1";

  @Option(names = "--no-browser", description = "Does not open the browser.")
  private boolean noBrowser;

  @Option(names = "--no-watch", description = "Does not follow what is saved.")
  private boolean noWatch;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Path main = SourceFile.find(file);
    CompletableFuture<Integer> end = new CompletableFuture<>();
    TerminalReport report =
        new TerminalReport(spec.commandLine().getOut(), main, !noWatch, () -> end.complete(1));
    try (LiveApp app = start(new LiveOptions(main, host, port, !noWatch), report)) {
      // The process is told to stop by a signal, and then only its hooks still run.
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "freshet-close"));
      if (!noBrowser) {
        Browser.open(app.url());
      }
      return end.get();
    }
  }

  private LiveApp start(LiveOptions options, TerminalReport report) {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port %d: a port is from 0 to 65535".formatted(port));
    }
    try {
      return LiveApp.start(options, report);
    } catch (RuntimeException e) {
      throw isTaken(e) ? new UsageException(Ports.taken(host, port)) : e;
    }
  }

  private static boolean isTaken(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }
}
