package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Databases;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Parameter;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stages;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * SHOW.
 *
 * @param kind what is listed, in upper case, such as TABLES or PRIMARY KEYS
 * @param like the names that are wanted
 * @param scope where to look
 */
record Show(String kind, Predicate<String> like, Scope scope) implements Command {

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

  private static final DataType WHEN = new DataType.Timestamp(DataType.Zone.LTZ);

  static Show parse(TokenCursor cursor) {
    cursor.expect("SHOW");
    cursor.take("TERSE");
    String kind = kind(cursor);
    cursor.take("HISTORY");
    Predicate<String> like = _ -> true;
    Scope scope = Scope.HERE;
    while (cursor.more() && !cursor.at(";")) {
      if (cursor.take("LIKE")) {
        like = Names.like(cursor.next().value());
      } else if (cursor.takeAny("IN", "FOR")) {
        scope = scope(cursor, kind);
      } else if (cursor.take("STARTS", "WITH")) {
        String start = cursor.next().value();
        like = like.and(name -> name.startsWith(start));
      } else if (cursor.take("LIMIT")) {
        cursor.next();
      } else {
        throw cursor.unexpected();
      }
    }
    return new Show(kind, like, scope);
  }

  private static String kind(TokenCursor cursor) {
    String word = Names.folded(cursor.identifier());
    return switch (word) {
      case "PRIMARY", "IMPORTED", "EXPORTED", "UNIQUE", "USER", "EXTERNAL", "FILE", "DYNAMIC" ->
          word + " " + Names.folded(cursor.identifier());
      default -> word;
    };
  }

  private static Scope scope(TokenCursor cursor, String kind) {
    if (cursor.take("ACCOUNT")) {
      return new Scope("ACCOUNT", List.of());
    }
    if (cursor.take("SESSION")) {
      return Scope.HERE;
    }
    for (String level : List.of("DATABASE", "SCHEMA", "TABLE", "VIEW")) {
      if (cursor.take(level)) {
        boolean named = cursor.more() && cursor.peek().named() && !cursor.at("LIKE");
        String scope = level.equals("VIEW") ? "TABLE" : level;
        return new Scope(scope, named ? cursor.name().parts() : List.of());
      }
    }
    ObjectName name = cursor.name();
    boolean database = kind.equals("SCHEMAS");
    return new Scope(
        database ? "DATABASE" : kind.equals("COLUMNS") ? "TABLE" : "SCHEMA", name.parts());
  }

  @Override
  public Result run(Call call) throws SQLException {
    Table table =
        switch (kind) {
          case "PARAMETERS" -> parameters(call.context());
          case "VARIABLES" -> variables(call.context());
          case "DATABASES" -> databases(call);
          case "SCHEMAS" -> schemas(call);
          case "TABLES" -> relations(call, "TABLE"::equals);
          case "VIEWS" -> views(call);
          case "OBJECTS" -> relations(call, _ -> true);
          case "COLUMNS" -> columns(call);
          case "WAREHOUSES" -> warehouses(call.context());
          case "ROLES" -> roles(call.context());
          case "STAGES" -> stages(call);
          case "FILE FORMATS" -> formats(call);
          case "PRIMARY KEYS", "UNIQUE KEYS", "IMPORTED KEYS", "EXPORTED KEYS" -> keys();
          case "FUNCTIONS", "USER FUNCTIONS", "PROCEDURES", "USER PROCEDURES" -> functions();
          default -> throw SnowflakeError.unsupported("SHOW " + kind);
        };
    return table.result(StatementKind.SHOW);
  }

  private Table parameters(SessionContext context) {
    Table table = Table.of("key", "value", "default", "level", "description", "type");
    for (Parameter parameter : Parameter.KNOWN) {
      if (like.test(parameter.name())) {
        String value = context.parameter(parameter.name());
        boolean set = context.parameters().containsKey(parameter.name());
        table.row(
            parameter.name(),
            value,
            parameter.initial(),
            set ? "SESSION" : "",
            "",
            parameter.kind());
      }
    }
    return table;
  }

  private Table variables(SessionContext context) {
    Table table =
        Table.of("session_id", "created_on", "updated_on", "name", "value", "type", "comment");
    new TreeMap<>(context.variables())
        .forEach((name, literal) -> {
          if (like.test(name)) {
            Token value = TokenCursor.over(literal).next();
            boolean text = value.kind() == Token.Kind.STRING;
            table.row("", null, null, name, value.value(), text ? "text" : "fixed", "");
          }
        });
    return table;
  }

