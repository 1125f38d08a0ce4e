package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.Roster;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Arrays;
import java.util.Optional;

/**
 * What manages warehouses, roles and users. Here these are names, and what is set of them changes
 * nothing.
 *
 * @param verb CREATE, ALTER or DROP
 * @param kind of what
 * @param name which
 * @param renamed its new name; empty to keep it
 * @param replace whether one of that name may be replaced
 * @param conditional whether IF EXISTS or IF NOT EXISTS stands there
 */
record Administer(
    String verb,
    Roster.Kind kind,
    String name,
    Optional<String> renamed,
    boolean replace,
    boolean conditional)
    implements Command {

  private static final String DONE = "Statement executed successfully.";

  /** The cursor is at the first token; empty for a statement about something else. */
  static Optional<Command> parse(TokenCursor cursor) {
    String verb = Names.folded(cursor.next().text());
    boolean replace = cursor.take("OR", "REPLACE");
    Optional<Roster.Kind> kind =
        Arrays.stream(Roster.Kind.values()).filter(k -> cursor.take(k.name())).findFirst();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "NOT", "EXISTS") || cursor.take("IF", "EXISTS");
    String name = cursor.name().name();
    Optional<String> renamed =
        cursor.take("RENAME", "TO") ? Optional.of(cursor.name().name()) : Optional.empty();
    return Optional.of(new Administer(verb, kind.get(), name, renamed, replace, conditional));
  }

  @Override
  public Result run(Call call) {
    Roster roster = call.account().roster();
    String message =
        switch (verb) {
          case "CREATE" -> create(call, roster);
          case "DROP" -> drop(roster);
          default -> alter(roster);
        };
    return Result.status(StatementKind.DDL, message);
  }

  /** A warehouse that is made becomes current. */
  private String create(Call call, Roster roster) {
    if (roster.add(kind, name) || replace) {
      if (kind == Roster.Kind.WAREHOUSE) {
        call.session().update(context -> context.withWarehouse(name));
      }
      return title() + " " + name + " successfully created.";
    }
    if (conditional) {
      return name + " already exists, statement succeeded.";
    }
    throw SnowflakeError.taken(name);
  }

  private String drop(Roster roster) {
    if (roster.remove(kind, name)) {
      return name + " successfully dropped.";
    }
    if (conditional) {
      return "Drop statement executed successfully (" + name + " already dropped).";
    }
    throw missing();
  }

  private String alter(Roster roster) {
    if (!roster.contains(kind, name)) {
      if (conditional) {
        return DONE;
      }
      throw missing();
    }
    renamed.ifPresent(other -> rename(roster, other));
    return DONE;
  }

  private void rename(Roster roster, String other) {
    if (!roster.add(kind, other)) {
      throw SnowflakeError.taken(other);
    }
    roster.remove(kind, name);
  }

  private SnowflakeError missing() {
    return SnowflakeError.missing(title(), name);
  }

  private String title() {
    return kind.name().charAt(0) + Names.lower(kind.name().substring(1));
  }
}
