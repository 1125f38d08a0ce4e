package dev.freshet.connection.spi;

/**
 * How texts and comments are written in a dialect of SQL, which is all that must be known to find
 * parameters in it.
 */
public enum SqlSyntax {
  /** Quotes are doubled inside quotes; comments are {@code --} and {@code /* … *}{@code /}. */
  STANDARD(false),
  /**
   * Besides: a backslash escapes inside single quotes, {@code $$ … $$} quotes, and {@code //}
   * begins a comment.
   */
  SNOWFLAKE(true);

  private final boolean snowflake;

  SqlSyntax(boolean snowflake) {
    this.snowflake = snowflake;
  }

  boolean hasBackslashes() {
    return snowflake;
  }

  boolean hasSlashComments() {
    return snowflake;
  }

  boolean hasDollarQuotes() {
    return snowflake;
  }
}
