package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.List;
import java.util.Set;

/**
 * Statements of Snowflake's that have no meaning here. Each is refused by its name, so that nobody
 * takes it for a slip of the pen.
 */
final class NotOffered {

  /** Kinds of objects that cannot be made here, by the first word of the kind. */
  private static final Set<String> KINDS =
      Set.of(
          "AGGREGATE",
          "AGGREGATION",
          "ALERT",
          "API",
          "APPLICATION",
          "AUTHENTICATION",
          "CATALOG",
          "COMPUTE",
          "CONNECTION",
          "CORTEX",
          "DATASET",
          "DYNAMIC",
          "EVENT",
          "EXTERNAL",
          "FAILOVER",
          "FUNCTION",
          "GIT",
          "HYBRID",
          "ICEBERG",
          "IMAGE",
          "INDEX",
          "INTEGRATION",
          "LISTING",
          "MANAGED",
          "MASKING",
          "MATERIALIZED",
          "MODEL",
          "NETWORK",
          "NOTEBOOK",
          "NOTIFICATION",
          "ORGANIZATION",
          "PACKAGES",
          "PASSWORD",
          "PIPE",
          "PRIVACY",
          "PROCEDURE",
          "PROJECTION",
          "REPLICATION",
          "RESOURCE",
          "ROW",
          "SECRET",
          "SECURITY",
          "SEMANTIC",
          "SERVICE",
          "SHARE",
          "SNAPSHOT",
          "STORAGE",
          "STREAM",
          "STREAMLIT",
          "TAG",
          "TASK",
          "TYPE");

  /** What a kind of two or three words goes on with. */
  private static final Set<String> SECOND =
      Set.of(
          "ACCESS",
          "ACCOUNT",
          "DATA",
          "FUNCTION",
          "GROUP",
          "INTEGRATION",
          "MONITOR",
          "POLICY",
          "POOL",
          "REPOSITORY",
          "RULE",
          "SEARCH",
          "SERVICE",
          "SET",
          "TABLE",
          "VIEW",
          "VOLUME");

  /** What may stand before the kind of an object without being a part of it. */
  private static final List<String> MANNERS =
      List.of("TEMP", "TEMPORARY", "VOLATILE", "TRANSIENT", "SECURE", "RECURSIVE", "LOCAL");

  /** Kinds that can be made and dropped, and not changed. */
  private static final Set<String> FIXED = Set.of("STAGE", "FILE", "ACCOUNT");

  private NotOffered() {}

  /**
   * Refuses the statement if it is one of those.
   *
   * @param cursor at the first token
   */
  static void check(TokenCursor cursor) {
    String verb = Names.folded(cursor.next().text());
    switch (verb) {
      case "CREATE", "DROP", "ALTER", "DESC", "DESCRIBE" -> object(verb, cursor);
      case "UNDROP" -> throw SnowflakeError.unsupported("UNDROP " + word(cursor));
      case "CALL" -> throw unknownProcedure(cursor);
      case "DECLARE" -> throw scripting();
      case "BEGIN" -> begin(cursor);
      default -> {}
    }
  }

  private static void object(String verb, TokenCursor cursor) {
    cursor.take("OR", "REPLACE");
    if (cursor.take("OR", "ALTER")) {
      throw SnowflakeError.unsupported("CREATE OR ALTER " + word(cursor));
    }
    while (MANNERS.stream().anyMatch(cursor::take)) {
      // What follows is the kind.
    }
    String kind = word(cursor);
    boolean fixed = verb.equals("ALTER") && FIXED.contains(kind);
    if (fixed || KINDS.contains(kind)) {
      String canonical = verb.equals("DESC") ? "DESCRIBE" : verb;
      throw SnowflakeError.unsupported(canonical + " " + whole(kind, cursor));
    }
  }

  private static String whole(String first, TokenCursor cursor) {
    StringBuilder kind = new StringBuilder(first);
    cursor.next();
    for (String word = word(cursor); more(first, word); word = word(cursor)) {
      kind.append(' ').append(word);
      cursor.next();
    }
    return kind.toString();
  }

  private static boolean more(String first, String word) {
    return SECOND.contains(word) || (first.equals("FILE") && word.equals("FORMAT"));
  }

  private static String word(TokenCursor cursor) {
    return cursor.more() ? Names.folded(cursor.peek().text()) : "";
  }

  private static SnowflakeError unknownProcedure(TokenCursor cursor) {
    return new SnowflakeError(
        2140, "42601", "SQL compilation error:\nUnknown user-defined function " + cursor.name());
  }

  /** BEGIN begins a transaction, or else a block of statements. */
  private static void begin(TokenCursor cursor) {
    if (!cursor.more() || cursor.at(";")) {
      return;
    }
    Token next = cursor.peek();
    if (!next.is("WORK") && !next.is("TRANSACTION") && !next.is("NAME")) {
      throw scripting();
    }
  }

  private static SnowflakeError scripting() {
    return SnowflakeError.unsupported("Snowflake Scripting");
  }
}