  private Table databases(Call call) {
    Table table =
        table(
            "created_on",
            "name",
            "is_default",
            "is_current",
            "origin",
            "owner",
            "comment",
            "options",
            "retention_time",
            "kind");
    Databases databases = call.account().databases();
    for (String name : databases.names()) {
      if (like.test(name)) {
        boolean current = name.equals(call.context().database());
        table.row(
            micros(databases.since(name)),
            name,
            "N",
            current ? "Y" : "N",
            "",
            OWNER,
            "",
            "",
            "1",
            "STANDARD");
      }
    }
    return table;
  }

  private Table schemas(Call call) throws SQLException {
    Table table =
        table(
            "created_on",
            "name",
            "is_default",
            "is_current",
            "database_name",
            "owner",
            "comment",
            "options",
            "retention_time");
    SessionContext context = call.context();
    for (String database : databasesInScope(call)) {
      for (String schema : call.account().databases().schemas(database)) {
        if (like.test(schema)) {
          boolean current = database.equals(context.database()) && schema.equals(context.schema());
          table.row(0L, schema, "N", current ? "Y" : "N", database, OWNER, "", "", "1");
        }
      }
    }
    return table;
  }

  private List<String> databasesInScope(Call call) {
    List<String> all = call.account().databases().names();
    if (scope.level.equals("ACCOUNT")
        || (scope.name.isEmpty() && call.context().database().isEmpty())) {
      return all;
    }
    String wanted = scope.name.isEmpty() ? call.context().database() : scope.name.getLast();
    if (!all.contains(wanted)) {
      throw SnowflakeError.missing("Database", wanted);
    }
    return List.of(wanted);
  }

  private Table relations(Call call, Predicate<String> kinds) throws SQLException {
    Table table =
        table(
            "created_on",
            "name",
            "database_name",
            "schema_name",
            "kind",
            "comment",
            "cluster_by",
            "rows",
            "bytes",
            "owner",
            "retention_time",
            "automatic_clustering",
            "change_tracking",
            "is_external",
            "owner_role_type");
    for (Catalog.Relation relation : inScope(call)) {
      if (kinds.test(relation.kind())) {
        QualifiedName name = relation.name();
        table.row(
            0L,
            name.name(),
            name.database(),
            name.schema(),
            relation.kind(),
            relation.comment(),
            "",
            relation.rows(),
            0L,
            OWNER,
            "1",
            "OFF",
            "OFF",
            "N",
            "ROLE");
      }
    }
    return table;
  }

  private Table views(Call call) throws SQLException {
    Table table =
        table(
            "created_on",
            "name",
            "reserved",
            "database_name",
            "schema_name",
            "owner",
            "comment",
            "text",
            "is_secure",
            "is_materialized",
            "owner_role_type",
            "change_tracking");
    for (Catalog.Relation view : inScope(call)) {
      if (view.kind().equals("VIEW")) {
        QualifiedName name = view.name();
        table.row(
            0L,
            name.name(),
            "",
            name.database(),
            name.schema(),
            OWNER,
            view.comment(),
            view.text(),
            "false",
            "false",
            "ROLE",
            "OFF");
      }
    }
    return table;
  }

  private List<Catalog.Relation> inScope(Call call) throws SQLException {
    Predicate<QualifiedName> wanted = wanted(call);
    return new Catalog(call.session())
        .relations().stream()
            .filter(relation -> like.test(relation.name().name()) && wanted.test(relation.name()))
            .toList();
  }

  private Table columns(Call call) throws SQLException {
    Table table =
        Table.of(
            "table_name",
            "schema_name",
            "column_name",
            "data_type",
            "null?",
            "default",
            "kind",
            "expression",
            "comment",
            "database_name",
            "autoincrement");
    Predicate<QualifiedName> wanted = wanted(call);
    for (Catalog.Field field : fields(call)) {
      QualifiedName relation = field.relation();
      if (like.test(field.name()) && (scope.level.equals("TABLE") || wanted.test(relation))) {
        table.row(
            relation.name(),
            relation.schema().replaceFirst("\\$TEMP\\$\\d+$", ""),
            field.name(),
            TypeNames.json(field.type(), field.nullable()),
            String.valueOf(field.nullable()),
            field.expression(),
            "COLUMN",
            "",
            field.comment(),
            relation.database(),
            "");
      }
    }
    return table;
  }

