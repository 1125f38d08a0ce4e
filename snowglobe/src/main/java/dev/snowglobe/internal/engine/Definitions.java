package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.StageTables;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes, changes and drops tables and views.
 *
 * @param session whose statement it is
 */
record Definitions(ClientSession session) {

  Result run(Definition definition, StatementText text, Request request) throws SQLException {
    QualifiedName name = definition.name().in(session.context());
    if (name.schema().isEmpty()) {
      throw SnowflakeError.noDatabase(definition.verb() + " " + definition.kind());
    }
    return definition.temporary() && definition.verb().equals("CREATE")
        ? createTemporary(definition, text, name, request)
        : define(definition, text, name, request);
  }

  private Result createTemporary(
      Definition definition, StatementText text, QualifiedName name, Request request)
      throws SQLException {
    TempObjects temps = session.temps();
    String schema = temps.schema(name.database(), name.schema());
    session.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    StatementText placed = StatementText.of(definition.placed(text, temps.physical(name)).sql());
    String sql = placed.toDuck(session, literals(request), stages(definition));
    execute(sql, true);
    temps.add(name);
    return created(definition);
  }

  private Result define(
      Definition definition, StatementText text, QualifiedName name, Request request)
      throws SQLException {
    boolean creates = definition.verb().equals("CREATE");
    if (definition.conditional() && exists(name) == creates) {
      return status(unchanged(definition));
    }
    String sql = text.toDuck(session, literals(request), stages(definition));
    execute(sql, !creates);
    return switch (definition.verb()) {
      case "CREATE" -> created(definition);
      case "DROP" -> dropped(definition, name);
      case "TRUNCATE" -> truncated(name);
      default -> altered(text, name);
    };
  }

  /** A temporary table that has another name is a temporary table still. */
  private Result altered(StatementText text, QualifiedName name) {
    TokenCursor cursor = new TokenCursor(text.sql(), text.tokens());
    while (cursor.more() && !cursor.at("RENAME", "TO")) {
      cursor.next();
    }
    if (session.isTemporary(name) && cursor.take("RENAME", "TO")) {
      session.temps().remove(name);
      session.temps().add(cursor.name().in(session.context()));
    }
    return status(DONE);
  }

  /** What IF EXISTS or IF NOT EXISTS has kept from being done. */
  private static String unchanged(Definition definition) {
    String name = definition.name().name();
    return switch (definition.verb()) {
      case "CREATE" -> name + " already exists, statement succeeded.";
      case "DROP" -> "Drop statement executed successfully (" + name + " already dropped).";
      default -> DONE;
    };
  }

  /** What became several statements is done as a whole. */
  private void execute(String sql, boolean temporaryFirst) throws SQLException {
    LaneSettings settings = session.settings(temporaryFirst);
    if (sql.contains("; ")) {
      session.beside(settings, lane -> Warehouse.executed(lane, List.of(sql)));
    } else {
      session.onLane(settings, lane -> Warehouse.executed(lane, sql));
    }
  }

  /** A view is read later, when other files may be there: it would have to find them anew. */
  private StageTables stages(Definition definition) {
    if (!definition.kind().equals("VIEW")) {
      return session::stageTable;
    }
    return (_, _, _) -> {
      throw SnowflakeError.unsupported("CREATE VIEW … FROM a stage");
    };
  }

  /** An empty table may be loaded again with the files that it had. */
  private Result truncated(QualifiedName name) {
    session.stages().stages().forgetLoaded(session.physical(name) + " ");
    return status(DONE);
  }

  private static final String DONE = "Statement executed successfully.";

  private Result dropped(Definition definition, QualifiedName name) {
    if (definition.kind().equals("TABLE")) {
      session.stages().dropTableStage(name);
    }
    session.temps().remove(name);
    return status(definition.name().name() + " successfully dropped.");
  }

  private static Result created(Definition definition) {
    String kind =
        definition.kind().charAt(0) + definition.kind().substring(1).toLowerCase(Locale.ROOT);
    return status(kind + " " + definition.name().name() + " successfully created.");
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }

  private boolean exists(QualifiedName name) {
    QualifiedName physical = session.physical(name);
    String where =
        " WHERE database_name = %s AND schema_name = %s AND "
            .formatted(
                Identifier.literal(physical.database()), Identifier.literal(physical.schema()));
    String is = " = " + Identifier.literal(physical.name());
    Result found =
        session.catalog(
            "SELECT 1 FROM duckdb_tables()"
                + where
                + "table_name"
                + is
                + " UNION ALL SELECT 1 FROM duckdb_views()"
                + where
                + "view_name"
                + is
                + " UNION ALL SELECT 1 FROM duckdb_sequences()"
                + where
                + "sequence_name"
                + is);
    return found.rows() > 0;
  }

  private Function<Integer, Optional<String>> literals(Request request) {
    return Warehouse.literals(request, session, 0);
  }
}
