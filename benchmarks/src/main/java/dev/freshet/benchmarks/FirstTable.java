package dev.freshet.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How long {@code ./freshet run examples/pet-owners/App.java} takes from the shell to the first row
 * on the canvas, in a browser that is open already: compiler, endpoint, login, query and page.
 */
final class FirstTable implements Measurement {
  private static final int LAUNCHES = 3;

  /** Gives a promise that is kept when the first owner's name is drawn. */
  private static final String HOOK =
      """
      globalThis.firstOwner = new Promise(done => {
        const draw = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
          if (text === 'Robert Hale') {
            done(true);
          }
          return draw.call(this, text, ...rest);
        };
      });
      """;

  private final Home home;

  FirstTable(Home home) {
    this.home = home;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.pets", "pet-owners: start to first painted table", "s", Target.open()));
  }

  @Override
  public void measure(Findings into) throws Exception {
    List<Double> seconds = new ArrayList<>();
    try (Chromium browser = Chromium.start()) {
      for (int i = 0; i < LAUNCHES; i++) {
        try (DevTools tab = browser.openTab();
            Launched app = Launched.run(home, home.example("pet-owners").resolve("App.java"))) {
          tab.command("Page.enable");
          tab.command("Page.addScriptToEvaluateOnNewDocument", "source", HOOK);
          tab.command("Page.navigate", "url", app.url().toString());
          tab.evaluate("firstOwner");
          seconds.add(app.age());
        }
      }
    }
    into.found("page.pets", Samples.of(seconds).median());
  }
}
