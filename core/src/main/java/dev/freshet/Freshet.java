package dev.freshet;

import dev.freshet.ui.Script;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Data apps in Java: a script that runs top to bottom for each visitor and interaction.
 *
 * <pre>{@code
 * import module dev.freshet;
 *
 * void main() {
 *   Freshet.run(st -> st.title("Hello"));
 * }
 * }</pre>
 */
public final class Freshet {
  /** Where {@link #run} hands its script instead of serving it. */
  private static final ScopedValue<Consumer<Script>> HOST = ScopedValue.newInstance();

  private Freshet() {}

  /**
   * Shows a script to visitors at {@code http://127.0.0.1:8501}, until the program is stopped.
   * Under {@code freshet run} it hands the script over and returns at once.
   */
  public static void run(Script script) {
    run(script, _ -> {});
  }

  /**
   * Shows a script to visitors, as {@link #run(Script)}, served as the options say. Under {@code
   * freshet run} the options of the command line count and these do not.
   */
  public static void run(Script script, Consumer<AppSpec> options) {
    if (HOST.isBound()) {
      HOST.get().accept(script);
      return;
    }
    App app = start(script, options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(app::close));
    System.Logger log = System.getLogger(Freshet.class.getName());
    log.log(System.Logger.Level.INFO, "Freshet serves this app at {0}", app.url());
    try {
      app.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      app.close();
    }
  }

  /**
   * Serves a script from within a program, which goes on.
   *
   * @throws RuntimeException if the port is in use; the message names it
   */
  public static App start(Script script, Consumer<AppSpec> options) {
    AppSpec spec = new AppSpec();
    options.accept(spec);
    return App.start(script, spec);
  }

  /**
   * Runs a program so that {@link #run} in it, on the same thread, hands its script over instead of
   * serving it. For tools that run apps.
   *
   * @param taker gets the script
   * @param main the program
   */
  public static void host(Consumer<Script> taker, Callable<?> main) throws Exception {
    ScopedValue.where(HOST, taker).call(main::call);
  }
}
