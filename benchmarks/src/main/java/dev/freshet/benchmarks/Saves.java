package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** How soon the page follows when its source is saved. */
final class Saves implements Measurement {
  private static final int SAVES = 10;
  private static final String TITLE = "st.title(\"Hello\");";

  private final Home home;

  Saves(Home home) {
    this.home = home;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("page.save", "Save to updated page", "ms", atMost(300)).beside("Javelit 430"),
        Figure.of("page.save.false_errors", "10 saves: false compile errors", "errors", atMost(0))
            .beside("Javelit 3 in 7 saves"));
  }

  @Override
  public void measure(Findings into) throws Exception {
    String source = Files.readString(home.example("hello").resolve("App.java"));
    if (!source.contains(TITLE)) {
      throw new IllegalStateException("examples/hello/App.java does not say " + TITLE);
    }
    Path folder = Files.createTempDirectory("freshet-bench-save");
    Path file = Files.writeString(folder.resolve("App.java"), source);
    try (Launched app = Launched.run(home, file);
        Visitor visitor = Visitor.open(app.url())) {
      visitor.awaitRun();
      save(file, source, visitor, into);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static void save(Path file, String source, Visitor visitor, Findings into)
      throws IOException {
    List<Double> millis = new ArrayList<>();
    int errors = 0;
    for (int i = 0; i < SAVES; i++) {
      String title = "Hello, version " + i;
      byte[] text =
          source.replace(TITLE, "st.title(\"" + title + "\");").getBytes(StandardCharsets.UTF_8);
      long saved = write(file, text);
      errors += errorsUntil(title, visitor);
      millis.add((System.nanoTime() - saved) / 1e6);
    }
    into.found("page.save", Samples.of(millis).median());
    into.found("page.save.false_errors", errors);
  }

  /**
   * Writes as many editors do, in place and not at once: the first half is on the disk before the
   * second. Gives the time of the last byte.
   */
  private static long write(Path file, byte[] text) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      write(out, ByteBuffer.wrap(text, 0, text.length / 2));
      out.force(true);
      write(out, ByteBuffer.wrap(text, text.length / 2, text.length - text.length / 2));
    }
    return System.nanoTime();
  }

  private static void write(FileChannel out, ByteBuffer part) throws IOException {
    while (part.hasRemaining()) {
      out.write(part);
    }
  }

  /** Waits until the page has been changed to a title; counts the compile errors shown before. */
  private static int errorsUntil(String title, Visitor visitor) throws IOException {
    int errors = 0;
    boolean seen = false;
    while (true) {
      String message = visitor.next().orElseThrow();
      if (message.startsWith("{\"type\":\"Build\"") && !message.contains("\"problems\":[]")) {
        errors++;
      }
      seen |= message.contains(title);
      if (seen && Visitor.endsRun(message)) {
        return errors;
      }
    }
  }
}
