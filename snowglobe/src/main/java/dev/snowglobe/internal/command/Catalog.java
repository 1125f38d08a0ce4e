package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.ColumnNote;
import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What DuckDB knows of tables, views and columns, read for one session.
 *
 * @param session who asks
 */
record Catalog(ClientSession session) {

  /**
   * A table or a view.
   *
   * @param kind TABLE, TEMPORARY or VIEW
   * @param temporary whether it is the session's own
   * @param rows about how many rows a table has, 0 for a view
   * @param text what defines it
   */
  record Relation(
      QualifiedName name, String kind, boolean temporary, long rows, String comment, String text) {}

  /**
   * A column of a table or a view.
   *
   * @param length how many characters it holds, if it is of text
   * @param expression its default, empty for none
   * @param note its comment and the keys that it is a part of
   */
  record Field(
      QualifiedName relation,
      String name,
      DataType type,
      long length,
      boolean nullable,
      String expression,
      ColumnNote note) {}

  /**
   * A sequence.
   *
   * @param next the number that it gives next
   * @param step what is added for each further one
   */
  record Sequence(QualifiedName name, long next, long step, String comment) {}

  /** The statement that defines a table, as DuckDB writes it; empty for one that is not there. */
  Optional<String> definition(QualifiedName physical) {
    return read(
            "SELECT database_name, schema_name, table_name, sql FROM duckdb_tables() WHERE "
                + of(physical))
        .stream()
        .map(row -> row.text(3))
        .findFirst();
  }

  /** The statements that write what is said of a table and its columns of another one. */
  List<String> comments(QualifiedName table, QualifiedName target) {
    return comments(table, target, UnaryOperator.identity());
  }

  /** The same with other notes. */
  List<String> comments(
      QualifiedName table, QualifiedName target, UnaryOperator<ColumnNote> change) {
    QualifiedName physical = session.physical(table);
    List<String> statements = new ArrayList<>();
    read("SELECT comment FROM duckdb_tables() WHERE comment IS NOT NULL AND " + of(physical))
        .forEach(row ->
            statements.add(
                "COMMENT ON TABLE " + target.sql() + " IS " + Names.literal(row.text(0))));
    for (Field field : physicalFields(physical)) {
      if (!field.note().equals(ColumnNote.NONE)) {
        statements.add(
            change.apply(field.note()).statement(target.sql(), Names.quoted(field.name())));
      }
    }
    return statements;
  }

  /** The constraints that limit columns of a table, by the names of the columns. */
  Map<String, String> limits(QualifiedName physical) {
    return read(
            "SELECT column_name, constraint_text FROM \"SNOWGLOBE$\".main.SNOWGLOBE_LIMITS() WHERE "
                + of(physical))
        .stream()
        .collect(Collectors.toMap(row -> row.text(0), row -> row.text(1)));
  }

  /** All sequences that somebody made by name, in order: not those behind columns. */
  List<Sequence> sequences() {
    return allSequences().stream().filter(s -> s.name().name().indexOf('$') < 0).toList();
  }

  /** All sequences, in order. */
  List<Sequence> allSequences() {
    return read(
            "SELECT database_name, schema_name, sequence_name, CASE WHEN last_value IS NULL THEN"
                + " start_value ELSE last_value + increment_by END::BIGINT, increment_by::BIGINT"
                + ", coalesce(comment, '') FROM duckdb_sequences() WHERE NOT temporary"
                + " AND NOT contains(schema_name, '$TEMP$')"
                + " ORDER BY 1, 2, 3")
        .stream()
        .map(row -> new Sequence(row.name(), row.number(3), row.number(4), row.text(5)))
        .toList();
  }

  /** All tables and views that the session sees, in order. */
  List<Relation> relations() {
    return read(
            "SELECT database_name, schema_name, table_name, 'TABLE', estimated_size,"
                + " coalesce(comment, ''), coalesce(sql, '') FROM duckdb_tables()"
                + visible()
                + " UNION ALL SELECT database_name, schema_name, view_name, 'VIEW', 0,"
                + " coalesce(comment, ''), coalesce(sql, '') FROM duckdb_views()"
                + visible()
                + " ORDER BY 1, 2, 3")
        .stream()
        .map(Catalog::relation)
        .toList();
  }

  private static Relation relation(Row row) {
    boolean temporary = !row.text(1).equals(row.name().schema());
    String kind = temporary && row.text(3).equals("TABLE") ? "TEMPORARY" : row.text(3);
    return new Relation(row.name(), kind, temporary, row.number(4), row.text(5), row.text(6));
  }

  /** What hides the temporary objects of others, and what belongs to nobody. */
  private String visible() {
    return " WHERE NOT internal AND database_name NOT IN ('memory', 'SNOWGLOBE$')"
        + " AND (NOT contains(schema_name, '$TEMP$') OR ends_with(schema_name, "
        + Names.literal(session.temporarySchema(""))
        + "))";
  }

  /** The columns of all tables and views that the session sees, in order. */
  List<Field> fields() {
    return fields(visible());
  }

  /** The columns of one table or view, temporary or not; none if it does not exist. */
  List<Field> fields(QualifiedName name) {
    return physicalFields(session.physical(name));
  }

  /** The same of one that is named as DuckDB has it. */
  List<Field> physicalFields(QualifiedName physical) {
    return fields(" WHERE " + of(physical));
  }

  private List<Field> fields(String where) {
    return read(
            "SELECT database_name, schema_name, table_name, column_name, data_type,"
                + " CASE WHEN is_nullable THEN 1 ELSE 0 END::BIGINT, coalesce(column_default, ''),"
                + " coalesce(comment, ''), coalesce(characters, %d) FROM duckdb_columns() LEFT JOIN"
                    .formatted(TypeNames.TEXT_LENGTH)
                + " \"SNOWGLOBE$\".main.SNOWGLOBE_LIMITS()"
                + " USING (database_name, schema_name, table_name, column_name)"
                + where
                + " ORDER BY database_name, schema_name, table_name, column_index")
        .stream()
        .map(row ->
            new Field(
                row.name(),
                row.text(3),
                Result.typeOf(row.text(4)),
                row.number(8),
                row.number(5) != 0,
                row.text(6),
                ColumnNote.of(row.text(7))))
        .toList();
  }

  private static String of(QualifiedName physical) {
    return "database_name = %s AND schema_name = %s AND table_name = %s"
        .formatted(
            Names.literal(physical.database()),
            Names.literal(physical.schema()),
            Names.literal(physical.name()));
  }

  private record Row(Batch batch, int row) {
    String text(int column) {
      return ((Vector.Texts) batch.vectors().get(column)).text(row);
    }

    long number(int column) {
      Vector vector = batch.vectors().get(column);
      return vector.isNull(row) ? 0 : ((Vector.Longs) vector).values()[row];
    }

    /** A temporary object goes by the name that its session gave it. */
    QualifiedName name() {
      return new QualifiedName(text(0), ClientSession.shownSchema(text(1)), text(2));
    }
  }

  private List<Row> read(String sql) {
    List<Row> rows = new ArrayList<>();
    for (Batch batch : session.catalog(sql).batches()) {
      for (int i = 0; i < batch.rows(); i++) {
        rows.add(new Row(batch, i));
      }
    }
    return rows;
  }
}
