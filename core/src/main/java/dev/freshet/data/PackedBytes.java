package dev.freshet.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Byte strings laid end to end in pages of 1 MiB, with the end of each. A string object for each
 * cell would cost 56 bytes and more; here a cell costs its length and four bytes. A value may cross
 * pages. Immutable.
 */
final class PackedBytes {
  static final int PAGE_BITS = 20;
  static final int PAGE = 1 << PAGE_BITS;

  private final byte[][] pages;
  private final LongVector ends;
  private final long bytes;

  PackedBytes(byte[][] pages, LongVector ends, long bytes) {
    this.pages = pages;
    this.ends = ends;
    this.bytes = bytes;
  }

  byte[] get(int row) {
    long from = start(row);
    return copy(from, (int) (ends.get(row) - from));
  }

  String text(int row) {
    long from = start(row);
    int length = (int) (ends.get(row) - from);
    int offset = (int) from & (PAGE - 1);
    if (length == 0) {
      return "";
    }
    return offset + length <= PAGE
        ? new String(pages[(int) (from >>> PAGE_BITS)], offset, length, UTF_8)
        : new String(copy(from, length), UTF_8);
  }

  /** A digit of a value's sort key, without a copy of the value. */
  long digit(int row, int place) {
    long from = start(row);
    return SortKey.ofBytes((int) (ends.get(row) - from), place, i -> at(from + i));
  }

  private byte at(long place) {
    return pages[(int) (place >>> PAGE_BITS)][(int) place & (PAGE - 1)];
  }

  long byteSize() {
    return bytes + ends.byteSize() + 16L * pages.length;
  }

  private long start(int row) {
    return row == 0 ? 0 : ends.get(row - 1);
  }

  private byte[] copy(long from, int length) {
    byte[] value = new byte[length];
    for (int done = 0; done < length; ) {
      long at = from + done;
      int offset = (int) at & (PAGE - 1);
      int part = Math.min(length - done, PAGE - offset);
      System.arraycopy(pages[(int) (at >>> PAGE_BITS)], offset, value, done, part);
      done += part;
    }
    return value;
  }

  /** Grows page by page; only the last page is copied at the end. Used by one thread. */
  static final class Appender {
    private byte[][] pages = new byte[4][];
    private final LongAppender ends = new LongAppender();
    private long end;

    void add(byte[] value) {
      for (int done = 0; done < value.length; ) {
        int offset = (int) end & (PAGE - 1);
        int part = Math.min(value.length - done, PAGE - offset);
        System.arraycopy(value, done, page(offset + part), offset, part);
        done += part;
        end += part;
      }
      ends.add(end);
    }

    /** The current page, with room for that many bytes. */
    private byte[] page(int needed) {
      int index = (int) (end >>> PAGE_BITS);
      if (index == pages.length) {
        pages = Arrays.copyOf(pages, 2 * index);
      }
      byte[] page = pages[index];
      if (page == null) {
        page = new byte[index == 0 ? Math.max(256, needed) : PAGE];
      } else if (page.length < needed) {
        page = Arrays.copyOf(page, Math.min(PAGE, Math.max(2 * page.length, needed)));
      }
      pages[index] = page;
      return page;
    }

    PackedBytes build() {
      int used = (int) ((end + PAGE - 1) >>> PAGE_BITS);
      byte[][] kept = Arrays.copyOf(pages, used);
      int rest = (int) end & (PAGE - 1);
      if (rest != 0) {
        kept[used - 1] = Arrays.copyOf(kept[used - 1], rest);
      }
      return new PackedBytes(kept, ends.build(), end);
    }
  }
}
