package dev.snowglobe.internal.dialect;

import java.util.Locale;

/**
 * One word of a statement, with its exact text.
 *
 * @param kind what it is
 * @param text the characters as they were written, quotes included
 * @param start offset of the first character in the statement
 * @param end offset after the last character
 */
public record Token(Kind kind, String text, int start, int end) {

  /** What a token is. White space and comments are no tokens: they are the gaps between them. */
  public enum Kind {
    /** An unquoted identifier or a keyword; folds to upper case. */
    WORD,
    /** An identifier in double quotes. */
    QUOTED,
    /** A string in single quotes, or between two {@code $$}. */
    STRING,
    /** A number without sign. */
    NUMBER,
    /** A session variable, {@code $name}. */
    VARIABLE,
    /** A column by its place, {@code $1}. */
    POSITION,
    /** A place of files: {@code @stage/path} or {@code file:///path}. */
    LOCATION,
    /** A bind marker, {@code ?} or {@code :1}. */
    BIND,
    /** An operator or a punctuation mark. */
    SYMBOL
  }

  /** Whether this is the given keyword, in any case; a quoted identifier never is. */
  public boolean is(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  /** Whether this is the given operator or punctuation mark. */
  public boolean symbol(String mark) {
    return kind == Kind.SYMBOL && text.equals(mark);
  }

  /** Whether this is a place in a stage, with or without quotes around it. */
  public boolean stage() {
    return (kind == Kind.LOCATION || kind == Kind.STRING) && value().startsWith("@");
  }

  /** Whether this can be a name: a word or a quoted identifier. */
  public boolean named() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /**
   * The name that an identifier stands for: a word in upper case, a quoted identifier without its
   * quotes. Other tokens give their text.
   */
  public String name() {
    return switch (kind) {
      case WORD -> text.toUpperCase(Locale.ROOT);
      case QUOTED -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
      default -> text;
    };
  }

  /** What a string literal says, its escapes resolved. Other tokens give their text. */
  public String value() {
    return kind == Kind.STRING ? Literals.value(text) : text;
  }
}
