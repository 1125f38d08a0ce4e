package dev.freshet.cli.live;

import dev.freshet.cli.source.Compilation;
import dev.freshet.cli.source.Compilation.Compiled;
import dev.freshet.cli.source.Compilation.Rejected;
import dev.freshet.cli.source.NoMainException;
import dev.freshet.cli.source.Program;
import dev.freshet.cli.source.ScriptCompiler;
import dev.freshet.ui.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles an app, and again after each save, on a thread of its own until that is interrupted. */
final class Reload implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

  /** How long the files must have rested before an error in them is told. */
  private static final Duration CERTAIN = Duration.ofMillis(250);

  private final LiveOptions options;
  private final Report report;
  private final Versions versions;
  private final LocalSnowflake snowflake;

  Reload(LiveOptions options, Report report, Versions versions, LocalSnowflake snowflake) {
    this.options = options;
    this.report = report;
    this.versions = versions;
    this.snowflake = snowflake;
  }

  @Override
  public void run() {
    try (ScriptCompiler compiler = new ScriptCompiler()) {
      FolderWatch watch = new FolderWatch(options.folder());
      build(compiler, watch, Set.of());
      while (options.watch()) {
        Set<Path> saved = watch.next();
        List<Problem> problems = snowflake.saved(saved);
        if (problems.isEmpty()) {
          build(compiler, watch, saved);
        } else {
          reject(problems, watch);
        }
      }
    } catch (InterruptedException e) {
      // The app is closed.
    } catch (IOException e) {
      report.failed(e);
    }
  }

  private void build(ScriptCompiler compiler, FolderWatch watch, Set<Path> saved)
      throws InterruptedException {
    long start = System.nanoTime();
    switch (compile(compiler)) {
      case Compiled version -> start(version, watch, saved, start);
      case Rejected(List<Problem> problems) -> reject(problems, watch);
    }
  }

  private Compilation compile(ScriptCompiler compiler) {
    try {
      return compiler.compile(options.file());
    } catch (NoSuchFileException e) {
      return rejected("the file is not there any more");
    } catch (IOException e) {
      return rejected("the file can't be read: " + e);
    } catch (RuntimeException e) {
      LOG.error("The compiler failed", e);
      return rejected("the compiler itself failed: " + e);
    }
  }

  private void start(Compiled version, FolderWatch watch, Set<Path> saved, long start)
      throws InterruptedException {
    try {
      Program program = Program.load(version, options.file());
      report.compiled(saved, Duration.ofNanos(System.nanoTime() - start));
      versions.start(program, version.texts());
    } catch (NoMainException e) {
      reject(List.of(problem(String.valueOf(e.getMessage()))), watch);
    }
  }

  // A file that is still being written looks wrong; once it is whole, the next look finds it
  // changed.
  private void reject(List<Problem> problems, FolderWatch watch) throws InterruptedException {
    if (!options.watch() || watch.rests(CERTAIN)) {
      versions.reject(problems);
    }
  }

  private Rejected rejected(String message) {
    return new Rejected(List.of(problem(message)));
  }

  private Problem problem(String message) {
    String name = String.valueOf(options.file().getFileName());
    return new Problem(name, 1, 1, message, Optional.empty());
  }
}
