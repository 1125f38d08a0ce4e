package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a statement into tokens, in one pass and without a table.
 *
 * <p>Comments are {@code -- to the end}, {@code // to the end} and {@code /* … *}{@code /}. A
 * location such as {@code file:///tmp/x} or {@code @stage/x} is one token, in which neither begins
 * a comment.
 */
public final class Lexer {
  private static final String[] LONG_SYMBOLS = {
    "->>", "::", "=>", ":=", "->", "||", "<=", ">=", "<>", "!=", "==", "**"
  };

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String sql) {
    this.sql = sql;
  }

  /**
   * The tokens of a text, in order.
   *
   * @throws SqlSyntaxException for a string, quoted identifier or comment without end, and for a
   *     character that no token begins with
   */
  public static List<Token> tokens(String sql) {
    Lexer lexer = new Lexer(sql);
    while (lexer.skipGap()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  /** Moves to the next token; false at the end of the text. */
  private boolean skipGap() {
    while (at < sql.length()) {
      if (isBlank(sql.charAt(at))) {
        at++;
      } else if (startsLineComment()) {
        at = endOfLine();
      } else if (sql.startsWith("/*", at)) {
        at = after("*/", at + 2);
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c);
  }

  private boolean startsLineComment() {
    if (sql.startsWith("--", at)) {
      return true;
    }
    return sql.startsWith("//", at) && (at == 0 || ":/".indexOf(sql.charAt(at - 1)) < 0);
  }

  private int endOfLine() {
    int end = sql.indexOf('\n', at);
    return end < 0 ? sql.length() : end;
  }

  /** The offset after the next occurrence of a closing mark. */
  private int after(String mark, int from) {
    int end = sql.indexOf(mark, from);
    if (end < 0) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    return end + mark.length();
  }

  private void next() {
    char c = sql.charAt(at);
    if (c == '\'') {
      add(Kind.STRING, endOfString());
    } else if (c == '"') {
      add(Kind.QUOTED, endOfQuoted());
    } else if (sql.startsWith("$$", at)) {
      add(Kind.STRING, after("$$", at + 2));
    } else if (c == '$') {
      dollar();
    } else if (c == '@') {
      add(Kind.LOCATION, endOfStage());
    } else if (sql.regionMatches(true, at, "file://", 0, 7)) {
      add(Kind.LOCATION, endOfFile());
    } else if (isDigit(at) || (c == '.' && isDigit(at + 1) && !afterName())) {
      add(Kind.NUMBER, endOfNumber());
    } else if (startsWord(c)) {
      add(Kind.WORD, endOfWord(at));
    } else if (c == '?') {
      add(Kind.BIND, at + 1);
    } else if (c == ':' && isDigit(at + 1) && !afterString()) {
      add(Kind.BIND, endOfDigits(at + 1));
    } else {
      symbol(c);
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, sql.substring(at, end), at, end));
    at = end;
  }

  private int endOfString() {
    for (int i = at + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' && (i + 1 == sql.length() || sql.charAt(i + 1) != '\'')) {
        return i + 1;
      } else if (c == '\'') {
        i++;
      }
    }
    throw SqlSyntaxException.unexpectedEnd(sql);
  }

  private int endOfQuoted() {
    int end = after("\"", at + 1);
    while (end < sql.length() && sql.charAt(end) == '"') {
      end = after("\"", end + 1);
    }
    if (end == at + 2) {
      throw SqlSyntaxException.unexpected(sql, at, "\"\"");
    }
    return end;
  }

  private void dollar() {
    if (isDigit(at + 1)) {
      add(Kind.POSITION, endOfDigits(at + 1));
    } else if (at + 1 < sql.length() && startsWord(sql.charAt(at + 1))) {
      add(Kind.VARIABLE, endOfWord(at + 1));
    } else {
      throw SqlSyntaxException.unexpected(sql, at, "$");
    }
  }

  /** A stage ends where white space or a mark begins that no path holds unless it is quoted. */
  private int endOfStage() {
    boolean quoted = false;
    int end = at + 1;
    for (; end < sql.length(); end++) {
      char c = sql.charAt(end);
      quoted ^= c == '"';
      if (!quoted && (isBlank(c) || "(),;'".indexOf(c) >= 0)) {
        return end;
      }
    }
    return end;
  }

  private int endOfFile() {
    int end = at;
    while (end < sql.length() && !isBlank(sql.charAt(end)) && sql.charAt(end) != ';') {
      end++;
    }
    return end;
  }

  private int endOfNumber() {
    int end = endOfDigits(at);
    if (end < sql.length() && sql.charAt(end) == '.') {
      end = endOfDigits(end + 1);
    }
    int exponent = end + 1;
    if (end < sql.length() && (sql.charAt(end) | 0x20) == 'e') {
      if (exponent < sql.length() && (sql.charAt(exponent) == '+' || sql.charAt(exponent) == '-')) {
        exponent++;
      }
      if (isDigit(exponent)) {
        end = endOfDigits(exponent);
      }
    }
    return end;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  private int endOfWord(int from) {
    int end = from + 1;
    while (end < sql.length() && continuesWord(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int i) {
    return i < sql.length() && sql.charAt(i) >= '0' && sql.charAt(i) <= '9';
  }

  private static boolean startsWord(char c) {
    return c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean continuesWord(char c) {
    return startsWord(c) || c == '$' || Character.isDigit(c);
  }

  /** Whether the last token touches this place and is a name: then a dot joins, as in t.1. */
  private boolean afterName() {
    return !tokens.isEmpty() && tokens.getLast().end() == at && tokens.getLast().named();
  }

  /** Whether the last token is a string: then a colon and a number belong to {@code {'key':1}}. */
  private boolean afterString() {
    return !tokens.isEmpty() && tokens.getLast().kind() == Kind.STRING;
  }

  private void symbol(char c) {
    if (at + 1 < sql.length() && ":>=<|*".indexOf(sql.charAt(at + 1)) >= 0) {
      for (String symbol : LONG_SYMBOLS) {
        if (sql.startsWith(symbol, at)) {
          add(Kind.SYMBOL, at + symbol.length());
          return;
        }
      }
    }
    if ("()[]{},;.:+-*/%=<>|&^~!#\\".indexOf(c) < 0) {
      throw SqlSyntaxException.unexpected(sql, at, String.valueOf(c));
    }
    add(Kind.SYMBOL, at + 1);
  }
}
