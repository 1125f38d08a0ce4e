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
 * @param source what is copied into it; empty for an empty one
 * @param replace whether one of that name is dropped first
 * @param conditional whether one of that name may stay
 * @param options its comment
 */
record CreateContainer(
    boolean database,
    ObjectName name,
    Optional<ObjectName> source,
    boolean replace,
    boolean conditional,
    ContainerOptions options)
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
    Optional<ObjectName> source =
        cursor.take("CLONE") ? Optional.of(cursor.name()) : Optional.empty();
    if (cursor.at("AT") || cursor.at("BEFORE")) {
      throw SnowflakeError.unsupported("time travel (" + cursor.peek().name() + ")");
    }
    if (cursor.at("FROM")) {
      throw SnowflakeError.unsupported("CREATE DATABASE … " + Names.folded(cursor.rest()));
    }
    ContainerOptions options = ContainerOptions.read(cursor);
    return Optional.of(new CreateContainer(database, name, source, replace, conditional, options));
  }

  @Override
  public Result run(Call call) throws SQLException {
    call.session().commit();
    return database ? createDatabase(call) : createSchema(call);
  }

  private Result createDatabase(Call call) throws SQLException {
    Databases databases = call.account().databases();
    source.ifPresent(original -> require(databases, original.name()));
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
    if (source.isPresent()) {
      copyDatabase(call, databases, source.get().name());
    }
    options.comment().ifPresent(it -> new Remarks(call.session()).write(name.name(), it));
    return status("Database " + name.name() + " successfully created.");
  }

  private static void require(Databases databases, String database) {
    if (!databases.contains(database)) {
      throw SnowflakeError.missing("Database", database);
    }
  }

  private void copyDatabase(Call call, Databases databases, String original) throws SQLException {
    for (String schema : databases.schemas(original)) {
      QualifiedName target = new QualifiedName(name.name(), schema, "");
      if (!schema.equals(Databases.PUBLIC)) {
        call.session().execute("CREATE SCHEMA " + sql(target));
      }
      call.session().update(context -> context.in(name.name(), schema));
      new Copies(call.session()).schema(new QualifiedName(original, schema, ""), target);
    }
    call.session().update(context -> context.in(name.name(), Databases.PUBLIC));
  }

  private static String sql(QualifiedName schema) {
    return new ObjectName(List.of(schema.database(), schema.schema())).sql();
  }

  private Result createSchema(Call call) throws SQLException {
    QualifiedName schema = Names.schema(name, call.context());
    Databases databases = call.account().databases();
    require(databases, schema.database());
    Optional<QualifiedName> original = original(call, databases);
    String quoted = sql(schema);
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
    original.ifPresent(from -> new Copies(call.session()).schema(from, schema));
    options
        .comment()
        .ifPresent(it -> new Remarks(call.session()).write(schema.database(), schema.schema(), it));
    return status("Schema " + schema.schema() + " successfully created.");
  }

  private Optional<QualifiedName> original(Call call, Databases databases) throws SQLException {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    QualifiedName schema = Names.schema(source.get(), call.context());
    require(databases, schema.database());
    if (!databases.containsSchema(schema.database(), schema.schema())) {
      throw SnowflakeError.missing("Schema", schema.database() + "." + schema.schema());
    }
    return Optional.of(schema);
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }
}
