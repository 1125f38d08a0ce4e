package dev.freshet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A crowd in a process of its own, so that it shares neither heap nor compiler nor threads with the
 * server that it visits. Used by one thread.
 */
final class CrowdProcess implements AutoCloseable {
  private static final double WARM_UP_SECONDS = 4;
  private static final double ROUND_SECONDS = 2;
  private static final int ROUNDS = 3;
  private static final String READY = "ready";

  private final Process process;
  private final BufferedReader lines;

  private CrowdProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Rounds of visitors who move the slider, after a warm-up that does not count. */
  static List<Round> play(URI server, int visitors, Echo echo) throws IOException {
    try (CrowdProcess crowd = start("play", server, visitors, echo.port())) {
      List<Round> rounds = new ArrayList<>();
      while (rounds.size() < ROUNDS) {
        rounds.add(Round.parse(crowd.line()));
      }
      return rounds;
    }
  }

  /** Visitors who have opened the page and do nothing until this is closed. */
  static CrowdProcess idle(URI server, int visitors) throws IOException {
    CrowdProcess crowd = start("idle", server, visitors, 0);
    String line = crowd.line();
    if (!line.equals(READY)) {
      crowd.close();
      throw new IOException("The idle visitors said: " + line);
    }
    return crowd;
  }

  private static CrowdProcess start(String mode, URI server, int visitors, int echo)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            CrowdProcess.class.getName(),
            mode,
            server.toString(),
            String.valueOf(visitors),
            String.valueOf(echo));
    return new CrowdProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("The process of the visitors ended early");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }

  /** The process itself: {@code play|idle SERVER VISITORS ECHO-PORT}. */
  static void main(String... arguments) throws IOException {
    URI server = URI.create(arguments[1]);
    int visitors = Integer.parseInt(arguments[2]);
    try (Crowd crowd = Crowd.gather(server, visitors)) {
      if (arguments[0].equals("play")) {
        playRounds(crowd, Integer.parseInt(arguments[3]));
      } else {
        IO.println(READY);
        // Ends when the process that wanted the visitors closes this or is gone.
        System.in.read();
      }
    }
  }

  private static void playRounds(Crowd crowd, int echoPort) throws IOException {
    try (EchoCaller echo = new EchoCaller(echoPort)) {
      echo.floor();
      crowd.play(WARM_UP_SECONDS, 0);
      for (int i = 0; i < ROUNDS; i++) {
        IO.println(crowd.play(ROUND_SECONDS, echo.floor()).line());
      }
    }
  }
}
