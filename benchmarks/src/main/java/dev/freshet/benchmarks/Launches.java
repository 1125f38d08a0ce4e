package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** How long {@code ./freshet run examples/hello/App.java} takes from the shell to the page. */
final class Launches implements Measurement {
  private static final int LAUNCHES = 5;

  private final Home home;

  Launches(Home home) {
    this.home = home;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.start", "hello: start to first HTTP 200", "s", atMost(1.0))
            .beside("Javelit 1.20; Streamlit 0.6–0.7 of CPU"),
        Figure.of("page.hello", "hello: source to first complete render", "s", atMost(1.6))
            .beside("Javelit 1.90"),
        Figure.of("page.memory", "hello: memory after the first render", "MB", atMost(150))
            .beside("Javelit 187; Streamlit 58 (text)"));
  }

  @Override
  public void measure(Findings into) throws Exception {
    List<Double> answered = new ArrayList<>();
    List<Double> rendered = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      // One more than counts: the first finds nothing of it in the system's file cache.
      for (int i = 0; i <= LAUNCHES; i++) {
        try (Launched app = Launched.run(home, home.example("hello").resolve("App.java"))) {
          answered.add(untilAnswer(app, http));
          rendered.add(untilRender(app));
          megabytes.add(app.residentBytes() / 1e6);
        }
      }
    }
    into.found("page.start", Samples.of(answered.subList(1, answered.size())).median());
    into.found("page.hello", Samples.of(rendered.subList(1, rendered.size())).median());
    into.found("page.memory", Samples.of(megabytes).median());
  }

  private static double untilAnswer(Launched app, HttpClient http)
      throws IOException, InterruptedException {
    int status =
        http.send(HttpRequest.newBuilder(app.url()).build(), BodyHandlers.discarding())
            .statusCode();
    if (status != 200) {
      throw new IOException("The app answered with status " + status);
    }
    return app.age();
  }

  private static double untilRender(Launched app) throws IOException {
    try (Visitor visitor = Visitor.open(app.url())) {
      visitor.awaitRun();
      return app.age();
    }
  }
}
