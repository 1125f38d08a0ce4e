package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.List;

/**
 * COMMENT ON a table, a view or one of their columns.
 *
 * @param kind TABLE, VIEW or COLUMN
 * @param conditional whether what it is about may be absent
 * @param parts the name as it was written
 * @param comment what is said of it
 */
record CommentOn(String kind, boolean conditional, List<String> parts, String comment)
    implements Command {

  /** The cursor is at the first token. */
  static CommentOn parse(TokenCursor cursor) {
    cursor.expect("COMMENT");
    boolean conditional = cursor.take("IF", "EXISTS");
    cursor.expect("ON");
    String kind = Names.folded(cursor.identifier());
    if (!List.of("TABLE", "VIEW", "COLUMN").contains(kind)) {
      throw SnowflakeError.unsupported("COMMENT ON " + kind);
    }
    List<String> parts = cursor.path();
    cursor.expect("IS");
    String comment = cursor.text();
    cursor.end();
    return new CommentOn(kind, conditional, parts, comment);
  }

  @Override
  public Result run(Call call) {
    boolean column = kind.equals("COLUMN");
    List<String> relation = column ? parts.subList(0, parts.size() - 1) : parts;
    QualifiedName name = new ObjectName(relation).in(call.context());
    List<Catalog.Field> fields = new Catalog(call.session()).fields(name);
    if (fields.isEmpty()) {
      return absent(name);
    }
    String target = call.session().physical(name).sql();
    String what = column ? target + "." + field(fields) : target;
    call.session().execute("COMMENT ON " + kind + " " + what + " IS " + Names.literal(comment));
    return done();
  }

  private String field(List<Catalog.Field> fields) {
    String wanted = parts.getLast();
    return fields.stream()
        .map(Catalog.Field::name)
        .filter(wanted::equalsIgnoreCase)
        .map(Names::quoted)
        .findFirst()
        .orElseThrow(() ->
            new SnowflakeError(
                904, "42000", "SQL compilation error:\ninvalid identifier '" + wanted + "'"));
  }

  private Result absent(QualifiedName name) {
    if (!conditional) {
      throw SnowflakeError.missing(kind.equals("VIEW") ? "View" : "Table", name.toString());
    }
    return done();
  }

  private static Result done() {
    return Result.status(StatementKind.DDL, "Statement executed successfully.");
  }
}
