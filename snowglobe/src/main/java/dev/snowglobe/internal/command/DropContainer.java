package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Databases;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * DROP DATABASE and DROP SCHEMA.
 *
 * @param database whether it is a database
 * @param name which
 * @param conditional whether it may be absent
 */
record DropContainer(boolean database, ObjectName name, boolean conditional) implements Command {

  static Optional<Command> parse(TokenCursor cursor) {
    cursor.expect("DROP");
    boolean database = cursor.take("DATABASE");
    if (!database && !cursor.take("SCHEMA")) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "EXISTS");
    ObjectName name = cursor.name();
    cursor.takeAny("CASCADE", "RESTRICT");
    cursor.end();
    return Optional.of(new DropContainer(database, name, conditional));
  }

  @Override
  public Result run(Call call) throws SQLException {
    call.session().commit();
    Databases databases = call.account().databases();
    if (!exists(call, databases)) {
      if (!conditional) {
        throw SnowflakeError.missing(database ? "Database" : "Schema", name.toString());
      }
      return status("Drop statement executed successfully (" + name.name() + " already dropped).");
    }
    if (database) {
      databases.drop(name.name());
      call.account().stages().dropAll(name.name(), Optional.empty());
    } else {
      QualifiedName schema = Names.schema(name, call.context());
      call.account().stages().dropAll(schema.database(), Optional.of(schema.schema()));
      String quoted = new ObjectName(List.of(schema.database(), schema.schema())).sql();
      call.session().execute("DROP SCHEMA " + quoted + " CASCADE");
    }
    leave(call);
    return status(name.name() + " successfully dropped.");
  }

  private boolean exists(Call call, Databases databases) throws SQLException {
    if (database) {
      return databases.contains(name.name());
    }
    QualifiedName schema = Names.schema(name, call.context());
    return databases.contains(schema.database())
        && databases.containsSchema(schema.database(), schema.schema());
  }

  /** What was current and is no more leaves the session without one. */
  private void leave(Call call) {
    call.session()
        .update(context -> {
          if (database) {
            return context.database().equals(name.name()) ? context.in("", "") : context;
          }
          QualifiedName schema = Names.schema(name, context);
          boolean current =
              context.database().equals(schema.database())
                  && context.schema().equals(schema.schema());
          return current ? context.in(context.database(), "") : context;
        });
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }
}
