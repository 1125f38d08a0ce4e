package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Set;

/**
 * What a CREATE DATABASE or CREATE SCHEMA may say of how the thing is kept, which makes no
 * difference here.
 */
final class ContainerOptions {

  private static final Set<String> KNOWN =
      Set.of(
          "COMMENT",
          "DATA_RETENTION_TIME_IN_DAYS",
          "LOG_LEVEL",
          "MAX_DATA_EXTENSION_TIME_IN_DAYS",
          "TRACE_LEVEL");

  private ContainerOptions() {}

  /** Passes all options to the end of the statement; an unknown one is refused. */
  static void skip(TokenCursor cursor) {
    cursor.take("WITH", "MANAGED", "ACCESS");
    while (cursor.more() && KNOWN.contains(Names.folded(cursor.peek().text()))) {
      cursor.next();
      cursor.expect("=");
      cursor.next();
    }
    cursor.end();
  }
}
