package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.TargetColumns;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a file that a table does not take, by asking the table: rows are put in and
 * taken out again, all of them, then each half of those that it refused. So what is found is what
 * the load would meet, whatever refuses it: a value, a query, or a constraint. Used by one thread,
 * on a connection beside the session's transaction.
 */
final class Sieve {

  private static final String STAGED = "temp.main.SNOWGLOBE_STAGED";

  private final Lane lane;
  private final ClientSession session;
  private final Load load;
  private final StageFile file;
  private final RowSource source;
  private final List<TargetColumns.Column> targets;
  private final Cancellation cancellation;
  private final List<RowFault> faults = new ArrayList<>();
  private long rows;

  private Sieve(
      Lane lane, ClientSession session, Load load, StageFile file, Cancellation cancellation) {
    this.lane = lane;
    this.session = session;
    this.load = load;
    this.file = file;
    this.source = load.source(file, session);
    this.targets = session.columns(load.target(session));
    this.cancellation = cancellation;
  }

  /**
   * What was found.
   *
   * @param rows how many rows the file has
   * @param faults those that are not taken, in order
   */
  record Found(long rows, List<RowFault> faults) {
    Found {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Tries all rows of a file.
   *
   * @param most after how many wrong rows no more are looked for
   */
  static Found sift(
      ClientSession session, Load load, StageFile file, int most, Cancellation cancellation)
      throws SQLException {
    return session.beside(
        load.settings(session),
        lane -> new Sieve(lane, session, load, file, cancellation).run(most));
  }

  private Found run(int most) throws SQLException {
    Optional<SnowflakeError> unreadable = staged();
    if (unreadable.isPresent()) {
      RowFault whole = new RowFault(unreadable.get(), 0, null, null, null, null, null);
      return new Found(0, List.of(whole));
    }
    try {
      rows = lane.query("SELECT count(*) FROM " + STAGED, cancellation).number();
      if (rows > 0) {
        search(1, rows, most);
      }
      return new Found(rows, faults);
    } finally {
      lane.execute("DROP TABLE " + STAGED);
    }
  }

  /** Puts the records into a table of the connection's own, so that the file is read once. */
  private Optional<SnowflakeError> staged() throws SQLException {
    String judged = load.format().judged(List.of(file), source.places(), source.exact());
    return attempt("CREATE TEMP TABLE " + STAGED + " AS " + judged);
  }

  private void search(long from, long to, int most) throws SQLException {
    if (faults.size() >= most) {
      return;
    }
    Optional<SnowflakeError> refused = refused(source.over().apply(records(from, to)));
    if (refused.isEmpty()) {
      return;
    }
    if (from == to) {
      faults.add(fault(refused.get(), from));
      return;
    }
    long middle = from + (to - from) / 2;
    search(from, middle, most);
    search(middle + 1, to, most);
  }

  private static String records(long from, long to) {
    return "(%s)"
        .formatted(
            FileFormat.faultless(
                "SELECT * FROM %s WHERE \"%s\" BETWEEN %d AND %d"
                    .formatted(STAGED, FileFormat.ROW_NUMBER, from, to)));
  }

  private Optional<SnowflakeError> refused(String rows) throws SQLException {
    lane.execute("BEGIN");
    try {
      return attempt(load.insert(load.target(session), rows, targets));
    } finally {
      lane.execute("ROLLBACK");
    }
  }

  private Optional<SnowflakeError> attempt(String sql) throws SQLException {
    try {
      lane.run(sql, List.of(), cancellation);
      return Optional.empty();
    } catch (SQLException e) {
      cancellation.check();
      return Optional.of(DuckErrors.translate(e));
    }
  }

  private RowFault fault(SnowflakeError error, long row) throws SQLException {
    if (!(load.format() instanceof CsvFormat csv)) {
      return new RowFault(error, row, null, null, null, name(culprit(error, row)), null);
    }
    CsvRecord record = record(csv, row);
    int expected = source.exact() && csv.strict() ? source.places() : record.fields().size();
    int culprit = record.fault(expected).isPresent() ? -1 : culprit(error, row);
    return new RowFault(
        error,
        row,
        record.line(),
        character(record, culprit),
        record.offset(),
        name(culprit),
        record.text());
  }

  private @Nullable String name(int column) {
    return column < 0
        ? null
        : "\"%s\"[\"%s\":%d]"
            .formatted(load.table().name(), load.columns().get(column), column + 1);
  }

  private static @Nullable Long character(CsvRecord record, int culprit) {
    boolean known = culprit >= 0 && culprit < record.starts().size();
    return known ? record.starts().get(culprit) + 1L : null;
  }

  /** The first column whose value alone is refused in the same words; -1 if there is none. */
  private int culprit(SnowflakeError error, long row) throws SQLException {
    int columns = load.columns().size();
    String names =
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    String rows = source.over().apply(records(row, row));
    for (int i = 0; i < columns; i++) {
      int kept = i;
      String alone =
          IntStream.range(0, columns)
              .mapToObj(j -> j == kept ? "c" + j : "NULL")
              .collect(Collectors.joining(", "));
      Optional<SnowflakeError> refused =
          refused("SELECT " + alone + " FROM (" + rows + ") AS r(" + names + ")");
      if (refused.isPresent() && same(refused.get(), error)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(SnowflakeError one, SnowflakeError other) {
    return String.valueOf(one.getMessage()).equals(other.getMessage());
  }

  /** The record of a number, read once more for its text and its place. */
  private CsvRecord record(CsvFormat format, long row) {
    try (CsvReader reader = CsvReader.open(file.file(), format.rowsLayout())) {
      while (true) {
        CsvRecord record = reader.next().orElseThrow(this::changed);
        if (record.number() == row) {
          return record;
        }
      }
    } catch (IOException e) {
      SnowflakeError changed = changed();
      changed.addSuppressed(e);
      throw changed;
    }
  }

  private SnowflakeError changed() {
    return new SnowflakeError(
        91016, "22000", "Remote file '" + file.name() + "' changed while it was read.");
  }
}
