package dev.freshet.cli;

import dev.freshet.cli.live.Report;
import dev.freshet.cli.source.Program;
import dev.freshet.ui.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes to the terminal how an app fares. Each method writes its lines in one piece. */
final class TerminalReport implements Report {
  private final Terminal terminal;
  private final Path folder;
  private final boolean watching;
  private final Runnable hopeless;

  /**
   * A report on one app.
   *
   * @param hopeless called when the app can't be shown and nothing will change that
   */
  TerminalReport(Terminal terminal, Path file, boolean watching, Runnable hopeless) {
    this.terminal = terminal;
    this.folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    this.watching = watching;
    this.hopeless = hopeless;
  }

  @Override
  public void serving(URI url) {
    String place = folder.toString().isEmpty() ? "." : folder.toString();
    String name = terminal.bold("Freshet " + Version.number());
    String watched = watching ? "watching " + place : "not watching";
    terminal.print(name + "  ·  " + terminal.link(url) + "  ·  " + watched);
  }

  @Override
  public void compiled(Set<Path> saved, Duration time) {
    if (!saved.isEmpty()) {
      terminal.print("%s saved, compiled in %d ms".formatted(names(saved), time.toMillis()));
    }
  }

  private static String names(Set<Path> files) {
    String few =
        files.stream()
            .limit(3)
            .map(file -> String.valueOf(file.getFileName()))
            .sorted()
            .collect(Collectors.joining(", "));
    return files.size() > 3 ? few + " and %d more".formatted(files.size() - 3) : few;
  }

  @Override
  public void rejected(List<Problem> problems) {
    String listing = problems.stream().map(this::listing).collect(Collectors.joining());
    String count = problems.size() == 1 ? "1 error" : problems.size() + " errors";
    terminal.print(listing + count + (watching ? ". The page follows when it is saved." : "."));
    giveUp();
  }

  private String listing(Problem problem) {
    String place =
        "%s:%d:%d: ".formatted(folder.resolve(problem.file()), problem.line(), problem.column());
    String message = place + problem.message().replace("\n", "\n    ") + "\n";
    return message + problem.source().map(line -> quoted(problem, line)).orElse("");
  }

  private static String quoted(Problem problem, String line) {
    String number = "%5d".formatted(problem.line());
    // Tabs are kept before the caret, so that it stands under its letter at any width of a tab.
    String before = line.substring(0, Math.min(problem.column() - 1, line.length()));
    return "%s | %s\n%s | %s^\n"
        .formatted(number, line, " ".repeat(5), before.replaceAll("[^\t]", " "));
  }

  @Override
  public void failed(Throwable problem) {
    String own =
        Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
            .map(TerminalReport::trace)
            .collect(Collectors.joining("Caused by: "));
    terminal.print("main failed before it gave an app: " + own.stripTrailing());
    giveUp();
  }

  private static String trace(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(Program::owns)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining("", problem.toString(), "\n"));
  }

  @Override
  public void ended(String message) {
    terminal.print(message);
    giveUp();
  }

  @Override
  public void local(String connection, String url, Optional<Path> init) {
    String data = init.map(file -> "filled by " + file.getFileName()).orElse("empty");
    terminal.print(
        "%s  ·  %s  ·  for connection \"%s\", in memory, %s"
            .formatted(terminal.bold("Snowglobe"), terminal.link(url), connection, data));
  }

  private void giveUp() {
    if (!watching) {
      hopeless.run();
    }
  }
}
