package dev.freshet.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text or JSON that repeats: each word once, and its number for each row. */
record DictionaryColumn(
    String name, ColumnType type, int rowCount, LongVector codes, List<String> words, Nulls nulls)
    implements Column {
  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public @Nullable String get(int row) {
    return isNull(row) ? null : words.get(code(row));
  }

  @Override
  public @Nullable String getString(int row) {
    return get(row);
  }

  /** The number of a row's word. */
  int code(int row) {
    return (int) codes.get(row);
  }

  /**
   * The rank of each word among all, by its number.
   *
   * @throws InterruptedException when the thread was interrupted while it sorted them
   */
  int[] ranks() throws InterruptedException {
    var bytes = new PackedBytes.Appender();
    words.forEach(word -> bytes.add(word.getBytes(UTF_8)));
    var distinct = new TextColumn(name, type, words.size(), bytes.build(), Nulls.of(new BitSet()));
    int[] order = SortedRows.of(distinct, false);
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** A string of Latin letters takes 40 bytes and its length. */
  @Override
  public long byteSize() {
    long inWords = 0;
    for (String word : words) {
      inWords += 44 + word.length();
    }
    return codes.byteSize() + nulls.byteSize() + inWords;
  }
}
