package dev.snowglobe.internal.engine;

/**
 * A name of three parts.
 *
 * @param database the database, empty when the session has none
 * @param schema the schema, empty when the session has none
 * @param name the object itself
 */
public record QualifiedName(String database, String schema, String name) {

  /** As a message shows it. */
  @Override
  public String toString() {
    return database + "." + schema + "." + name;
  }

  /** As a statement writes it, quoted. */
  public String sql() {
    return Identifier.quoted(database)
        + "."
        + Identifier.quoted(schema)
        + "."
        + Identifier.quoted(name);
  }
}
