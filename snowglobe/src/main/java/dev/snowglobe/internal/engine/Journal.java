package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an open transaction has changed so far, so that it can be done again. DuckDB gives up a
 * whole transaction when one of its statements fails, and has no savepoints.
 *
 * <p>Used by one thread at a time.
 */
final class Journal {

  /** More text than this is not kept; the transaction is then lost with the statement. */
  private static final long LIMIT = 64L << 20;

  /** What may give something else the next time, although the client may have seen the first. */
  private static final Pattern BY_CHANCE =
      Pattern.compile(
          "(?i)\\b(random|randstr|uniform|normal|zipf|\\w*uuid\\w*|nextval|rowid|\\w*sample)\\b");

  private static final String CHANCE_COLUMNS =
      "SELECT DISTINCT table_name FROM duckdb_columns()"
          + " WHERE column_default ILIKE '%nextval%' OR column_default ILIKE '%random%'"
          + " OR column_default ILIKE '%uuid%'";

  private final List<Change> changes = new ArrayList<>();
  private long length;
  private boolean repeatable = true;

  /**
   * A statement that changed rows.
   *
   * @param settings how the connection was set
   * @param sql the statement in DuckDB's SQL
   * @param parameters the texts that are bound to it
   * @param rows how many rows it changed
   */
  record Change(LaneSettings settings, String sql, List<String> parameters, long rows) {}

  void note(LaneSettings settings, String sql, List<String> parameters, long rows) {
    length += sql.length() + parameters.stream().mapToLong(String::length).sum();
    repeatable &= length <= LIMIT && !BY_CHANCE.matcher(sql).find();
    if (repeatable) {
      changes.add(new Change(settings, sql, parameters, rows));
    } else {
      changes.clear();
    }
  }

  int size() {
    return repeatable ? changes.size() : -1;
  }

  /** Forgets what came after so many changes. */
  void cutTo(int size) {
    if (repeatable) {
      changes.subList(size, changes.size()).clear();
    }
  }

  /**
   * Does it all again in a new transaction of the same connection.
   *
   * @return whether it did the same as the first time, as far as that can be told
   */
  boolean repeat(Lane lane) throws SQLException {
    if (!repeatable || drawsNumbers(lane)) {
      return false;
    }
    for (Change change : changes) {
      lane.apply(change.settings);
      if (lane.run(change.sql, change.parameters, new Cancellation()) != change.rows) {
        return false;
      }
    }
    return true;
  }

  /** Whether a table was written to whose columns have another default each time. */
  private boolean drawsNumbers(Lane lane) throws SQLException {
    if (changes.isEmpty()) {
      return false;
    }
    for (Batch batch : lane.query(CHANCE_COLUMNS, new Cancellation()).batches()) {
      Vector.Texts names = (Vector.Texts) batch.vectors().getFirst();
      for (int row = 0; row < batch.rows(); row++) {
        if (mentions(names.text(row))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mentions(String table) {
    String name = table.toUpperCase(Locale.ROOT);
    return changes.stream().anyMatch(c -> c.sql.toUpperCase(Locale.ROOT).contains(name));
  }
}
