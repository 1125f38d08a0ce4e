package dev.freshet.cli.live;

import dev.freshet.Freshet;
import dev.freshet.cli.source.Program;
import dev.freshet.ui.Script;
import java.util.Map;

/**
 * One version of an app while it is the newest. Its {@code main} has a virtual thread of its own,
 * because it may take its time or never return.
 */
final class Version {
  private final Program program;
  private final Map<String, String> texts;
  private final Versions versions;
  private final Thread thread;
  private volatile boolean gave;

  Version(Program program, Map<String, String> texts, Versions versions) {
    this.program = program;
    this.texts = texts;
    this.versions = versions;
    this.thread = Thread.ofVirtual().name("main").unstarted(this::run);
  }

  /** The sources by simple file name. */
  Map<String, String> texts() {
    return texts;
  }

  void start() {
    thread.start();
  }

  /** Asks {@code main} to stop, if it still runs. */
  void abandon() {
    thread.interrupt();
  }

  private void run() {
    try {
      Freshet.host(this::give, this::main);
      if (!gave) {
        versions.ended(this);
      }
    } catch (Throwable e) {
      versions.failed(this, e);
    }
  }

  private void give(Script script) {
    gave = true;
    versions.gave(this, script);
  }

  private boolean main() throws Exception {
    program.start();
    return true;
  }
}
