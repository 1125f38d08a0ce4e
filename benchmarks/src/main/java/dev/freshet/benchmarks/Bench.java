package dev.freshet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what is asked for and prints it: {@code Bench [page|connections|snowglobe] [--json
 * FILE]}.
 */
public final class Bench {
  private static final String USAGE = "bench [page|connections|snowglobe] [--json FILE]";
  private static final Logger DRIVER = Logger.getLogger("net.snowflake");
  private static final Duration MOST_TIME = Duration.ofSeconds(90);

  private Bench() {}

  /**
   * What is asked for.
   *
   * @param areas what to measure
   * @param json where to write it for programs
   */
  private record Wish(List<Area> areas, Optional<Path> json) {

    static Wish of(String... arguments) {
      Deque<String> rest = new ArrayDeque<>(List.of(arguments));
      List<Area> areas = new ArrayList<>();
      Optional<Path> json = Optional.empty();
      while (!rest.isEmpty()) {
        String word = rest.pop();
        if (!word.equals("--json")) {
          areas.add(area(word));
        } else if (rest.isEmpty()) {
          throw new IllegalArgumentException("--json needs a file to write to: " + USAGE);
        } else {
          json = Optional.of(Path.of(rest.pop()));
        }
      }
      return new Wish(areas.isEmpty() ? List.of(Area.values()) : List.copyOf(areas), json);
    }

    private static Area area(String word) {
      return List.of(Area.values()).stream()
          .filter(area -> area.word().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException("\"%s\" can't be measured: %s".formatted(word, USAGE)));
    }
  }

  /**
   * Measures. Ends with 2 if the arguments are wrong, and with 0 whether or not targets are met.
   */
  public static void main(String... arguments) throws Exception {
    Wish wish = wish(arguments);
    silenceDriver();
    measure(wish);
    // What a measurement has left behind when it was given up must not outlive this.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    System.exit(0);
  }

  /** The Snowflake driver tells at length of the dead servers that it is given on purpose. */
  private static void silenceDriver() {
    // Logging is set up when it is first used, which would undo this.
    LoggerFactory.getILoggerFactory();
    DRIVER.setLevel(Level.OFF);
  }

  private static Wish wish(String... arguments) {
    try {
      return Wish.of(arguments);
    } catch (IllegalArgumentException problem) {
      System.err.println("freshet: " + problem.getMessage());
      System.exit(2);
      throw problem;
    }
  }

  private static void measure(Wish wish) throws Exception {
    Home home = Home.find();
    home.build();
    IO.println(Machine.describe());
    List<Finding> findings = new ArrayList<>();
    for (Area area : wish.areas()) {
      findings.addAll(measure(area, home));
    }
    IO.println();
    IO.println(Report.table(findings));
    if (wish.json().isPresent()) {
      write(findings, wish.json().get());
    }
  }

  private static void write(List<Finding> findings, Path file) throws IOException {
    Files.writeString(file, JsonReport.of(findings));
    IO.println("Written to " + file);
  }

  private static List<Finding> measure(Area area, Home home) throws InterruptedException {
    List<Measurement> measurements = area.measurements(home);
    Findings findings =
        new Findings(measurements.stream().flatMap(one -> one.figures().stream()).toList());
    for (Measurement measurement : measurements) {
      String subject = measurement.getClass().getSimpleName();
      System.err.printf("  %s: %s …%n", area.word(), subject);
      findings.missing(measurement.figures(), run(measurement, findings));
    }
    return findings.all();
  }

  /** Measures on a thread of its own, within bounds; gives why there may be no value. */
  private static String run(Measurement measurement, Findings into) throws InterruptedException {
    FutureTask<String> task =
        new FutureTask<>(() -> {
          measurement.measure(into);
          return "it gave no value";
        });
    Thread.ofPlatform().daemon().name("bench").start(task);
    try {
      return task.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException problem) {
      return String.valueOf(problem.getCause());
    } catch (TimeoutException _) {
      task.cancel(true);
      return "it took longer than %d s".formatted(MOST_TIME.toSeconds());
    }
  }
}
