package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load would do, without doing it: VALIDATION_MODE.
 *
 * @param load how the files' records become rows
 * @param files them
 * @param rows how many rows are to be shown; 0 to show what is wrong with each that is
 */
public record Validation(Load load, List<StageFile> files, long rows) {

  private static final Pattern ROWS = Pattern.compile("RETURN_(\\d{1,9})_ROWS");

  private static final String SHOWN = "temp.main.SNOWGLOBE_SHOWN_ROWS";

  /** Copies the list. */
  public Validation {
    files = List.copyOf(files);
  }

  /** What such an option wants. */
  public static Validation of(String mode, Load load, List<StageFile> files) {
    if (!load.query().isEmpty()) {
      throw SnowflakeError.unsupported("VALIDATION_MODE of a COPY INTO from a query");
    }
    String word = mode.toUpperCase(Locale.ROOT);
    Matcher some = ROWS.matcher(word);
    if (some.matches()) {
      return new Validation(load, files, Long.parseLong(some.group(1)));
    }
    return switch (word) {
      case "RETURN_ERRORS", "RETURN_ALL_ERRORS" -> new Validation(load, files, 0);
      default -> throw SnowflakeError.invalidValue(mode, "VALIDATION_MODE");
    };
  }

  /** Reads the files. */
  public Result run(ClientSession session, Cancellation cancellation) throws SQLException {
    return rows == 0 ? errors(session, cancellation) : first(session, cancellation);
  }

  private Result errors(ClientSession session, Cancellation cancellation) throws SQLException {
    Table answer = answer();
    for (StageFile file : files) {
      Sieve.Found found = Sieve.sift(session, load, file, Integer.MAX_VALUE, cancellation);
      for (RowFault fault : found.faults()) {
        answer.row(
            fault.error().getMessage(),
            file.name(),
            fault.line(),
            fault.character(),
            fault.offset(),
            "parsing",
            String.valueOf(fault.error().code()),
            fault.error().sqlState(),
            fault.column(),
            fault.row(),
            fault.line(),
            fault.record());
      }
    }
    return answer.result(StatementKind.SELECT);
  }

  private static Table answer() {
    List<Column> columns = new ArrayList<>();
    for (String name :
        List.of("ERROR", "FILE", "LINE", "CHARACTER", "BYTE_OFFSET", "CATEGORY", "CODE")) {
      boolean number = List.of("LINE", "CHARACTER", "BYTE_OFFSET").contains(name);
      columns.add(new Column(name, number ? DataType.INTEGER : DataType.TEXT));
    }
    columns.add(new Column("SQL_STATE", DataType.TEXT));
    columns.add(new Column("COLUMN_NAME", DataType.TEXT));
    columns.add(new Column("ROW_NUMBER", DataType.INTEGER));
    columns.add(new Column("ROW_START_LINE", DataType.INTEGER));
    columns.add(new Column("REJECTED_RECORD", DataType.TEXT));
    return Table.of(columns);
  }

  /** The rows as the table would show them; the first that is wrong ends the statement. */
  private Result first(ClientSession session, Cancellation cancellation) throws SQLException {
    String target = load.target(session);
    String create = "CREATE TEMP TABLE " + SHOWN + " AS SELECT * FROM " + target + " LIMIT 0";
    return session.beside(
        load.settings(session),
        lane -> {
          lane.execute(create);
          try {
            long left = rows;
            for (StageFile file : files) {
              left -= left == 0 ? 0 : shown(file, left, lane, session, cancellation);
            }
            return lane.query("SELECT * FROM " + SHOWN, cancellation);
          } finally {
            lane.execute("DROP TABLE " + SHOWN);
          }
        });
  }

  private long shown(
      StageFile file, long most, Lane lane, ClientSession session, Cancellation cancellation)
      throws SQLException {
    Sieve.Found found = Sieve.sift(session, load, file, 1, cancellation);
    Optional<RowFault> wrong =
        found.faults().stream().filter(fault -> fault.row() <= most).findFirst();
    if (wrong.isPresent()) {
      throw wrong.get().ending(file);
    }
    RowSource source = load.source(file, session);
    String judged = load.format().judged(List.of(file), source.places(), source.exact());
    String some = judged + " WHERE \"" + FileFormat.ROW_NUMBER + "\" <= " + most;
    String query = source.over().apply("(" + FileFormat.faultless(some) + ")");
    return lane.run(
        load.insert(SHOWN, query, session.columns(load.target(session))), List.of(), cancellation);
  }
}
