package dev.freshet.cli.source;

import java.nio.file.Path;

/** A file compiles but has nothing to start. */
public final class NoMainException extends Exception {
  private static final long serialVersionUID = 1;

  NoMainException(Path file) {
    super(
        "%s has no main method to start. Write: void main() { Freshet.run(st -> { … }); }"
            .formatted(file.getFileName()));
  }
}
