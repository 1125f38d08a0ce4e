package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** How long {@code ./freshet snowglobe} takes from the shell to the first answered login. */
final class SnowglobeStart implements Measurement {
  private static final int STARTS = 5;

  private final Home home;

  SnowglobeStart(Home home) {
    this.home = home;
  }

  @Override
  public List<Figure> figures() {
    return List.of(Figure.of("snowglobe.start", "Start to first answered login", "s", atMost(1.2)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    List<Double> seconds = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < STARTS; i++) {
        try (Launched snowglobe = Launched.start(home, "snowglobe", "--port", "0")) {
          logIn(http, snowglobe.url());
          seconds.add(snowglobe.age());
        }
      }
    }
    into.found("snowglobe.start", Samples.of(seconds).median());
  }

  /** Logs in as a Snowflake client does, without one: those take a second to warm up. */
  static void logIn(HttpClient http, URI snowglobe) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                snowglobe.resolve("/session/v1/login-request?databaseName=SNOWGLOBE"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"data": {"LOGIN_NAME": "SNOWGLOBE", "PASSWORD": "snowglobe", "ACCOUNT_NAME": "snowglobe",
                      "CLIENT_APP_ID": "JDBC", "SESSION_PARAMETERS": {}, "CLIENT_ENVIRONMENT": {}}}
                    """))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (!answer.body().contains("\"token\"")) {
      throw new IOException("The login was answered with " + answer.body());
    }
  }
}
