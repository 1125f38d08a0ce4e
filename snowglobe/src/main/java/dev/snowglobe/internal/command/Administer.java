package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Optional;
import java.util.Set;

/**
 * What manages warehouses, roles, users and their rights. Here these are names that anybody may
 * use, so the statement is accepted and changes nothing.
 *
 * @param message what is answered
 */
record Administer(String message) implements Command {

  private static final Set<String> KINDS = Set.of("WAREHOUSE", "ROLE", "USER");
  private static final String DONE = "Statement executed successfully.";

  /** The cursor is at the first token. */
  static Optional<Command> parse(TokenCursor cursor) {
    String verb = Names.folded(cursor.next().text());
    if (verb.equals("GRANT") || verb.equals("REVOKE")) {
      return Optional.of(new Administer(DONE));
    }
    cursor.take("OR", "REPLACE");
    if (!cursor.more() || !KINDS.contains(Names.folded(cursor.peek().text()))) {
      return Optional.empty();
    }
    String kind = Names.folded(cursor.next().text());
    if (!cursor.take("IF", "NOT", "EXISTS")) {
      cursor.take("IF", "EXISTS");
    }
    return Optional.of(new Administer(message(verb, kind, cursor.name().toString())));
  }

  private static String message(String verb, String kind, String name) {
    return switch (verb) {
      case "CREATE" ->
          kind.charAt(0) + Names.lower(kind.substring(1)) + " " + name + " successfully created.";
      case "DROP" -> name + " successfully dropped.";
      default -> DONE;
    };
  }

  @Override
  public Result run(Call call) {
    return Result.status(StatementKind.DDL, message);
  }
}
