package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Inserts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries out the statements that DuckDB can: queries, changes of rows, and definitions of tables
 * and views. Called on platform threads.
 */
public final class Warehouse implements StatementRunner {

  /** There is one for each account; it keeps nothing. */
  public Warehouse() {}

  @Override
  public Result run(Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    StatementText text = StatementText.of(request.sql());
    if (text.tokens().isEmpty()) {
      throw new SnowflakeError(900, "42601", "Empty SQL statement.");
    }
    if (request.describeOnly()) {
      return mixing(text, whole -> describe(whole, session)).binding(text.markers());
    }
    return mixing(text, whole -> run(whole, request, session, cancellation))
        .binding(text.markers());
  }

  /** Work on a statement in one wording of it. */
  @FunctionalInterface
  private interface Wording {
    Result run(StatementText text) throws SQLException;
  }

  /**
   * Runs a statement; when it compares or combines values of different types, which DuckDB refuses
   * before it does anything, then once more in other words.
   */
  private static Result mixing(StatementText text, Wording work) throws SQLException {
    try {
      return work.run(text);
    } catch (SQLException e) {
      if (!DuckErrors.mixesTypes(e)) {
        throw e;
      }
      return work.run(text.makingAlike());
    }
  }

  private Result run(
      StatementText text, Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    return switch (text.kind()) {
      case SELECT -> {
        String sql = text.toDuck(session, literals(request, session, 0));
        Result rows = onLane(session, lane -> lane.query(sql, cancellation), sql);
        yield Labels.applied(text.sql(), text.tokens(), rows);
      }
      case INSERT, UPDATE, DELETE, MERGE -> change(text, request, session, cancellation);
      default -> define(text, request, session);
    };
  }

  private static Result describe(StatementText text, ClientSession session) throws SQLException {
    if (text.kind() == StatementKind.DDL) {
      return new Result(
          StatementKind.DDL, List.of(new Column("status", DataType.TEXT)), List.of(), 0);
    }
    String sql = text.toDuck(session, _ -> Optional.empty());
    if (text.kind() != StatementKind.SELECT) {
      session.beside(session.settings(true), lane -> checked(lane, sql));
      return new Result(text.kind(), Changes.columns(text), List.of(), 0);
    }
    Result columns = session.onLane(session.settings(true), lane -> lane.describe(sql));
    return Labels.applied(text.sql(), text.tokens(), columns);
  }

  /** DuckDB's plan for a statement, in the column "content". */
  public Result explain(Request request, ClientSession session, boolean json) throws SQLException {
    StatementText text = StatementText.of(request.sql());
    if (text.kind() == StatementKind.DDL) {
      throw SnowflakeError.unsupported("EXPLAIN " + text.firstWord());
    }
    String sql = text.toDuck(session, literals(request, session, 0));
    String plan = session.beside(session.settings(true), lane -> lane.explain(sql, json));
    return Table.of("content").row(plan).result(StatementKind.SELECT);
  }

  private static boolean checked(Lane lane, String sql) throws SQLException {
    lane.check(sql);
    return true;
  }

  /** What stands for each bind marker in one row of what is bound. */
  static Function<Integer, Optional<String>> literals(
      Request request, ClientSession session, int row) {
    String zone = session.context().parameter("TIMEZONE");
    return number -> {
      Bind bind = request.bind(number);
      int index = Math.min(row, bind.values().size() - 1);
      return Optional.of(BindLiteral.of(bind.type(), bind.values().get(index), zone));
    };
  }

  private Result change(
      StatementText text, Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    if (!session.context().autocommit()) {
      session.begin();
    }
    if (request.array()) {
      return new Changes(text).result(changeRows(text, request, session, cancellation), 0);
    }
    Function<Integer, Optional<String>> literals = literals(request, session, 0);
    Optional<Inserts> inserts = text.inserts(session, literals);
    if (inserts.isPresent()) {
      return new SeveralInserts(session, inserts.get()).run(cancellation);
    }
    String sql = text.toDuck(session, literals);
    Optional<String> ambiguous = text.ambiguous(session, literals);
    if (ambiguous.isPresent()) {
      refuseAmbiguous(session, ambiguous.get(), cancellation);
    }
    Optional<String> multiJoined = text.multiJoined(session, literals);
    return onLane(
        session,
        lane -> {
          long several =
              multiJoined.isEmpty() ? 0 : lane.query(multiJoined.get(), cancellation).rows();
          return new Changes(text).run(lane, sql, several, cancellation);
        },
        sql);
  }

  private static void refuseAmbiguous(ClientSession session, String sql, Cancellation cancellation)
      throws SQLException {
    boolean refuse =
        Boolean.parseBoolean(session.context().parameter("ERROR_ON_NONDETERMINISTIC_MERGE"));
    if (refuse && onLane(session, lane -> lane.query(sql, cancellation), sql).rows() > 0) {
      throw new SnowflakeError(100090, "42P18", "Duplicate row detected during DML action");
    }
  }

  /** An array bind: all of its rows or none. */
  private long changeRows(
      StatementText text, Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    return session.whole(() -> {
      Optional<BoundInsert> together = BoundInsert.of(text, request, session);
      return together.isPresent()
          ? insertTogether(together.get(), session, cancellation)
          : changeOneByOne(text, request, session, cancellation);
    });
  }

  private static long insertTogether(
      BoundInsert insert, ClientSession session, Cancellation cancellation) throws SQLException {
    return onLane(session, lane -> insert.run(lane, cancellation), insert.sql());
  }

  private static long changeOneByOne(
      StatementText text, Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    long changed = 0;
    for (int row = 0; row < request.rows(); row++) {
      String sql = text.toDuck(session, literals(request, session, row));
      changed += onLane(session, lane -> lane.update(sql, cancellation), sql);
    }
    return changed;
  }

  private static Result define(StatementText text, Request request, ClientSession session)
      throws SQLException {
    // A definition ends the open transaction, as it does in Snowflake.
    session.commit();
    Optional<Definition> definition = Definition.of(text);
    if (definition.isPresent()) {
      return new Definitions(session).run(definition.get(), text, request);
    }
    String sql = text.toDuck(session, literals(request, session, 0));
    session.onLane(session.settings(false), lane -> executed(lane, sql));
    return Result.status(StatementKind.DDL, "Statement executed successfully.");
  }

  static boolean executed(Lane lane, String sql) throws SQLException {
    lane.execute(sql);
    return true;
  }

  static boolean executed(Lane lane, List<String> statements) throws SQLException {
    lane.executeAll(statements);
    return true;
  }

  /**
   * Does work on a connection. In a transaction an error means that all of it is done again, so
   * what can be found out is found out beside it first.
   */
  private static <T> T onLane(ClientSession session, Lanes.Work<T> work, String sql)
      throws SQLException {
    if (session.inTransaction()) {
      session.beside(session.settings(true), lane -> checked(lane, sql));
    }
    return session.onLane(session.settings(true), work);
  }
}
