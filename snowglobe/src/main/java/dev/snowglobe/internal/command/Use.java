package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Databases;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.Roster;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;

/**
 * USE: makes something current.
 *
 * @param kind what kind of thing
 * @param name which
 */
record Use(Kind kind, ObjectName name) implements Command {

  /** What can be current. */
  enum Kind {
    DATABASE,
    SCHEMA,
    WAREHOUSE,
    ROLE,
    SECONDARY_ROLES
  }

  static Use parse(TokenCursor cursor) {
    cursor.expect("USE");
    Kind kind = kind(cursor);
    ObjectName name = cursor.name();
    cursor.end();
    boolean bare = kind == Kind.DATABASE && name.parts().size() > 1;
    return new Use(bare ? Kind.SCHEMA : kind, name);
  }

  /** USE without a kind is about a database, or about a schema when the name has two parts. */
  private static Kind kind(TokenCursor cursor) {
    if (cursor.take("SECONDARY", "ROLES") || cursor.take("SECONDARY", "ROLE")) {
      return Kind.SECONDARY_ROLES;
    }
    for (Kind kind : List.of(Kind.SCHEMA, Kind.WAREHOUSE, Kind.ROLE)) {
      if (cursor.take(kind.name())) {
        return kind;
      }
    }
    cursor.take("DATABASE");
    return Kind.DATABASE;
  }

  @Override
  public Result run(Call call) throws SQLException {
    switch (kind) {
      case DATABASE -> useDatabase(call);
      case SCHEMA -> useSchema(call);
      case WAREHOUSE -> useWarehouse(call);
      case ROLE -> useRole(call);
      case SECONDARY_ROLES -> {}
    }
    return Result.status(StatementKind.USE, "Statement executed successfully.");
  }

  private void useWarehouse(Call call) {
    require(call, Roster.Kind.WAREHOUSE);
    call.session().update(context -> context.withWarehouse(name.name()));
  }

  private void useRole(Call call) {
    require(call, Roster.Kind.ROLE);
    call.session().update(context -> context.withRole(name.name()));
  }

  private void require(Call call, Roster.Kind what) {
    if (!call.account().roster().contains(what, name.name())) {
      throw SnowflakeError.inoperable();
    }
  }

  private void useDatabase(Call call) throws SQLException {
    Databases databases = call.account().databases();
    if (!databases.contains(name.name())) {
      throw SnowflakeError.inoperable();
    }
    boolean pub = databases.containsSchema(name.name(), Databases.PUBLIC);
    call.session().update(context -> context.in(name.name(), pub ? Databases.PUBLIC : ""));
  }

  private void useSchema(Call call) throws SQLException {
    QualifiedName schema = Names.schema(name, call.context());
    Databases databases = call.account().databases();
    if (!databases.contains(schema.database())
        || !databases.containsSchema(schema.database(), schema.schema())) {
      throw SnowflakeError.inoperable();
    }
    call.session().update(context -> context.in(schema.database(), schema.schema()));
  }
}
