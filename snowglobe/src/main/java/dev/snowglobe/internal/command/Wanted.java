package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a SHOW wants of all there is.
 *
 * @param kind what is listed, in upper case
 * @param like the names that are wanted
 * @param scope where to look
 * @param terse whether a few columns are enough
 */
record Wanted(String kind, Predicate<String> like, Scope scope, boolean terse) {

  /** What is listed with the same few columns when few are asked for. */
  private static final Set<String> TERSE =
      Set.of("DATABASES", "OBJECTS", "SCHEMAS", "TABLES", "VIEWS");

  /** What takes the word TERSE and lists all columns nevertheless. */
  private static final Set<String> NEVER_TERSE =
      Set.of("EXPORTED KEYS", "IMPORTED KEYS", "PRIMARY KEYS", "UNIQUE KEYS");

  /** Whether such objects can be listed with few columns. */
  static boolean hasTerse(String kind) {
    return TERSE.contains(kind) || NEVER_TERSE.contains(kind);
  }

  /** The columns of a listing that are wanted. */
  Table columns(Table table) {
    return terse && TERSE.contains(kind)
        ? table.only("created_on", "name", "kind", "database_name", "schema_name")
        : table;
  }

  /**
   * IN …: where to look.
   *
   * @param level ACCOUNT, DATABASE, SCHEMA, TABLE, or empty for where the session is
   * @param name of the database, the schema or the table, as it was written; empty for the current
   *     one
   */
  record Scope(String level, List<String> name) {
    static final Scope HERE = new Scope("", List.of());
  }

  /** Whether a name is wanted. */
  boolean named(String name) {
    return like.test(name);
  }

  /** The databases in the scope. */
  List<String> databases(Call call) {
    List<String> all = call.account().databases().names();
    boolean nowhere = scope.name.isEmpty() && call.context().database().isEmpty();
    if (scope.level.equals("ACCOUNT") || nowhere) {
      return all;
    }
    String wanted = scope.name.isEmpty() ? call.context().database() : scope.name.getLast();
    if (!all.contains(wanted)) {
      throw SnowflakeError.missing("Database", wanted);
    }
    return List.of(wanted);
  }

  /** Whether an object is in the scope. */
  Predicate<QualifiedName> inScope(Call call) throws SQLException {
    return switch (scope.level) {
      case "ACCOUNT" -> _ -> true;
      case "DATABASE" -> inDatabase(databases(call).getFirst());
      case "SCHEMA" -> inSchema(call);
      default -> here(call.context());
    };
  }

  /** Objects of such names in the scope. */
  Predicate<QualifiedName> objects(Call call) throws SQLException {
    Predicate<QualifiedName> there = inScope(call);
    return name -> named(name.name()) && there.test(name);
  }

  private static Predicate<QualifiedName> here(SessionContext context) {
    if (context.database().isEmpty()) {
      return _ -> true;
    }
    return context.schema().isEmpty()
        ? inDatabase(context.database())
        : name ->
            name.database().equals(context.database()) && name.schema().equals(context.schema());
  }

  private static Predicate<QualifiedName> inDatabase(String database) {
    return name -> name.database().equals(database);
  }

  private Predicate<QualifiedName> inSchema(Call call) throws SQLException {
    List<String> parts = scope.name.isEmpty() ? List.of(call.context().schema()) : scope.name;
    QualifiedName schema = Names.schema(new ObjectName(parts), call.context());
    if (!call.account().databases().containsSchema(schema.database(), schema.schema())) {
      throw SnowflakeError.missing("Schema", schema.database() + "." + schema.schema());
    }
    return name ->
        name.database().equals(schema.database()) && name.schema().equals(schema.schema());
  }
}
