package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Statements;
import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Cancellation;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.StatementRunner;
import dev.snowglobe.internal.engine.Warehouse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Carries out any statement: a command here, everything else in DuckDB. Safe for use by any thread.
 */
public final class Interpreter implements StatementRunner {

  private final Account account;
  private final Warehouse warehouse = new Warehouse();

  /** For the statements of one account. */
  public Interpreter(Account account) {
    this.account = account;
  }

  @Override
  public Result run(Request request, ClientSession session, Cancellation cancellation)
      throws SQLException {
    List<Token> tokens = Lexer.tokens(request.sql());
    if (Series.isOne(tokens)) {
      return series(Series.of(request, session), session, cancellation);
    }
    Optional<Command> command = Commands.parse(request.sql(), tokens);
    if (command.isEmpty()) {
      Request complete =
          QueryHistory.in(tokens)
              ? request.with(new QueryHistory(account, session).expanded(request.sql(), tokens))
              : request;
      return warehouse.run(complete, session, cancellation);
    }
    Call call = new Call(account, session, warehouse, cancellation);
    return request.describeOnly() ? describe(command.get(), call) : command.get().run(call);
  }

  private Result series(Series series, ClientSession session, Cancellation cancellation) {
    return series.request().describeOnly()
        ? withoutRows(Result.status(StatementKind.SEVERAL, "")).binding(series.markers())
        : series.run(account, this, session, cancellation);
  }

  /** A command that changes something is not run for its columns. */
  private static Result describe(Command command, Call call) throws SQLException {
    return switch (command) {
      case Show _, Describe _, ReadResult _ -> withoutRows(command.run(call));
      case StageFiles files when !files.removing() -> withoutRows(files.run(call));
      default -> withoutRows(Result.status(StatementKind.DDL, ""));
    };
  }

  private static Result withoutRows(Result result) {
    return new Result(result.kind(), result.columns(), List.of(), 0);
  }

  /**
   * Runs a script, statement by statement.
   *
   * @param name what a message calls the script
   * @throws SnowflakeError naming the script, the line and the number of the statement that failed,
   *     and its text
   */
  public void runScript(String name, String script) throws SQLException {
    ClientSession session = account.internalSession();
    List<Statements.Located> statements = Statements.located(script);
    for (int i = 0; i < statements.size(); i++) {
      String sql = statements.get(i).sql();
      String place =
          "Statement %d of %d in %s, on line %d,"
              .formatted(i + 1, statements.size(), name, statements.get(i).line());
      try {
        Result result = run(Request.of(sql), session, new Cancellation());
        if (result.transfer().isPresent()) {
          throw SnowflakeError.unsupported("PUT and GET in a script, which no client carries out");
        }
      } catch (SQLException e) {
        throw failed(place, sql, SnowflakeError.of(e));
      } catch (RuntimeException e) {
        throw failed(place, sql, e);
      }
    }
    session.commit();
  }

  private static SnowflakeError failed(String place, String sql, RuntimeException cause) {
    return new SnowflakeError(
        603, "XX000", place + " failed: " + cause.getMessage() + "\nThe statement: " + sql, cause);
  }
}
