package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.TextLimit;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.SnowflakeError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies tables, and the schemas that hold them, from what DuckDB says of their definitions.
 *
 * @param session for whom
 */
record Copies(ClientSession session) {

  /** The sequence behind a default: its schema, if it is named, and its name. */
  private static final Pattern SEQUENCE =
      Pattern.compile("nextval\\('((?:\"[^\"]*\"\\.)*)(\"[^\"]*\"|[^\"'.]+)'\\)");

  /**
   * Copies a table. A column that counts by itself goes on with the numbers of the first table.
   *
   * @param rows whether its rows are copied too
   * @param replace whether another of the new name is dropped
   */
  void table(QualifiedName source, QualifiedName target, boolean rows, boolean replace) {
    QualifiedName physical = session.physical(source);
    String definition =
        new Catalog(session)
            .definition(physical)
            .orElseThrow(() -> SnowflakeError.missing("Table", source.toString()));
    String columns = counting(columns(definition), schema(physical), schema(physical));
    String create = replace ? "CREATE OR REPLACE TABLE " : "CREATE TABLE ";
    session.execute(create + target.sql() + columns);
    if (rows) {
      session.execute("INSERT INTO " + target.sql() + " SELECT * FROM " + physical.sql());
    }
  }

  /** Makes a table anew with other limits on some of its columns. */
  void limited(QualifiedName table, List<TextLimit> limits) {
    QualifiedName old = session.physical(table);
    Catalog catalog = new Catalog(session);
    Map<String, String> before = catalog.limits(old);
    String columns = columns(catalog.definition(old).orElseThrow()).replaceFirst("\\);?\\s*$", "");
    for (TextLimit limit : limits) {
      columns = columns.replace(", " + before.getOrDefault(limit.name(), ";"), "");
      columns += limit.constraint().isEmpty() ? "" : ", " + limit.constraint();
    }
    QualifiedName made = new QualifiedName(old.database(), old.schema(), old.name() + "$NEW");
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE " + made.sql() + columns + ")");
    statements.add("INSERT INTO " + made.sql() + " SELECT * FROM " + old.sql());
    statements.add("DROP TABLE " + old.sql());
    statements.add("ALTER TABLE " + made.sql() + " RENAME TO " + Names.quoted(old.name()));
    statements.addAll(catalog.comments(table));
    session.executeAll(statements);
  }

  /** Copies the sequences, the tables and the views of a schema into another, which is empty. */
  void schema(QualifiedName source, QualifiedName target) {
    Catalog catalog = new Catalog(session);
    for (Catalog.Sequence sequence : catalog.allSequences()) {
      if (within(sequence.name(), source)) {
        session.execute(
            "CREATE SEQUENCE %s START WITH %d INCREMENT BY %d"
                .formatted(moved(sequence.name(), target).sql(), sequence.next(), sequence.step()));
      }
    }
    List<Catalog.Relation> relations = catalog.relations();
    for (Catalog.Relation table : relations) {
      if (table.kind().equals("TABLE") && within(table.name(), source)) {
        QualifiedName copy = moved(table.name(), target);
        String columns = counting(columns(table.text()), schema(source), schema(target));
        session.execute("CREATE TABLE " + copy.sql() + columns);
        session.execute("INSERT INTO " + copy.sql() + " SELECT * FROM " + table.name().sql());
      }
    }
    for (Catalog.Relation view : relations) {
      if (view.kind().equals("VIEW") && within(view.name(), source)) {
        String query = view.text().replaceFirst("(?s)^CREATE VIEW .*? AS ", "");
        session.execute("CREATE VIEW " + moved(view.name(), target).sql() + " AS " + query);
      }
    }
  }

  private static boolean within(QualifiedName name, QualifiedName schema) {
    return name.database().equals(schema.database()) && name.schema().equals(schema.schema());
  }

  private static QualifiedName moved(QualifiedName name, QualifiedName schema) {
    return new QualifiedName(schema.database(), schema.schema(), name.name());
  }

  private static String schema(QualifiedName name) {
    return Names.quoted(name.database()) + "." + Names.quoted(name.schema());
  }

  /** What stands in the brackets of a definition, with them; a quoted name may hold a bracket. */
  private static String columns(String definition) {
    boolean quoted = false;
    for (int i = 0; i < definition.length(); i++) {
      char c = definition.charAt(i);
      quoted ^= c == '"';
      if (c == '(' && !quoted) {
        return definition.substring(i);
      }
    }
    throw new IllegalStateException("DuckDB defines a table without columns: " + definition);
  }

  /** The columns, those that count by the sequences of one schema now by those of another. */
  private static String counting(String columns, String from, String to) {
    return SEQUENCE
        .matcher(columns)
        .replaceAll(found -> {
          boolean moves = found.group(1).isEmpty() || found.group(1).equals(from + ".");
          String schema = moves ? to + "." : found.group(1);
          return Matcher.quoteReplacement("nextval('" + schema + found.group(2) + "')");
        });
  }
}
