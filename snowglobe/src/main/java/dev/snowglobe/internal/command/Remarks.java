package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ClientSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The comments on schemas and databases. DuckDB keeps none on them, but on a sequence: so each has
 * one that nobody counts with, which goes when it goes.
 *
 * @param session for whom
 */
record Remarks(ClientSession session) {
  /** Its name, which information.sql knows too; names with a dollar sign are shown to nobody. */
  private static final String KEEPER = "$COMMENT";

  /** The schema that keeps the comment on its database. */
  private static final String OWN = "main";

  /** Writes the comment on a schema. */
  void write(String database, String schema, String comment) {
    String keeper =
        Names.quoted(database) + "." + Names.quoted(schema) + "." + Names.quoted(KEEPER);
    session.executeAll(
        List.of(
            "CREATE SEQUENCE IF NOT EXISTS " + keeper,
            "COMMENT ON SEQUENCE " + keeper + " IS " + Names.literal(comment)));
  }

  /** Writes the comment on a database. */
  void write(String database, String comment) {
    write(database, OWN, comment);
  }

  /** The comments on the schemas of a database that have one. */
  Map<String, String> schemas(String database) {
    return new Catalog(session)
        .allSequences().stream()
            .filter(sequence -> sequence.name().name().equals(KEEPER))
            .filter(sequence -> sequence.name().database().equals(database))
            .collect(
                Collectors.toMap(sequence -> sequence.name().schema(), Catalog.Sequence::comment));
  }

  /** The comment on a database; empty without. */
  String database(String name) {
    return schemas(name).getOrDefault(OWN, "");
  }
}
