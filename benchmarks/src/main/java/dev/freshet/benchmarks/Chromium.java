package dev.freshet.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window and with an empty profile. Used by one thread. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> APPLICATIONS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final Path profile;
  private final URI tools;

  private Chromium(Process process, Path profile, URI tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  static Chromium start() throws IOException {
    Path profile = Files.createTempDirectory("freshet-bench-browser");
    Process process =
        new ProcessBuilder(
                find().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .start();
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    URI tools = tools(errors);
    Thread.ofPlatform()
        .daemon()
        .name("chromium-stderr")
        .start(() -> errors.lines().forEach(_ -> {}));
    return new Chromium(process, profile, tools);
  }

  private static URI tools(BufferedReader errors) throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  private static Path find() {
    Optional<Path> told = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    return told.or(Chromium::onPath)
        .or(() -> APPLICATIONS.stream().map(Path::of).filter(Files::isExecutable).findFirst())
        .orElseThrow(() ->
            new IllegalStateException(
                "Chromium was not found: install the package chromium, or set CHROMIUM to its path"));
  }

  private static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a tab with nothing in it. */
  DevTools openTab() throws IOException, InterruptedException {
    return DevTools.openTab(tools);
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    process.onExit().join();
    children.stream().map(ProcessHandle::onExit).forEach(exit -> exit.join());
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(Chromium::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
