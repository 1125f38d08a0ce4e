package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Inserts;
import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.RewriteContext;
import dev.snowglobe.internal.dialect.Rewriter;
import dev.snowglobe.internal.dialect.StageTables;
import dev.snowglobe.internal.dialect.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A statement on its way from Snowflake's SQL to DuckDB's. What only the session knows is put in
 * here: bound values, its temporary objects, its earlier results, and functions such as
 * CURRENT_ROLE(). The rest is the dialect's.
 *
 * @param sql the statement as it was sent
 * @param tokens its tokens
 * @param alike whether operands of different types are made alike
 */
record StatementText(String sql, List<Token> tokens, boolean alike) {

  static StatementText of(String sql) {
    return new StatementText(sql, Lexer.tokens(sql), false);
  }

  /** The same, in which operands of different types are made alike. */
  StatementText makingAlike() {
    return new StatementText(sql, tokens, true);
  }

  /** How many bind markers it has. */
  int markers() {
    return (int) tokens.stream().filter(token -> token.kind() == Token.Kind.BIND).count();
  }

  /** What kind of statement it is, by its first word. */
  StatementKind kind() {
    return switch (firstWord()) {
      case "INSERT" -> StatementKind.INSERT;
      case "UPDATE" -> StatementKind.UPDATE;
      case "DELETE" -> StatementKind.DELETE;
      case "MERGE" -> StatementKind.MERGE;
      case "SELECT", "WITH", "VALUES", "(", "EXPLAIN", "FROM" -> StatementKind.SELECT;
      default -> StatementKind.DDL;
    };
  }

  /** The first word in upper case; empty for a statement of nothing. */
  String firstWord() {
    return tokens.isEmpty() ? "" : tokens.getFirst().text().toUpperCase(Locale.ROOT);
  }

  /**
   * The statement in DuckDB's SQL.
   *
   * @param session whose statement it is
   * @param literal the literal for each bind marker, counted from 1; none leaves the marker
   */
  String toDuck(ClientSession session, Function<Integer, Optional<String>> literal) {
    return toDuck(session, literal, session::stageTable);
  }

  /** The same, with other files in the place of the stages that it reads. */
  String toDuck(
      ClientSession session, Function<Integer, Optional<String>> literal, StageTables stages) {
    SessionContext context = session.context();
    String prepared = new Pass(this, session, context, literal).run();
    return Rewriter.rewrite(
        prepared,
        new RewriteContext(
            context.variables(), stages, new SessionTables(session), session::columns, alike));
  }

  /** The statement as an INSERT that overwrites or fills several tables; empty for any other. */
  Optional<Inserts> inserts(ClientSession session, Function<Integer, Optional<String>> literal) {
    return kind() == StatementKind.INSERT
        ? Rewriter.inserts(prepared(session, literal), rewriting(session))
        : Optional.empty();
  }

  /** The query that finds out whether a MERGE is ambiguous; empty if it cannot be. */
  Optional<String> ambiguous(ClientSession session, Function<Integer, Optional<String>> literal) {
    return kind() == StatementKind.MERGE
        ? Rewriter.ambiguousMerge(prepared(session, literal), rewriting(session))
        : Optional.empty();
  }

  /** The query for the rows that an UPDATE changes from several others; empty if it joins none. */
  Optional<String> multiJoined(ClientSession session, Function<Integer, Optional<String>> literal) {
    return kind() == StatementKind.UPDATE
        ? Rewriter.multiJoined(prepared(session, literal), rewriting(session))
        : Optional.empty();
  }

  private String prepared(ClientSession session, Function<Integer, Optional<String>> literal) {
    return new Pass(this, session, session.context(), literal).run();
  }

  private RewriteContext rewriting(ClientSession session) {
    return new RewriteContext(
        session.context().variables(),
        session::stageTable,
        new SessionTables(session),
        session::columns,
        alike);
  }

  /** One walk over the tokens, from left to right. */
  private static final class Pass {
    private final StatementText text;
    private final List<Token> tokens;
    private final ClientSession session;
    private final SessionContext context;
    private final Function<Integer, Optional<String>> literal;
    private final Edits edits;
    private int marker;

