package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a database, a schema or a sequence beside its name. Its comment is kept; how it
 * is stored makes no difference here.
 *
 * @param comment its text; empty when nothing is said of it
 */
record ContainerOptions(Optional<String> comment) {
  private static final Set<String> STORAGE =
      Set.of(
          "DATA_RETENTION_TIME_IN_DAYS",
          "LOG_LEVEL",
          "MAX_DATA_EXTENSION_TIME_IN_DAYS",
          "TRACE_LEVEL");

  /** Takes all options to the end of the statement; an unknown one is refused. */
  static ContainerOptions read(TokenCursor cursor) {
    cursor.take("WITH", "MANAGED", "ACCESS");
    Optional<String> comment = Optional.empty();
    while (cursor.more() && known(Names.folded(cursor.peek().text()))) {
      boolean says = cursor.take("COMMENT");
      if (!says) {
        cursor.next();
      }
      cursor.expect("=");
      String value = cursor.next().value();
      comment = says ? Optional.of(value) : comment;
      cursor.take(",");
    }
    cursor.end();
    return new ContainerOptions(comment);
  }

  /** Takes the names of options that are to be forgotten. */
  static ContainerOptions unset(TokenCursor cursor, String statement) {
    Optional<String> comment = Optional.empty();
    do {
      String name = Names.folded(cursor.identifier());
      if (!known(name)) {
        throw SnowflakeError.unsupported(statement + " UNSET " + name);
      }
      comment = name.equals("COMMENT") ? Optional.of("") : comment;
    } while (cursor.take(","));
    cursor.end();
    return new ContainerOptions(comment);
  }

  /** Whether an option is one of those. */
  static boolean known(String name) {
    return name.equals("COMMENT") || STORAGE.contains(name);
  }
}
