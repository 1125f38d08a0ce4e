package dev.snowglobe.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file of fields.
 *
 * @param number counted from 1
 * @param line the line that it begins in, counted from 1
 * @param offset how many characters of the file are before it
 * @param fields what its fields say; null for NULL
 * @param starts where each field begins, counted in characters from the beginning of the record
 * @param text the record as it stands in the file
 * @param fault what is wrong with it; empty when nothing is
 */
record CsvRecord(
    long number,
    long line,
    long offset,
    List<@Nullable String> fields,
    List<Integer> starts,
    String text,
    String fault) {

  CsvRecord {
    // A list that may hold nulls cannot be made by List.copyOf.
    fields = Collections.unmodifiableList(new ArrayList<>(fields));
    starts = List.copyOf(starts);
  }

  /** What is wrong with it where a table has so many columns. */
  Optional<String> fault(int columns) {
    if (!fault.isEmpty()) {
      return Optional.of(fault);
    }
    return fields.size() == columns
        ? Optional.empty()
        : Optional.of(
            ("Number of columns in file (%d) does not match that of the corresponding table (%d),"
                    + " use file format option error_on_column_count_mismatch=false to ignore this"
                    + " error")
                .formatted(fields.size(), columns));
  }
}
