package dev.freshet.cli.live;

import dev.freshet.App;
import dev.freshet.AppSpec;
import dev.freshet.Freshet;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * An app served from its source, and replaced by its next version whenever a file of its folder is
 * saved. Any thread may close it.
 */
public final class LiveApp implements AutoCloseable {
  private final LiveOptions options;
  private final CompletableFuture<App> app = new CompletableFuture<>();
  private final LocalSnowflake snowflake;
  private final Versions versions;
  private final Thread reload;

  private LiveApp(LiveOptions options, Report report) {
    this.options = options;
    this.snowflake = new LocalSnowflake(report::local, this::reset);
    this.versions = new Versions(options.file(), report, app);
    this.reload =
        Thread.ofPlatform()
            .name("freshet-reload")
            .daemon()
            .unstarted(new Reload(options, report, versions, snowflake));
  }

  /**
   * Serves an app. Returns when the server answers; the first version may still be compiling, and
   * whoever visits waits for it.
   *
   * @throws RuntimeException what the server fails with, such as a port that is taken
   */
  public static LiveApp start(LiveOptions options, Report report) {
    LiveApp live = new LiveApp(options, report);
    live.reload.start();
    try {
      live.app.complete(Freshet.start(live.versions.first(), live::configure));
    } catch (RuntimeException | Error e) {
      live.app.completeExceptionally(e);
      live.reload.interrupt();
      throw e;
    }
    report.serving(live.url());
    return live;
  }

  private void configure(AppSpec spec) {
    spec.host(options.host())
        .port(options.port())
        .folder(options.folder())
        .title(String.valueOf(options.folder().getFileName()))
        .developer(options.showsAuthorsTools())
        .settingsResolver(snowflake)
        .sources(versions::text);
  }

  private void reset(String connection) {
    app.join().connections().reset(connection);
  }

  /** Where the app is shown. */
  public URI url() {
    return app.join().url();
  }

  /** Stops watching, the server, and the local endpoints it started. */
  @Override
  public void close() {
    reload.interrupt();
    try (LocalSnowflake _ = snowflake) {
      app.join().close();
    }
  }
}
