package dev.freshet.cli.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file as it was when it was read: what the compiler sees and what its messages quote are
 * the same text, whatever an editor does meanwhile.
 */
final class SourceText extends SimpleJavaFileObject {
  private final Path file;
  private final String text;

  private SourceText(Path file, String text) {
    super(file.toUri(), Kind.SOURCE);
    this.file = file;
    this.text = text;
  }

  static SourceText read(Path file) throws IOException {
    // Not Files.readString: it refuses a file with one malformed byte, naming neither file nor
    // place.
    return new SourceText(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  Path file() {
    return file;
  }

  String simpleName() {
    return file.getFileName().toString();
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
