package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.ColumnNote;
import dev.snowglobe.internal.dialect.KeyPart;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;

/** DESCRIBE. */
sealed interface Describe extends Command
    permits DescribeContainer,
        DescribeFormat,
        Describe.OfResult,
        Describe.OfSequence,
        Describe.Relation {

  /**
   * DESCRIBE TABLE and DESCRIBE VIEW.
   *
   * @param kind Table or View, for the message
   * @param name which
   */
  record Relation(String kind, ObjectName name) implements Describe {
    @Override
    public Result run(Call call) {
      QualifiedName full = name.in(call.context());
      List<Catalog.Field> fields = new Catalog(call.session()).fields(full);
      if (fields.isEmpty()) {
        throw SnowflakeError.missing(
            kind, full.schema().isEmpty() ? name.toString() : full.toString());
      }
      Table table = table();
      for (Catalog.Field field : fields) {
        add(
            table,
            field.name(),
            TypeNames.sql(field),
            field.nullable(),
            field.expression(),
            field.note());
      }
      return table.result(StatementKind.DESCRIBE);
    }
  }

  /**
   * DESCRIBE RESULT.
   *
   * @param id of the statement; empty for the session's last
   */
  record OfResult(String id) implements Describe {
    @Override
    public Result run(Call call) {
      String wanted = id.isEmpty() ? call.session().lastQueryId() : id;
      Table table = table();
      for (Column column : call.account().resultOf(wanted).columns()) {
        add(
            table,
            column.name(),
            TypeNames.sql(column.type()),
            column.nullable(),
            "",
            ColumnNote.NONE);
      }
      return table.result(StatementKind.DESCRIBE);
    }
  }

  /** The cursor is at DESC or DESCRIBE. */
  static Describe parse(TokenCursor cursor) {
    cursor.next();
    if (cursor.take("RESULT")) {
      String id = cursor.take("LAST_QUERY_ID", "(", ")") ? "" : cursor.text();
      cursor.end();
      return new OfResult(id);
    }
    if (cursor.take("SEQUENCE")) {
      return new OfSequence(last(cursor));
    }
    if (cursor.take("FILE", "FORMAT")) {
      return new DescribeFormat(last(cursor));
    }
    if (cursor.take("SCHEMA")) {
      return new DescribeContainer.OfSchema(last(cursor));
    }
    if (cursor.take("DATABASE")) {
      return new DescribeContainer.OfDatabase(last(cursor).name());
    }
    boolean view = cursor.take("VIEW");
    if (!view && !cursor.take("TABLE")) {
      throw SnowflakeError.unsupported("DESCRIBE " + Names.folded(cursor.peek().text()));
    }
    ObjectName name = cursor.name();
    if (cursor.take("TYPE", "=")) {
      cursor.identifier();
    }
    cursor.end();
    return new Relation(view ? "View" : "Table", name);
  }

  private static ObjectName last(TokenCursor cursor) {
    ObjectName name = cursor.name();
    cursor.end();
    return name;
  }

  /**
   * DESCRIBE SEQUENCE: what SHOW SEQUENCES says of it.
   *
   * @param name which
   */
  record OfSequence(ObjectName name) implements Describe {
    @Override
    public Result run(Call call) throws SQLException {
      QualifiedName full = name.in(call.context());
      Wanted.Scope schema = new Wanted.Scope("SCHEMA", List.of(full.database(), full.schema()));
      Wanted wanted = new Wanted("SEQUENCES", full.name()::equals, schema, false);
      Result found = new ShowSequences().table(call, wanted).result(StatementKind.DESCRIBE);
      if (found.rows() == 0) {
        throw SnowflakeError.missing("Sequence", full.toString());
      }
      return found;
    }
  }

  private static Table table() {
    return Table.of(
        "name",
        "type",
        "kind",
        "null?",
        "default",
        "primary key",
        "unique key",
        "check",
        "expression",
        "comment",
        "policy name",
        "privacy domain");
  }

  private static void add(
      Table table, String name, String type, boolean nullable, String expression, ColumnNote note) {
    table.row(
        name,
        type,
        "COLUMN",
        nullable ? "Y" : "N",
        expression.isEmpty() ? null : expression,
        note.partOf(KeyPart.Kind.PRIMARY) ? "Y" : "N",
        note.partOf(KeyPart.Kind.UNIQUE) ? "Y" : "N",
        null,
        null,
        note.comment().isEmpty() ? null : note.comment(),
        null,
        null);
  }
}
