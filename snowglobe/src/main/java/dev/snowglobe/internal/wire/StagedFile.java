package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a stage that a client reads over HTTP, because it wants a stream and not a file of its
 * own. Only what its GET was answered with is at such an address.
 *
 * @param queryId the GET; it is random, so whoever knows the address was told it
 * @param index which of its files, from 0
 */
record StagedFile(String queryId, int index) {

  private static final String END = "/file";

  /** How the driver marks a GET that it makes for a stream. */
  private static final String STREAM_MARK = "/*jdbc download stream*/";

  /** Whether a statement fetches a file as a stream. */
  static boolean streamed(String sql) {
    return sql.contains(STREAM_MARK);
  }

  static boolean matches(String path) {
    return path.endsWith(END);
  }

  /** Where the file is. */
  String path() {
    return "/results/" + queryId + "/" + index + END;
  }

  /** Reads a path that ends as one of a file does. */
  static StagedFile parse(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length != 5 || !parts[3].matches("\\d{1,6}")) {
      throw new Refusal(404, "No file of a stage is at " + path);
    }
    return new StagedFile(parts[2], Integer.parseInt(parts[3]));
  }

  /** What is in it. */
  Answer read(Result result) {
    if (!(result.extra().orElse(null) instanceof Transfer transfer)
        || transfer.upload()
        || index >= transfer.sources().size()) {
      throw new Refusal(404, "The statement " + queryId + " fetches no file " + index);
    }
    Path file = transfer.folder().resolve(transfer.sources().get(index));
    try {
      return Answer.chunk(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Refusal(404, "The file " + transfer.sources().get(index) + " is gone");
    }
  }
}
