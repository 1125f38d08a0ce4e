package dev.snowglobe.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that a table does not take, or a file that cannot be read.
 *
 * @param error why
 * @param row its number in the file, counted from 1; 0 for the file as a whole
 * @param line the line that it begins in; null where the format has none
 * @param character where in that line the value begins; null where that is not known
 * @param offset how many characters of the file are before the row; null where it has no lines
 * @param column the column that the value was for, as {@code "TABLE"["COLUMN":1]}; null where that
 *     is not known
 * @param record the row as it stands in the file; null where it has no text
 */
record RowFault(
    SnowflakeError error,
    long row,
    @Nullable Long line,
    @Nullable Long character,
    @Nullable Long offset,
    @Nullable String column,
    @Nullable String record) {

  /** The error as it ends a load. */
  SnowflakeError ending(StageFile file) {
    StringBuilder text = new StringBuilder(String.valueOf(error.getMessage()));
    text.append("\n  File '").append(file.name()).append('\'');
    if (line != null) {
      text.append(", line ").append(line);
      text.append(", character ").append(character == null ? 1 : character);
    }
    if (row > 0) {
      text.append("\n  Row ").append(row);
      text.append(column == null ? "" : ", column " + column);
    }
    text.append(
        "\n  If you would like to continue loading when an error is encountered, use other values"
            + " such as 'SKIP_FILE' or 'CONTINUE' for the ON_ERROR option.");
    return new SnowflakeError(error.code(), error.sqlState(), text.toString(), error);
  }
}
