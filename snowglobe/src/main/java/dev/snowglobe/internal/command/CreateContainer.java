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
 * CREATE DATABASE and CREATE SCHEMA. What is made becomes current, as in Snowflake.
 *
 * @param database whether it is a database
 * @param name which
 * @param replace whether one of that name is dropped first
 * @param conditional whether one of that name may stay
 */
record CreateContainer(boolean database, ObjectName name, boolean replace, boolean conditional)
    implements Command {

  static Optional<Command> parse(TokenCursor cursor) {
    cursor.expect("CREATE");
    boolean replace = cursor.take("OR", "REPLACE");
    cursor.take("TRANSIENT");
    boolean database = cursor.take("DATABASE");
    if (!database && !cursor.take("SCHEMA")) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "NOT", "EXISTS");
    ObjectName name = cursor.name();
    if (cursor.at("CLONE")) {
      throw SnowflakeError.unsupported("CREATE " + (database ? "DATABASE" : "SCHEMA") + " … CLONE");
    }
    return Optional.of(new CreateContainer(database, name, replace, conditional));
  }

  @Override
  public Result run(Call call) throws SQLException {
    call.session().commit();
    return database ? createDatabase(call) : createSchema(call);
  }

  private Result createDatabase(Call call) throws SQLException {
    Databases databases = call.account().databases();
    if (databases.contains(name.name())) {
      if (conditional) {
        return status(name.name() + " already exists, statement succeeded.");
      }
      if (replace) {
        databases.drop(name.name());
        call.account().stages().dropAll(name.name(), Optional.empty());
      }
    }
    databases.create(name.name());
    call.session().update(context -> context.in(name.name(), Databases.PUBLIC));
    return status("Database " + name.name() + " successfully created.");
  }

  private Result createSchema(Call call) throws SQLException {
    QualifiedName schema = Names.schema(name, call.context());
    Databases databases = call.account().databases();
    if (!databases.contains(schema.database())) {
      throw SnowflakeError.missing("Database", schema.database());
    }
    String quoted = new ObjectName(List.of(schema.database(), schema.schema())).sql();
    if (databases.containsSchema(schema.database(), schema.schema())) {
      if (conditional) {
        return status(schema.schema() + " already exists, statement succeeded.");
      }
      if (!replace) {
        throw SnowflakeError.taken(schema.schema());
      }
      call.session().execute("DROP SCHEMA " + quoted + " CASCADE");
      call.account().stages().dropAll(schema.database(), Optional.of(schema.schema()));
    }
    call.session().execute("CREATE SCHEMA " + quoted);
    call.session().update(context -> context.in(schema.database(), schema.schema()));
    return status("Schema " + schema.schema() + " successfully created.");
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }
}
