package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Locale;
import java.util.Optional;

/** Tells a command from what goes to DuckDB, by its first words. */
final class Commands {

  private Commands() {}

  /** The command, or empty for a statement that is none. The cursor is at the first token. */
  static Optional<Command> parse(TokenCursor cursor) {
    if (!cursor.more() || cursor.peek().kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    return switch (cursor.peek().text().toUpperCase(Locale.ROOT)) {
      case "USE" -> Optional.of(Use.parse(cursor));
      case "SHOW" -> Optional.of(Show.parse(cursor));
      case "DESC", "DESCRIBE" -> Optional.of(Describe.parse(cursor));
      case "SET" -> Optional.of(SetVariables.parse(cursor));
      case "UNSET" -> Optional.of(UnsetVariables.parse(cursor));
      case "BEGIN", "START", "COMMIT", "ROLLBACK" -> Optional.of(Transact.parse(cursor));
      case "ALTER" -> alter(cursor);
      case "CREATE" -> CreateContainer.parse(cursor);
      case "DROP" -> DropContainer.parse(cursor);
      case "SELECT" -> select(cursor);
      default -> Optional.empty();
    };
  }

  private static Optional<Command> alter(TokenCursor cursor) {
    if (cursor.take("ALTER", "SESSION", "SET")) {
      return Optional.of(SetParameters.parse(cursor));
    }
    return cursor.take("ALTER", "SESSION", "UNSET")
        ? Optional.of(UnsetParameters.parse(cursor))
        : Optional.empty();
  }

  private static Optional<Command> select(TokenCursor cursor) {
    cursor.expect("SELECT");
    if (cursor.at("SYSTEM$WAIT", "(")) {
      return Wait.parse(cursor);
    }
    return cursor.at("*") ? ReadResult.parse(cursor) : CancelQuery.parse(cursor);
  }
}
