package dev.freshet.connection.spi;

import java.util.Arrays;

/** Bytes as a value: a copy, equal by content. */
public final class Bytes {
  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content.clone();
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "%,d bytes".formatted(content.length);
  }
}
