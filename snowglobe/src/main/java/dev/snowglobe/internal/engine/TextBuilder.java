package dev.snowglobe.internal.engine;

import java.util.Arrays;

/** Packs texts one after the other. Used by one thread. */
final class TextBuilder {

  private byte[] bytes = new byte[64];
  private int[] offsets = new int[16];
  private int rows;
  private final Nulls nulls = new Nulls();

  void add(byte[] text) {
    int begin = offsets[rows];
    int end = Math.addExact(begin, text.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, (int) Math.min(2L * bytes.length, 1 << 30)));
    }
    System.arraycopy(text, 0, bytes, begin, text.length);
    endRow(end);
  }

  void addNull() {
    nulls.add(rows);
    endRow(offsets[rows]);
  }

  private void endRow(int end) {
    rows++;
    if (rows == offsets.length) {
      offsets = Arrays.copyOf(offsets, rows * 2);
    }
    offsets[rows] = end;
  }

  int size() {
    return offsets[rows];
  }

  Vector.Texts build() {
    return new Vector.Texts(
        Arrays.copyOf(bytes, offsets[rows]), Arrays.copyOf(offsets, rows + 1), nulls);
  }
}
