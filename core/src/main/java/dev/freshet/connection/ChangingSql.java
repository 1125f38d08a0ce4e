package dev.freshet.connection;

import dev.freshet.connection.spi.SqlText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows what changes its session, or more, although it stands in a {@code SELECT}: the next query
 * on the session would find the change, and a result that is kept would hide that it was made once.
 * Functions of one's own, and those of databases that are not in the list, are not known.
 */
final class ChangingSql {
  private static final Set<String> FUNCTIONS =
      Set.of(
          // PostgreSQL
          "SET_CONFIG",
          "SETSEED",
          "NEXTVAL",
          "SETVAL",
          "PG_ADVISORY_LOCK",
          "PG_ADVISORY_LOCK_SHARED",
          "PG_TRY_ADVISORY_LOCK",
          "PG_TRY_ADVISORY_LOCK_SHARED",
          "PG_ADVISORY_UNLOCK",
          "PG_ADVISORY_UNLOCK_SHARED",
          "PG_ADVISORY_UNLOCK_ALL",
          // MariaDB and MySQL
          "GET_LOCK",
          "RELEASE_LOCK",
          "RELEASE_ALL_LOCKS");

  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?U)@\\w+\\s*:=");

  private ChangingSql() {}

  /** What changes something, for a message; nothing when it is not known that it does. */
  static Optional<String> in(String sql, SqlText text) {
    return text.calls().stream()
        .filter(FUNCTIONS::contains)
        .findFirst()
        .or(() ->
            ASSIGNMENT
                .matcher(TEXT.matcher(sql).replaceAll("''"))
                .results()
                .findFirst()
                .map(found -> found.group()));
  }
}
