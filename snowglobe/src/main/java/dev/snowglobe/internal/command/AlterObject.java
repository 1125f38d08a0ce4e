package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * ALTER DATABASE, SCHEMA and SEQUENCE: the comment is changed, the rest is refused or makes no
 * difference here.
 *
 * @param kind of the object
 * @param conditional whether it may be absent
 * @param name which
 * @param options what is set
 */
record AlterObject(String kind, boolean conditional, ObjectName name, ContainerOptions options)
    implements Command {

  /** The cursor is at the first token; empty for another kind of object. */
  static Optional<Command> parse(TokenCursor cursor) {
    cursor.expect("ALTER");
    Optional<String> kind =
        List.of("DATABASE", "SCHEMA", "SEQUENCE").stream().filter(cursor::take).findFirst();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "EXISTS");
    ObjectName name = cursor.name();
    String statement = "ALTER " + kind.get() + " …";
    return Optional.of(new AlterObject(kind.get(), conditional, name, options(statement, cursor)));
  }

  private static ContainerOptions options(String statement, TokenCursor cursor) {
    if (cursor.take("UNSET")) {
      return ContainerOptions.unset(cursor, statement);
    }
    boolean sets = cursor.take("SET");
    String word = Names.folded(cursor.peek().text());
    if (!sets || !ContainerOptions.known(word)) {
      throw SnowflakeError.unsupported(statement + (sets ? " SET " : " ") + word);
    }
    return ContainerOptions.read(cursor);
  }

  @Override
  public Result run(Call call) throws SQLException {
    String comment = options.comment().orElse("");
    CommentOn comments = new CommentOn(kind, conditional, name.parts(), comment);
    return options.comment().isPresent()
        ? comments.run(call)
        : Result.status(StatementKind.DDL, "Statement executed successfully.");
  }
}