    Pass(
        StatementText text,
        ClientSession session,
        SessionContext context,
        Function<Integer, Optional<String>> literal) {
      this.text = text;
      this.tokens = text.tokens;
      this.session = session;
      this.context = context;
      this.literal = literal;
      this.edits = new Edits(text.sql);
    }

    String run() {
      for (int i = 0; i < tokens.size(); ) {
        i += step(i);
      }
      return edits.done();
    }

    /** Deals with the token at a place; returns how many tokens that took. */
    private int step(int i) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.BIND) {
        return bind(token);
      }
      if (!token.named() || (i > 0 && tokens.get(i - 1).symbol("."))) {
        return 1;
      }
      int taken = token.is("TABLE") ? resultScan(i) : contextFunction(i);
      taken = taken > 0 ? taken : aboutSession(i);
      return taken > 0 ? taken : name(i);
    }

    private int bind(Token token) {
      marker++;
      int number = token.text().equals("?") ? marker : Integer.parseInt(token.text().substring(1));
      literal.apply(number).ifPresent(value -> edits.replace(token, token, value));
      return 1;
    }

    /** {@code TABLE(RESULT_SCAN('id'))}, which becomes a table that holds that result. */
    private int resultScan(int i) {
      TokenCursor cursor = new TokenCursor(text.sql, tokens.subList(i, tokens.size()));
      if (!cursor.take("TABLE", "(", "RESULT_SCAN", "(")) {
        return 0;
      }
      String id = SessionFunctions.queryId(cursor, session).orElseGet(() -> cursor.next().value());
      cursor.expect(")", ")");
      Token last = tokens.get(i + cursor.position() - 1);
      edits.replace(tokens.get(i), last, session.resultTable(id));
      return cursor.position();
    }

    /**
     * Functions of the session that take an argument, and CURRENT_USER, which needs no brackets.
     */
    private int aboutSession(int i) {
      TokenCursor cursor = new TokenCursor(text.sql, tokens.subList(i, tokens.size()));
      Optional<String> value = SessionFunctions.read(cursor, session, context, text.sql);
      if (value.isEmpty()) {
        return 0;
      }
      edits.replace(tokens.get(i), tokens.get(i + cursor.position() - 1), value.get());
      return cursor.position();
    }

    private int contextFunction(int i) {
      Optional<String> value =
          tokens.get(i).kind() == Token.Kind.WORD
              ? session.contextFunction(tokens.get(i).name(), context)
              : Optional.empty();
      boolean called =
          i + 2 < tokens.size() && tokens.get(i + 1).symbol("(") && tokens.get(i + 2).symbol(")");
      if (value.isEmpty() || !called) {
        return 0;
      }
      edits.replace(tokens.get(i), tokens.get(i + 2), value.get());
      return 3;
    }

    /**
     * A name of several parts; that of a temporary object is turned to where the object really is.
     */
    private int name(int i) {
      int parts = 1;
      while (i + 2 * parts < tokens.size()
          && tokens.get(i + 2 * parts - 1).symbol(".")
          && tokens.get(i + 2 * parts).named()) {
        parts++;
      }
      if (parts == 3 && tokens.get(i + 2).is("INFORMATION_SCHEMA")) {
        session.requireDatabase(tokens.get(i).name());
      }
      for (int length = Math.min(parts, 3); length >= 2 && session.hasTempObjects(); length--) {
        QualifiedName name = name(i, length);
        if (session.isTemporary(name)) {
          Token last = tokens.get(i + 2 * (length - 1));
          edits.replace(tokens.get(i), last, session.physical(name).sql());
          break;
        }
      }
      return 2 * parts - 1;
    }

    private QualifiedName name(int i, int parts) {
      List<String> names =
          IntStream.range(0, parts).mapToObj(part -> tokens.get(i + 2 * part).name()).toList();
      return new ObjectName(names).in(context);
    }
  }
}
