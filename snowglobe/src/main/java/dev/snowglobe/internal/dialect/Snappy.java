package dev.snowglobe.internal.dialect;

import java.io.ByteArrayOutputStream;

/**
 * The raw format of Snappy, described in {@code format_description.txt} of that library. Written
 * without copies, so what is compressed here is no shorter; read with all that the format has.
 */
final class Snappy {
  /** The longest literal whose length fits the two bytes behind its tag. */
  private static final int LONGEST = 1 << 16;

  private Snappy() {}

  static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = bytes.length;
    for (; length > 0x7F; length >>>= 7) {
      out.write((length & 0x7F) | 0x80);
    }
    out.write(length);
    for (int at = 0; at < bytes.length; at += LONGEST) {
      literal(bytes, at, Math.min(LONGEST, bytes.length - at), out);
    }
    return out.toByteArray();
  }

  private static void literal(byte[] bytes, int at, int length, ByteArrayOutputStream out) {
    int rest = length - 1;
    if (rest < 60) {
      out.write(rest << 2);
    } else {
      out.write(61 << 2);
      out.write(rest & 0xFF);
      out.write(rest >>> 8);
    }
    out.write(bytes, at, length);
  }

  /**
   * The bytes that were compressed.
   *
   * @throws IndexOutOfBoundsException if these are no such bytes
   */
  static byte[] decompress(byte[] bytes) {
    return new Reader(bytes).read();
  }

  /** Reads compressed bytes from first to last. */
  private static final class Reader {
    private final byte[] in;
    private int at;
    private byte[] out = new byte[0];
    private int filled;

    Reader(byte[] in) {
      this.in = in;
    }

    byte[] read() {
      int length = length();
      // A copy of 64 bytes takes three: what claims to be longer than that is no such bytes.
      if (length < 0 || length > 64L * in.length) {
        throw new IndexOutOfBoundsException(length);
      }
      out = new byte[length];
      while (filled < out.length) {
        element();
      }
      return out;
    }

    private int length() {
      int length = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        int part = little(1);
        length |= (part & 0x7F) << shift;
        if (part < 0x80) {
          return length;
        }
      }
      throw new IndexOutOfBoundsException(at);
    }

    private void element() {
      int tag = little(1);
      int above = tag >>> 2;
      switch (tag & 3) {
        case 0 -> literal(above < 60 ? above + 1 : little(above - 59) + 1);
        case 1 -> copy((above & 7) + 4, ((tag >>> 5) << 8) | little(1));
        case 2 -> copy(above + 1, little(2));
        default -> copy(above + 1, little(4));
      }
    }

    private void literal(int length) {
      System.arraycopy(in, at, out, filled, length);
      at += length;
      filled += length;
    }

    /** What is copied may overlap what it makes. */
    private void copy(int length, int distance) {
      for (int i = 0; i < length; i++) {
        out[filled] = out[distance > 0 ? filled - distance : -1];
        filled++;
      }
    }

    private int little(int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        value |= (in[at++] & 0xFF) << (8 * i);
      }
      return value;
    }
  }
}
