package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.ui.Script;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a browser that has never been here asks for, and how much comes. */
final class FirstPage implements Measurement {
  /** The page is there, its fonts too, and nothing more is on its way. */
  private static final String SETTLED =
      """
      (async () => {
        while (!document.body?.innerText.includes('All is there.')) {
          await new Promise(requestAnimationFrame);
        }
        await document.fonts.ready;
        const requests = () => performance.getEntriesByType('resource').length;
        for (let before = -1; before !== requests(); ) {
          before = requests();
          await new Promise(wake => setTimeout(wake, 1000));
        }
        return performance.getEntriesByName('first-contentful-paint')[0].startTime;
      })()
      """;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.first.requests", "First page: requests", "requests", atMost(6))
            .beside("Streamlit 87; Javelit needs a CDN"),
        Figure.of("page.first.bytes", "First page: over the network", "KiB", atMost(180))
            .beside("Streamlit 2,321"),
        Figure.of("page.first.paint", "First page: first paint in Chromium", "ms", Target.open())
            .beside("Streamlit 1,120"));
  }

  /** The page that the peers' figures are of. */
  private static Script app() {
    return st -> {
      st.markdown("A **first** page.");
      st.button("Press");
      st.slider("One", 0, 100);
      st.slider("Two", 0, 100);
      st.text("All is there.");
    };
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (App app = Freshet.start(app(), spec -> spec.port(0));
        Chromium browser = Chromium.start();
        DevTools tab = browser.openTab()) {
      tab.command("Network.enable");
      tab.command("Page.enable");
      tab.command("Page.navigate", "url", app.url().toString());
      double paint = tab.evaluate(SETTLED).asDouble();
      Set<String> requests = requests(tab, app.url());
      into.found("page.first.requests", requests.size());
      into.found("page.first.bytes", bytes(tab, requests) / 1024);
      into.found("page.first.paint", paint);
    }
  }

  /** The ids of what was asked for over the network, the socket among them. */
  private static Set<String> requests(DevTools tab, URI server) {
    Stream<JsonNode> files =
        tab.events("Network.requestWillBeSent")
            .filter(event -> event.get("request").get("url").asString().startsWith("http"));
    Stream<JsonNode> sockets = tab.events("Network.webSocketCreated");
    tab.events("Network.requestWillBeSent")
        .map(event -> event.get("request").get("url").asString())
        .filter(url -> url.startsWith("http") && !url.startsWith(server.toString()))
        .findFirst()
        .ifPresent(url -> {
          throw new IllegalStateException("The page asked another host: " + url);
        });
    return Stream.concat(files, sockets)
        .map(event -> event.get("requestId").asString())
        .collect(Collectors.toSet());
  }

  private static double bytes(DevTools tab, Set<String> requests) {
    return tab.events("Network.loadingFinished")
        .filter(event -> requests.contains(event.get("requestId").asString()))
        .mapToDouble(event -> event.get("encodedDataLength").asDouble())
        .sum();
  }
}
