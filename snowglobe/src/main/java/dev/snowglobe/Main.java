package dev.snowglobe;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves an endpoint until it is told to stop: {@code java -jar snowglobe-….jar --port 8443}. */
final class Main {

  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  /** Kept, for a level that was set on it is forgotten with it. */
  private static final Logger HTTP = Logger.getLogger("org.eclipse.jetty");

  private Main() {}

  /**
   * Starts it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(Launch.parse(arguments));
    } catch (SnowglobeException | IllegalArgumentException e) {
      System.err.println("snowglobe: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(Launch launch) throws InterruptedException {
    if (launch.help()) {
      System.out.println(Launch.HELP);
      return;
    }
    logInLines();
    Snowglobe snowglobe = launch.builder(System.getenv()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(snowglobe::close, "snowglobe-close"));
    System.out.println("Snowglobe listens on " + snowglobe.url());
    System.out.println("JDBC: " + snowglobe.jdbcUrl() + ", user " + snowglobe.user());
    new CountDownLatch(1).await();
  }

  /** One line for each message, unless somebody has said otherwise. */
  private static void logInLines() {
    System.setProperty(
        LOG_FORMAT, System.getProperty(LOG_FORMAT, "%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n"));
    HTTP.setLevel(Level.WARNING);
  }
}
