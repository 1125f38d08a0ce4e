package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.Optional;

/**
 * CREATE TABLE … LIKE and … CLONE: a table with the columns of another, and, for a clone, its rows.
 *
 * @param name which is made
 * @param source which is copied
 * @param rows whether the rows are copied too
 * @param replace whether one of that name is dropped first
 * @param conditional whether one of that name may stay
 */
record CopyTable(
    ObjectName name, ObjectName source, boolean rows, boolean replace, boolean conditional)
    implements Command {

  /** The cursor is at the first token; empty for a table that is made otherwise or is temporary. */
  static Optional<Command> parse(TokenCursor cursor) {
    cursor.expect("CREATE");
    boolean replace = cursor.take("OR", "REPLACE");
    cursor.take("TRANSIENT");
    if (!cursor.take("TABLE")) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "NOT", "EXISTS");
    ObjectName name = cursor.name();
    boolean rows = cursor.take("CLONE");
    if (!rows && !cursor.take("LIKE")) {
      return Optional.empty();
    }
    ObjectName source = cursor.name();
    if (cursor.at("AT") || cursor.at("BEFORE")) {
      throw SnowflakeError.unsupported("time travel (" + cursor.peek().name() + ")");
    }
    cursor.end();
    return Optional.of(new CopyTable(name, source, rows, replace, conditional));
  }

  @Override
  public Result run(Call call) throws SQLException {
    call.session().commit();
    QualifiedName target = name.in(call.context());
    boolean there = !new Catalog(call.session()).fields(target).isEmpty();
    if (there && conditional) {
      return status(name.name() + " already exists, statement succeeded.");
    }
    if (there && !replace) {
      throw SnowflakeError.taken(name.name());
    }
    new Copies(call.session()).table(source.in(call.context()), target, rows, replace);
    return status("Table " + name.name() + " successfully created.");
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }
}
