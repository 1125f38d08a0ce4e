package dev.snowglobe.internal.dialect;

/**
 * Where something stands in a statement, counted as Snowflake's messages count.
 *
 * @param line from 1
 * @param position characters before it on that line, from 0
 */
public record Place(int line, int position) {

  /** The place of an offset in a text. */
  public static Place of(String sql, int offset) {
    int line = 1;
    int begin = 0;
    for (int i = sql.indexOf('\n'); i >= 0 && i < offset; i = sql.indexOf('\n', i + 1)) {
      line++;
      begin = i + 1;
    }
    return new Place(line, offset - begin);
  }
}
