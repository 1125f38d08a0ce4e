package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name as a statement writes it: of one part, of two with a schema, or of three with a database.
 *
 * @param parts the parts as Snowflake keeps them, unquoted ones in upper case
 */
public record ObjectName(List<String> parts) {

  /** Checks the number of parts. */
  public ObjectName {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > 3) {
      throw new IllegalArgumentException("A name has one to three parts, not " + parts);
    }
  }

  /** The last part. */
  public String name() {
    return parts.getLast();
  }

  /** The name with the current database and schema where the statement leaves them out. */
  public QualifiedName in(SessionContext context) {
    int given = parts.size();
    String database = given == 3 ? parts.getFirst() : context.database();
    String schema = given == 1 ? context.schema() : parts.get(given - 2);
    return new QualifiedName(database, schema, name());
  }

  /** As a message shows it. */
  @Override
  public String toString() {
    return String.join(".", parts);
  }

  /** As a statement writes it, quoted. */
  public String sql() {
    return parts.stream().map(Identifier::quoted).collect(Collectors.joining("."));
  }
}
