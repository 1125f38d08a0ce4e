package dev.freshet.data;

/** How arrays of a builder grow: by half, up to what an array may hold. */
final class Growth {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Growth() {}

  static int next(int length) {
    if (length == LARGEST) {
      throw new IllegalStateException(
          "A frame holds at most %,d rows: narrow the query, or read it in parts"
              .formatted(LARGEST));
    }
    return (int) Math.min(LARGEST, Math.max(64L, length + (length >> 1) + 1L));
  }
}