  private List<Catalog.Field> fields(Call call) {
    Catalog catalog = new Catalog(call.session());
    if (!scope.level.equals("TABLE")) {
      return catalog.fields();
    }
    QualifiedName name = new ObjectName(scope.name).in(call.context());
    List<Catalog.Field> fields = catalog.fields(name);
    if (fields.isEmpty()) {
      throw SnowflakeError.missing("Table", name.toString());
    }
    return fields;
  }

  /** Which objects lie in the scope. */
  private Predicate<QualifiedName> wanted(Call call) throws SQLException {
    SessionContext context = call.context();
    return switch (scope.level) {
      case "ACCOUNT" -> _ -> true;
      case "DATABASE" -> inDatabase(databasesInScope(call).getFirst());
      case "SCHEMA" -> inSchema(call);
      default -> {
        if (context.database().isEmpty()) {
          yield _ -> true;
        }
        yield context.schema().isEmpty()
            ? inDatabase(context.database())
            : name ->
                name.database().equals(context.database())
                    && name.schema().equals(context.schema());
      }
    };
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

  private Table stages(Call call) throws SQLException {
    Table table =
        table(
            "created_on",
            "name",
            "database_name",
            "schema_name",
            "url",
            "has_credentials",
            "has_encryption_key",
            "owner",
            "comment",
            "region",
            "type",
            "cloud",
            "storage_integration");
    for (Stages.Entry stage : entries(call, Stages.Kind.STAGE)) {
      QualifiedName name = stage.name();
      String type = stage.temporary() ? "INTERNAL TEMPORARY" : "INTERNAL";
      table.row(
          micros(stage.since()),
          name.name(),
          name.database(),
          name.schema(),
          "",
          "N",
          "N",
          OWNER,
          "",
          null,
          type,
          null,
          null);
    }
    return table;
  }

  private Table formats(Call call) throws SQLException {
    Table table =
        table("created_on", "name", "database_name", "schema_name", "type", "owner", "comment");
    for (Stages.Entry format : entries(call, Stages.Kind.FORMAT)) {
      QualifiedName name = format.name();
      table.row(
          micros(format.since()),
          name.name(),
          name.database(),
          name.schema(),
          call.session().stages().format(name).type(),
          OWNER,
          "");
    }
    return table;
  }

  private List<Stages.Entry> entries(Call call, Stages.Kind what) throws SQLException {
    Predicate<QualifiedName> wanted = wanted(call);
    return call.session().stages().entries(what).stream()
        .filter(entry -> like.test(entry.name().name()) && wanted.test(entry.name()))
        .toList();
  }

  private Table warehouses(SessionContext context) {
    Table table =
        Table.of("name", "state", "type", "size", "is_default", "is_current", "owner", "comment");
    if (!context.warehouse().isEmpty() && like.test(context.warehouse())) {
      table.row(context.warehouse(), "STARTED", "STANDARD", "X-Small", "Y", "Y", OWNER, "");
    }
    return table;
  }

  private Table roles(SessionContext context) {
    Table table = table("created_on", "name", "is_default", "is_current", "owner", "comment");
    if (like.test(context.role())) {
      table.row(0L, context.role(), "Y", "Y", OWNER, "");
    }
    return table;
  }

  /** Constraints are read and forgotten, as Snowflake does not enforce them either. */
  private static Table keys() {
    return Table.of(
        "created_on",
        "database_name",
        "schema_name",
        "table_name",
        "column_name",
        "key_sequence",
        "constraint_name",
        "rely",
        "comment",
        "pk_database_name",
        "pk_schema_name",
        "pk_table_name",
        "pk_column_name",
        "fk_database_name",
        "fk_schema_name",
        "fk_table_name",
        "fk_column_name",
        "update_rule",
        "delete_rule",
        "fk_name",
        "pk_name",
        "deferrability");
  }

  private static Table functions() {
    return Table.of(
        "created_on",
        "name",
        "schema_name",
        "is_builtin",
        "is_aggregate",
        "is_ansi",
        "min_num_arguments",
        "max_num_arguments",
        "arguments",
        "description",
        "catalog_name",
        "is_table_function");
  }

  private static final String OWNER = "ACCOUNTADMIN";

  /** A table whose first column is a time, and in which rows and bytes are numbers. */
  private static Table table(String... names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      DataType type =
          switch (name) {
            case "created_on" -> WHEN;
            case "rows", "bytes" -> DataType.INTEGER;
            default -> DataType.TEXT;
          };
      columns.add(new Column(name, type));
    }
    return Table.of(columns);
  }

  private static Long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
