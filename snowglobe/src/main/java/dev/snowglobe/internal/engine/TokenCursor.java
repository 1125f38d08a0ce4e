package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Place;
import dev.snowglobe.internal.dialect.Token;
import java.util.ArrayList;
import java.util.List;

/** Walks over the tokens of one statement, from the first to the last. Used by one thread. */
public final class TokenCursor {

  private final String sql;
  private final List<Token> tokens;
  private int at;

  /** At the first token. */
  public TokenCursor(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /** At the first token of a text. */
  public static TokenCursor over(String sql) {
    return new TokenCursor(sql, Lexer.tokens(sql));
  }

  /** Whether there is a token left. */
  public boolean more() {
    return at < tokens.size();
  }

  /** How many tokens were passed. */
  public int position() {
    return at;
  }

  /** Whether these keywords, or symbols, come next. */
  public boolean at(String... words) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(at + i);
      if (!token.is(words[i]) && !token.symbol(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Passes these keywords, or symbols, if they come next. */
  public boolean take(String... words) {
    boolean found = at(words);
    at += found ? words.length : 0;
    return found;
  }

  /** Passes the first of these keywords that comes next; false when none does. */
  public boolean takeAny(String... words) {
    for (String word : words) {
      if (take(word)) {
        return true;
      }
    }
    return false;
  }

  /** Passes these keywords, or symbols, which must come next. */
  public void expect(String... words) {
    if (!take(words)) {
      throw unexpected();
    }
  }

  /** The next token, which must be there. */
  public Token next() {
    if (!more()) {
      throw unexpected();
    }
    return tokens.get(at++);
  }

  /** The next token, without passing it. */
  public Token peek() {
    if (!more()) {
      throw unexpected();
    }
    return tokens.get(at);
  }

  /** One identifier, as Snowflake keeps it. */
  public String identifier() {
    if (!more() || !peek().named()) {
      throw unexpected();
    }
    return next().name();
  }

  /**
   * A name of up to three parts, also in the form IDENTIFIER('name') and with two dots for PUBLIC.
   */
  public ObjectName name() {
    if (take("IDENTIFIER", "(")) {
      String inner = next().value();
      expect(")");
      return over(inner).name();
    }
    List<String> parts = new ArrayList<>(List.of(identifier()));
    while (parts.size() < 3 && take(".")) {
      parts.add(at(".") ? "PUBLIC" : identifier());
    }
    return new ObjectName(parts);
  }

  /** A name of any number of parts, such as that of a column with its table. */
  public List<String> path() {
    List<String> parts = new ArrayList<>(List.of(identifier()));
    while (take(".")) {
      parts.add(identifier());
    }
    return parts;
  }

  /** A string literal, or a word taken as one. */
  public String text() {
    Token token = next();
    return token.kind() == Token.Kind.WORD ? token.text() : token.value();
  }

  /** Whether a place in a stage comes next. */
  public boolean atStage() {
    return more() && peek().stage();
  }

  /** Passes a group in round brackets; returns what stands between them. */
  public String bracketed() {
    expect("(");
    int begin = peek().start();
    for (int depth = 1; ; ) {
      Token token = next();
      depth += token.symbol("(") ? 1 : token.symbol(")") ? -1 : 0;
      if (depth == 0) {
        return sql.substring(begin, token.start());
      }
    }
  }

  /** Everything from the next token to the end, as it was written. */
  public String rest() {
    return more() ? sql.substring(peek().start(), tokens.getLast().end()) : "";
  }

  /** Checks that nothing is left. */
  public void end() {
    take(";");
    if (more()) {
      throw unexpected();
    }
  }

  /** The error of a token that cannot stand where it stands. */
  public SnowflakeError unexpected() {
    int offset = more() ? tokens.get(at).start() : sql.stripTrailing().length();
    Place place = Place.of(sql, offset);
    return new SnowflakeError(
        1003,
        "42000",
        "SQL compilation error:\nsyntax error line %d at position %d unexpected '%s'."
            .formatted(place.line(), place.position(), more() ? tokens.get(at).text() : "<EOF>"));
  }
}
