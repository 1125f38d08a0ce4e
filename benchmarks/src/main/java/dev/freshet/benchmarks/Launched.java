package dev.freshet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that was started by {@code ./freshet}, as a user does it. Used by one thread. */
final class Launched implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("(http://[\\w.:\\[\\]]+)");

  private final Process process;
  private final long startedAt;
  private final URI url;

  private Launched(Process process, long startedAt, URI url) {
    this.process = process;
    this.startedAt = startedAt;
    this.url = url;
  }

  /** Starts an app; returns when it has printed where it is. */
  static Launched run(Home home, Path app) throws IOException {
    return start(home, "run", app.toString(), "--port", "0", "--no-browser");
  }

  /** Starts a command that serves something; returns when it has printed where it is. */
  static Launched start(Home home, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(home.command().toString()), Stream.of(arguments)).toList();
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    URI url = url(lines);
    // Whatever it says later is read, or it would stop when the pipe is full.
    Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
    return new Launched(process, start, url);
  }

  private static URI url(BufferedReader lines) throws IOException {
    Deque<String> said = new ArrayDeque<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = URL.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      said.add(line);
    }
    throw new IOException(
        "./freshet ended before it said where it is: " + String.join(" / ", said));
  }

  URI url() {
    return url;
  }

  /** Seconds since it was started. */
  double age() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** Bytes of memory that the process of the app has in use, whoever has them. */
  double residentBytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(java().pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024.0;
    }
  }

  private ProcessHandle java() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(candidate -> candidate.info().command().filter(c -> c.endsWith("java")).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("./freshet has no Java process"));
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    process.getInputStream().close();
  }
}
