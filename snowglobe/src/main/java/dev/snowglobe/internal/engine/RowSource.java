package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.StageTables;
import dev.snowglobe.internal.dialect.TargetColumns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How rows for a table are made of the records of a file.
 *
 * @param places how many columns of a record are looked at
 * @param exact whether a record must have so many
 * @param over the query over a table of records, which is given in brackets
 */
record RowSource(int places, boolean exact, UnaryOperator<String> over) {

  /** Records as they are. */
  static RowSource plain(List<TargetColumns.Column> columns, FileFormat format) {
    String places =
        IntStream.range(0, columns.size())
            .mapToObj(i -> place(i + 1, columns.get(i), format))
            .collect(Collectors.joining(", "));
    return new RowSource(columns.size(), true, table -> "SELECT " + places + " FROM " + table);
  }

  private static String place(int number, TargetColumns.Column column, FileFormat format) {
    String place = "COLUMN" + number;
    return format.semistructured() ? place : format.values().read(place, column.type());
  }

  /** What a query makes of them. */
  static RowSource query(String query, ClientSession session) {
    StatementText text = StatementText.of(query);
    AtomicInteger places = new AtomicInteger(1);
    translated(
        text,
        session,
        (_, _, count) -> {
          places.set(count);
          return "(SELECT 1)";
        });
    return new RowSource(
        places.get(), false, table -> translated(text, session, (_, _, _) -> table));
  }

  private static String translated(StatementText text, ClientSession session, StageTables tables) {
    return text.toDuck(session, _ -> Optional.empty(), tables);
  }

  /**
   * The values that a file has under the names of the columns.
   *
   * @param header the names that the file gives; none if each record is an object with its own
   * @param ignoringCase whether names that differ by case are one
   */
  static RowSource named(
      List<TargetColumns.Column> columns,
      FileFormat format,
      List<String> header,
      boolean ignoringCase,
      ClientSession session) {
    if (format.semistructured()) {
      String get = ignoringCase ? "GET_IGNORE_CASE" : "GET";
      String values =
          columns.stream()
              .map(column -> "%s($1, %s)".formatted(get, BindLiteral.text(column.name())))
              .collect(Collectors.joining(", "));
      return query("SELECT " + values + " FROM @~", session);
    }
    String values =
        columns.stream()
            .map(column -> {
              int at = indexOf(column.name(), header, ignoringCase);
              return at < 0 ? "NULL" : place(at + 1, column, format);
            })
            .collect(Collectors.joining(", "));
    return new RowSource(header.size(), true, table -> "SELECT " + values + " FROM " + table);
  }

  private static int indexOf(String name, List<String> header, boolean ignoringCase) {
    for (int i = 0; i < header.size(); i++) {
      if (ignoringCase ? header.get(i).equalsIgnoreCase(name) : header.get(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
