package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.ColumnNote;
import dev.snowglobe.internal.engine.Databases;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;

/**
 * COMMENT ON something.
 *
 * @param kind TABLE, VIEW, COLUMN, SEQUENCE, SCHEMA or DATABASE
 * @param conditional whether what it is about may be absent
 * @param parts the name as it was written
 * @param comment what is said of it
 */
record CommentOn(String kind, boolean conditional, List<String> parts, String comment)
    implements Command {
  private static final List<String> KINDS =
      List.of("TABLE", "VIEW", "COLUMN", "SEQUENCE", "SCHEMA", "DATABASE");

  /** The cursor is at the first token. */
  static CommentOn parse(TokenCursor cursor) {
    cursor.expect("COMMENT");
    boolean conditional = cursor.take("IF", "EXISTS");
    cursor.expect("ON");
    String kind = Names.folded(cursor.identifier());
    if (!KINDS.contains(kind)) {
      throw SnowflakeError.unsupported("COMMENT ON " + kind);
    }
    List<String> parts = cursor.path();
    cursor.expect("IS");
    String comment = cursor.text();
    cursor.end();
    return new CommentOn(kind, conditional, parts, comment);
  }

  @Override
  public Result run(Call call) throws SQLException {
    call.session().commit();
    boolean found =
        switch (kind) {
          case "DATABASE" -> database(call);
          case "SCHEMA" -> schema(call);
          case "SEQUENCE" -> sequence(call);
          case "COLUMN" -> column(call);
          default -> relation(call);
        };
    if (!found && !conditional) {
      String title = kind.equals("COLUMN") ? "Table" : title();
      throw SnowflakeError.missing(title, String.join(".", parts));
    }
    return Result.status(StatementKind.DDL, "Statement executed successfully.");
  }

  private String title() {
    return kind.charAt(0) + Names.lower(kind.substring(1));
  }

  private boolean database(Call call) {
    boolean there = call.account().databases().contains(parts.getLast());
    if (there) {
      new Remarks(call.session()).write(parts.getLast(), comment);
    }
    return there;
  }

  private boolean schema(Call call) throws SQLException {
    QualifiedName schema = Names.schema(new ObjectName(parts), call.context());
    Databases databases = call.account().databases();
    boolean there =
        databases.contains(schema.database())
            && databases.containsSchema(schema.database(), schema.schema());
    if (there) {
      new Remarks(call.session()).write(schema.database(), schema.schema(), comment);
    }
    return there;
  }

  private boolean sequence(Call call) {
    QualifiedName name = new ObjectName(parts).in(call.context());
    boolean there =
        new Catalog(call.session()).sequences().stream().anyMatch(s -> s.name().equals(name));
    if (there) {
      write(call, name.sql());
    }
    return there;
  }

  private boolean relation(Call call) {
    QualifiedName name = new ObjectName(parts).in(call.context());
    boolean there = !new Catalog(call.session()).fields(name).isEmpty();
    if (there) {
      write(call, call.session().physical(name).sql());
    }
    return there;
  }

  private void write(Call call, String name) {
    call.session().execute("COMMENT ON " + kind + " " + name + " IS " + Names.literal(comment));
  }

  /** The keys that a column belongs to stay. */
  private boolean column(Call call) {
    if (parts.size() < 2) {
      throw SnowflakeError.missing("Column", parts.getLast());
    }
    QualifiedName table = new ObjectName(parts.subList(0, parts.size() - 1)).in(call.context());
    List<Catalog.Field> fields = new Catalog(call.session()).fields(table);
    if (fields.isEmpty()) {
      return false;
    }
    Catalog.Field field = field(fields);
    ColumnNote note = field.note().commented(comment);
    String target = call.session().physical(table).sql();
    call.session().execute(note.statement(target, Names.quoted(field.name())));
    return true;
  }

  private Catalog.Field field(List<Catalog.Field> fields) {
    String wanted = parts.getLast();
    return fields.stream()
        .filter(field -> wanted.equalsIgnoreCase(field.name()))
        .findFirst()
        .orElseThrow(() ->
            new SnowflakeError(
                904, "42000", "SQL compilation error:\ninvalid identifier '" + wanted + "'"));
  }
}
