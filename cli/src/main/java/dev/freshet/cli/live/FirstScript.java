package dev.freshet.cli.live;

import dev.freshet.ui.Script;
import dev.freshet.ui.Ui;
import java.util.concurrent.CompletableFuture;

/**
 * Stands in for the app's first version until that is compiled, so that the server starts
 * meanwhile: a visitor who comes early waits, and then sees the app in the same run.
 */
final class FirstScript implements Script {
  private final CompletableFuture<Script> first = new CompletableFuture<>();

  /** Gives the first version; false if there was one before. */
  boolean give(Script script) {
    return first.complete(script);
  }

  @Override
  public void run(Ui st) throws Exception {
    first.get().run(st);
  }
}
