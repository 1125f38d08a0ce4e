package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells a command from what goes to DuckDB, by its first words. */
final class Commands {

  private Commands() {}

  /** The command, or empty for a statement that is none. */
  static Optional<Command> parse(String sql, List<Token> tokens) {
    if (tokens.isEmpty() || tokens.getFirst().kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    Supplier<TokenCursor> start = () -> new TokenCursor(sql, tokens);
    NotOffered.check(start.get());
    TokenCursor cursor = start.get();
    return switch (cursor.peek().text().toUpperCase(Locale.ROOT)) {
      case "USE" -> Optional.of(Use.parse(cursor));
      case "SHOW" -> Optional.of(Show.parse(cursor));
      case "DESC", "DESCRIBE" -> Optional.of(Describe.parse(cursor));
      case "SET" -> Optional.of(SetVariables.parse(cursor));
      case "UNSET" -> Optional.of(UnsetVariables.parse(cursor));
      case "BEGIN", "START", "COMMIT", "ROLLBACK" -> Optional.of(Transact.parse(cursor));
      case "ALTER" ->
          alter(cursor)
              .or(() -> AlterLengths.parse(sql, start.get()))
              .or(() -> AlterObject.parse(start.get()))
              .or(() -> Administer.parse(start.get()));
      case "CREATE" ->
          CreateContainer.parse(cursor)
              .or(() -> StagedObjects.create(start.get()))
              .or(() -> CopyTable.parse(start.get()))
              .or(() -> Administer.parse(start.get()));
      case "DROP" ->
          DropContainer.parse(cursor)
              .or(() -> StagedObjects.drop(start.get()))
              .or(() -> Administer.parse(start.get()));
      case "COMMENT" -> Optional.of(CommentOn.parse(cursor));
      case "EXECUTE" -> Optional.of(ExecuteImmediate.parse(cursor));
      case "EXPLAIN" -> Optional.of(Explain.parse(cursor));
      case "COPY" -> Optional.of(CopyInto.parse(cursor));
      case "PUT" -> Optional.of(MoveFiles.Put.parse(cursor));
      case "GET" -> Optional.of(MoveFiles.Get.parse(cursor));
      case "LIST", "LS", "REMOVE", "RM" -> Optional.of(StageFiles.parse(cursor));
      case "GRANT", "REVOKE" -> Optional.of(new Grant());
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
