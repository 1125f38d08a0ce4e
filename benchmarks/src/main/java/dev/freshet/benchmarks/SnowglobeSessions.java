package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.snowglobe.Snowglobe;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/** What a client costs the endpoint that has logged in and does nothing. */
final class SnowglobeSessions implements Measurement {
  private static final int FIRST = 20;
  private static final int SESSIONS = 500;

  @Override
  public List<Figure> figures() {
    return List.of(Figure.of("snowglobe.session", "Idle client session: heap", "kB", atMost(100)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Snowglobe snowglobe = Snowglobe.start();
        HttpClient http = HttpClient.newHttpClient()) {
      URI url = URI.create(snowglobe.url());
      logIn(http, url, FIRST);
      long before = IdleVisitors.usedHeap();
      logIn(http, url, SESSIONS);
      into.found("snowglobe.session", (IdleVisitors.usedHeap() - before) / 1e3 / SESSIONS);
    }
  }

  private static void logIn(HttpClient http, URI url, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      SnowglobeStart.logIn(http, url);
    }
  }
}
