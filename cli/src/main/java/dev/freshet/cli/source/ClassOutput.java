package dev.freshet.cli.source;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A compiled class, kept in memory. */
final class ClassOutput extends SimpleJavaFileObject {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ClassOutput(String binaryName) {
    super(
        URI.create("memory:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
  }

  @Override
  public OutputStream openOutputStream() {
    return bytes;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
