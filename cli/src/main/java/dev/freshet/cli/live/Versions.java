package dev.freshet.cli.live;

import dev.freshet.App;
import dev.freshet.cli.source.Program;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The versions of an app, of which the newest is shown. {@link #start} and {@link #reject} are for
 * one thread; a version's own thread tells what became of it.
 */
final class Versions {
  private final Path file;
  private final Report report;
  private final CompletableFuture<App> app;
  private final FirstScript first = new FirstScript();
  private volatile Optional<Version> newest = Optional.empty();

  /** Of an app whose server may still be starting. */
  Versions(Path file, Report report, CompletableFuture<App> app) {
    this.file = file;
    this.report = report;
    this.app = app;
  }

  /** What the server runs until there is a version. */
  Script first() {
    return first;
  }

  /** The text of a source file of the newest version, by its simple name. */
  Optional<String> text(String name) {
    return newest.flatMap(version -> Optional.ofNullable(version.texts().get(name)));
  }

  /** Starts a version in place of the one before. */
  void start(Program program, Map<String, String> texts) {
    Version version = new Version(program, texts, this);
    Optional<Version> before = newest;
    newest = Optional.of(version);
    before.ifPresent(Version::abandon);
    version.start();
  }

  /** Tells of a version that can't be started; the one before goes on. */
  void reject(List<Problem> problems) {
    report.rejected(problems);
    first.give(
        st -> st.info("%s is not ready. The page follows when it is saved.".formatted(name())));
    app.join().problems(problems);
  }

  /** A version gave its script. */
  void gave(Version version, Script script) {
    show(version, script);
  }

  /** A version's {@code main} threw. */
  void failed(Version version, Throwable problem) {
    if (isNewest(version)) {
      report.failed(problem);
      show(version, st -> st.exception(problem));
    }
  }

  /** A version's {@code main} returned and gave nothing. */
  void ended(Version version) {
    if (isNewest(version)) {
      String message =
          "%s came to its end without calling Freshet.run(st -> { … }), so there is nothing to show"
              .formatted(name());
      report.ended(message);
      show(version, st -> st.error(message));
    }
  }

  private void show(Version version, Script script) {
    if (isNewest(version) && !first.give(script)) {
      app.join().show(script);
    }
  }

  private boolean isNewest(Version version) {
    return newest.filter(version::equals).isPresent();
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }
}
