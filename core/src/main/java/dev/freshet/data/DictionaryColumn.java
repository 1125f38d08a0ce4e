package dev.freshet.data;

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
    return isNull(row) ? null : words.get((int) codes.get(row));
  }

  @Override
  public @Nullable String getString(int row) {
    return get(row);
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
