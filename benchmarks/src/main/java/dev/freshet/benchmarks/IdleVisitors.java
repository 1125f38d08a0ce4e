package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.App;
import dev.freshet.Freshet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What a visitor costs who has a page open and does nothing. */
final class IdleVisitors implements Measurement {
  private static final int FIRST = 100;
  private static final int VISITORS = 2_000;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.idle.heap", "Idle visitor: heap", "kB", atMost(60))
            .beside("Javelit 434; Streamlit ≤ 200"),
        Figure.of("page.idle.threads", "Idle visitor: platform threads", "threads", atMost(0.01))
            .beside("Javelit 1"));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (App app = Freshet.start(LoadApps.sliderAndText(), spec -> spec.port(0));
        CrowdProcess _ = CrowdProcess.idle(app.url(), FIRST)) {
      long heap = usedHeap();
      int threads = platformThreads();
      measure(app, heap, threads, into);
    }
  }

  /** Counts from a server that has visitors already, so that what all of them share is left out. */
  private static void measure(App app, long heap, int threads, Findings into)
      throws IOException, InterruptedException {
    try (CrowdProcess _ = CrowdProcess.idle(app.url(), VISITORS)) {
      into.found("page.idle.heap", (usedHeap() - heap) / 1e3 / VISITORS);
      into.found("page.idle.threads", Math.max(0.0, platformThreads() - threads) / VISITORS);
    }
  }

  /** Bytes in use once what can be freed is freed. */
  static long usedHeap() throws InterruptedException {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(200);
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }

  private static int platformThreads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
