package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Statements;
import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Bind;
import dev.snowglobe.internal.engine.Cancellation;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.Execution;
import dev.snowglobe.internal.engine.Parts;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several statements in one request. They run one after the other up to the first that fails; what
 * those before it did stays done. Each is a statement with an id of its own.
 *
 * @param statements their texts
 * @param request what asked for them
 */
record Series(List<String> statements, Request request) {

  private static final String COUNT = "MULTI_STATEMENT_COUNT";

  /** Whether there is something behind a semicolon. */
  static boolean isOne(List<Token> tokens) {
    boolean parted = false;
    for (Token token : tokens) {
      boolean semicolon = token.symbol(";");
      if (parted && !semicolon) {
        return true;
      }
      parted |= semicolon;
    }
    return false;
  }

  /**
   * The statements of a request.
   *
   * @throws SnowflakeError 8 when there are more or fewer than it announces
   */
  static Series of(Request request, ClientSession session) {
    List<String> statements = Statements.split(request.sql());
    String wanted = request.parameters().getOrDefault(COUNT, session.context().parameter(COUNT));
    if (!wanted.equals("0") && !wanted.equals(Integer.toString(statements.size()))) {
      throw new SnowflakeError(
          8,
          "0A000",
          "Actual statement count %d did not match the desired statement count %s."
              .formatted(statements.size(), wanted));
    }
    return new Series(statements, request);
  }

  /** How many bind markers they have together. */
  int markers() {
    return statements.stream().mapToInt(sql -> markers(sql).size()).sum();
  }

  private static List<Token> markers(String sql) {
    return Lexer.tokens(sql).stream().filter(token -> token.kind() == Token.Kind.BIND).toList();
  }

  /** Runs them. */
  Result run(
      Account account, StatementRunner runner, ClientSession session, Cancellation cancellation) {
    List<Parts.Part> parts = new ArrayList<>();
    int bound = 0;
    for (String sql : statements) {
      List<Token> markers = markers(sql);
      Request part = new Request(sql, "", binds(markers, bound), request.parameters(), false);
      bound += markers.size();
      Execution execution = account.executeWithin(cancellation, session, part, runner);
      parts.add(new Parts.Part(execution.id(), resultOf(execution).kind()));
    }
    return Result.several(new Parts(parts)).binding(bound);
  }

  /** The binds of one of them: question marks count on from one statement to the next. */
  private TreeMap<Integer, Bind> binds(List<Token> markers, int before) {
    TreeMap<Integer, Bind> binds = new TreeMap<>();
    for (Map.Entry<Integer, Bind> bind : request.binds().entrySet()) {
      int place = bind.getKey() - before;
      if (markers.stream().anyMatch(marker -> !marker.text().equals("?"))) {
        binds.put(bind.getKey(), bind.getValue());
      } else if (place >= 1 && place <= markers.size()) {
        binds.put(place, bind.getValue());
      }
    }
    return binds;
  }

  private static Result resultOf(Execution execution) {
    try {
      return execution.await(Duration.ZERO).orElseThrow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SnowflakeError.cancelled();
    }
  }
}
