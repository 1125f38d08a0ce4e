package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Inserts.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code INSERT OVERWRITE INTO}, {@code INSERT ALL} and {@code INSERT FIRST}. Used by one
 * thread.
 */
final class InsertReader {
  private final Translation translation;

  InsertReader(Translation translation) {
    this.translation = translation;
  }

  /** Whether a statement is such an INSERT, by its first words. */
  static boolean begins(List<Node> nodes) {
    return nodes.size() > 1
        && nodes.getFirst().is("INSERT")
        && (nodes.get(1).is("OVERWRITE") || nodes.get(1).is("ALL") || nodes.get(1).is("FIRST"));
  }

  Inserts read(Cursor cursor) {
    cursor.expect("INSERT");
    boolean overwrite = cursor.accept("OVERWRITE");
    boolean first = cursor.accept("FIRST");
    if (!first && !cursor.accept("ALL")) {
      return new Inserts("", List.of(single(cursor)), overwrite);
    }
    List<Branch> branches = new ArrayList<>();
    if (cursor.ahead("WHEN")) {
      conditional(cursor, first, branches);
    } else {
      targets(cursor, "", branches);
    }
    String source = translation.query(cursor.rest());
    return new Inserts(source, branches.stream().map(Branch::part).toList(), overwrite);
  }

  private Part single(Cursor cursor) {
    cursor.expect("INTO");
    cursor.accept("TABLE");
    String table = TableNames.read(translation, cursor);
    String rows = new Dml(translation).rows(table, cursor);
    return new Part(table, "INSERT INTO " + table + rows);
  }

  /**
   * One INTO before it is a statement.
   *
   * @param columns those that are filled, with their brackets; empty for all
   * @param values what fills them; a star for the rows as they are
   * @param condition which rows; empty for all
   * @param target the columns of the table
   */
  private record Branch(
      String table, String columns, String values, String condition, Assignment target) {

    Part part() {
      String where = condition.isEmpty() ? "" : " WHERE " + condition;
      String query = "SELECT " + values + " FROM " + Inserts.SOURCE + where;
      return new Part(table, "INSERT INTO " + table + columns + " " + target.filledBy(query));
    }
  }

  private void conditional(Cursor cursor, boolean first, List<Branch> branches) {
    List<String> earlier = new ArrayList<>();
    while (cursor.accept("WHEN")) {
      String condition = "(" + translation.expression(cursor.until("THEN")) + ")";
      cursor.expect("THEN");
      String alone = first ? without(earlier) : "";
      targets(cursor, condition + (alone.isEmpty() ? "" : " AND " + alone), branches);
      earlier.add(condition);
    }
    if (cursor.accept("ELSE")) {
      targets(cursor, without(earlier), branches);
    }
  }

  /** That none of the conditions holds. */
  private static String without(List<String> conditions) {
    List<String> none = conditions.stream().map(condition -> condition + " IS NOT TRUE").toList();
    return String.join(" AND ", none);
  }

  private void targets(Cursor cursor, String condition, List<Branch> branches) {
    do {
      cursor.expect("INTO");
      String table = TableNames.read(translation, cursor);
      Assignment target = Assignment.to(translation, table);
      String columns = "";
      if (cursor.parenthesisAt(0)) {
        Node.Group names = cursor.group();
        columns = " " + translation.group(names);
        target = target.only(names);
      }
      String values = cursor.accept("VALUES") ? translation.expression(cursor.group().body()) : "*";
      branches.add(new Branch(table, columns, values, condition, target));
    } while (cursor.ahead("INTO"));
  }
}
