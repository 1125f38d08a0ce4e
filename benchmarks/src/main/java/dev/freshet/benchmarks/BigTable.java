package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.data.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of 10,000,000 rows and 20 columns in a browser. What counts is when a cell's text is
 * drawn on the canvas: the hook below notes it.
 */
final class BigTable implements Measurement {
  private static final int ROWS = 10_000_000;
  private static final double[] PLACES = {0.999, 0.25, 0.75, 0.5, 0.1, 0.9};

  /** Notes when which rows are drawn; the first column's cells are their rows. */
  private static final String HOOK =
      """
      (() => {
        const waiting = new Set();
        globalThis.rowDrawn = (from, to) =>
          new Promise(done => waiting.add({ from, to, done }));
        for (const type of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
          const draw = type.prototype.fillText;
          type.prototype.fillText = function (text, ...rest) {
            const row = /^row (\\d+)$/.exec(text);
            if (row !== null) {
              const number = Number(row[1]);
              for (const one of waiting) {
                if (number >= one.from && number < one.to) {
                  waiting.delete(one);
                  one.done(performance.now());
                }
              }
            }
            return draw.call(this, text, ...rest);
          };
        }
        globalThis.firstRow = rowDrawn(0, 1);
      })()
      """;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.table.first", "10M rows: navigation to first rows", "s", atMost(1))
            .beside("Javelit never draws 1M; Streamlit stops at 200 MB"),
        Figure.of("page.table.jump", "10M rows: far jump", "ms", atMost(150)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    Frame frame = frame();
    try (App app = Freshet.start(st -> st.dataframe(frame), spec -> spec.port(0));
        Chromium browser = Chromium.start()) {
      List<Double> first = new ArrayList<>();
      List<Double> jumps = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        try (DevTools tab = browser.openTab()) {
          first.add(open(tab, app) / 1e3);
          jumps.addAll(jump(tab));
        }
      }
      into.found("page.table.first", Samples.of(first).median());
      into.found("page.table.jump", Samples.of(jumps).median());
    }
  }

  private static Frame frame() {
    return Frame.generate(
        ROWS,
        columns -> {
          columns.text("name", row -> "row " + row);
          for (int i = 1; i < 20; i++) {
            int factor = i;
            columns.longs("n" + i, row -> (long) row * factor);
          }
        });
  }

  private static double open(DevTools tab, App app) throws Exception {
    tab.command("Page.enable");
    tab.command("Page.addScriptToEvaluateOnNewDocument", "source", HOOK);
    tab.command("Page.navigate", "url", app.url().toString());
    return tab.evaluate("firstRow").asDouble();
  }

  private static List<Double> jump(DevTools tab) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (double place : PLACES) {
      millis.add(tab.evaluate(jumpTo(place)).asDouble());
    }
    return millis;
  }

  /** Moves the scroll bar as a hand does, and waits until a row of that place is drawn. */
  private static String jumpTo(double place) {
    return String.format(
        Locale.ROOT,
        """
        (async () => {
          const bar = document.querySelector('.dvn-scroller');
          const near = %1$f * %2$d;
          const drawn = rowDrawn(near - %2$d / 100, near + %2$d / 100);
          const start = performance.now();
          bar.scrollTop = (bar.scrollHeight - bar.clientHeight) * %1$f;
          return await drawn - start;
        })()
        """,
        place,
        ROWS);
  }
}
