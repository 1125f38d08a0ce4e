package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.ColumnNote;
import dev.snowglobe.internal.dialect.TableNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one session knows of tables: of its own temporary ones before those that all share.
 *
 * @param session who asks
 */
record SessionTables(ClientSession session) implements TableNotes {
  @Override
  public Map<String, ColumnNote> columns(List<String> table) {
    QualifiedName physical = session.physical(new ObjectName(table).in(session.context()));
    Result found =
        session.catalog(
            "SELECT column_name, coalesce(comment, '') FROM duckdb_columns() WHERE database_name ="
                + " %s AND schema_name = %s AND table_name = %s ORDER BY column_index"
                    .formatted(
                        Identifier.literal(physical.database()),
                        Identifier.literal(physical.schema()),
                        Identifier.literal(physical.name())));
    Map<String, ColumnNote> notes = new LinkedHashMap<>();
    for (Batch batch : found.batches()) {
      Vector.Texts names = (Vector.Texts) batch.vectors().getFirst();
      Vector.Texts comments = (Vector.Texts) batch.vectors().getLast();
      for (int row = 0; row < batch.rows(); row++) {
        notes.put(names.text(row), ColumnNote.of(comments.text(row)));
      }
    }
    return notes;
  }

  /** A temporary table goes by the name that its session gave it. */
  @Override
  public List<String> full(List<String> table) {
    QualifiedName name = new ObjectName(table).in(session.context());
    return List.of(name.database(), TempObjects.shown(name.schema()), name.name());
  }

  @Override
  public List<String> literals(String query) {
    Result found =
        session.catalog("SELECT CAST(k AS VARCHAR), typeof(k) FROM (" + query + "\n) AS wanted(k)");
    List<String> literals = new ArrayList<>();
    for (Batch batch : found.batches()) {
      Vector.Texts values = (Vector.Texts) batch.vectors().getFirst();
      Vector.Texts types = (Vector.Texts) batch.vectors().getLast();
      for (int row = 0; row < batch.rows(); row++) {
        if (values.isNull(row)) {
          throw SnowflakeError.unsupported("PIVOT … IN values of which one is NULL");
        }
        literals.add(literal(values.text(row), types.text(row)));
      }
    }
    return literals;
  }

  private static String literal(String value, String type) {
    boolean number = type.matches("(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|BOOLEAN");
    if (number) {
      return value;
    }
    String text = Identifier.literal(value);
    return type.equals("VARCHAR") ? text : text + "::" + type;
  }
}
