package dev.freshet.connection.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over a statement, past quotes and comments, and notes what a query must know. Used by one
 * thread.
 */
final class SqlScanner {
  /** What was noted. */
  enum Kind {
    WORD,
    QUESTION,
    NAMED,
    SEMICOLON,
    OTHER
  }

  /** One thing noted: where it stands, and how many parentheses are open there. */
  record Mark(Kind kind, int start, int end, int depth) {}

  private final String sql;
  private final SqlSyntax syntax;
  private final List<Mark> marks = new ArrayList<>();
  private int at;
  private int depth;

  private SqlScanner(String sql, SqlSyntax syntax) {
    this.sql = sql;
    this.syntax = syntax;
  }

  static List<Mark> scan(String sql, SqlSyntax syntax) {
    var scanner = new SqlScanner(sql, syntax);
    while (scanner.at < sql.length()) {
      scanner.step();
    }
    return scanner.marks;
  }

  private void step() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at)
        || (sql.startsWith("//", at) && syntax.hasSlashComments())) {
      skipTo("\n");
    } else if (sql.startsWith("/*", at)) {
      skipTo("*/");
    } else if (sql.startsWith("$$", at) && syntax.hasDollarQuotes()) {
      quoted(() -> skipTo("$$"));
    } else if (c == '\'' || c == '"' || c == '`') {
      quoted(() -> skipQuote(c));
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      sign(c);
    }
  }

  private void sign(char c) {
    switch (c) {
      case '(', '[' -> {
        mark(Kind.OTHER, 1);
        depth++;
      }
      case ')', ']' -> {
        depth--;
        mark(Kind.OTHER, 1);
      }
      case ';' -> mark(Kind.SEMICOLON, 1);
      case '?' -> question();
      case ':' -> colon();
      default -> mark(Kind.OTHER, 1);
    }
  }

  /** {@code ??} is how JDBC writes an operator that has a question mark in it. */
  private void question() {
    boolean isDoubled = sql.startsWith("??", at);
    mark(isDoubled ? Kind.OTHER : Kind.QUESTION, isDoubled ? 2 : 1);
  }

  /**
   * {@code :name} is a parameter, {@code ::} a cast, and a colon right behind a name or a bracket a
   * path into a variant or a slice.
   */
  private void colon() {
    if (sql.startsWith("::", at)) {
      mark(Kind.OTHER, 2);
      return;
    }
    boolean isPath = at > 0 && isOperandEnd(sql.charAt(at - 1));
    int end = at + 1;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    boolean isName = end > at + 1 && Character.isJavaIdentifierStart(sql.charAt(at + 1));
    mark(isName && !isPath ? Kind.NAMED : Kind.OTHER, isName ? end - at : 1);
  }

  private static boolean isOperandEnd(char before) {
    return Character.isJavaIdentifierPart(before) || ")]\"'`".indexOf(before) >= 0;
  }

  private void word() {
    int end = at + 1;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    mark(Kind.WORD, end - at);
  }

  private void mark(Kind kind, int length) {
    marks.add(new Mark(kind, at, at + length, depth));
    at += length;
  }

  private void quoted(Runnable skip) {
    int start = at;
    skip.run();
    marks.add(new Mark(Kind.OTHER, start, at, depth));
  }

  /** Moves behind the next occurrence of the end, or to the end of the statement. */
  private void skipTo(String end) {
    int found = sql.indexOf(end, at + Math.min(2, end.length() + 1));
    at = found < 0 ? sql.length() : found + end.length();
  }

  private void skipQuote(char quote) {
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c == '\\' && quote == '\'' && syntax.hasBackslashes()) {
        at++;
      } else if (c == quote && !(at < sql.length() && sql.charAt(at) == quote)) {
        return;
      } else if (c == quote) {
        at++;
      }
    }
    at = Math.min(at, sql.length());
  }
}
