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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   * Copies a table with its comments and its keys. A column that counts by itself goes on with the
   * numbers of the first table.
   *
   * @param rows whether its rows are copied too
   * @param replace whether another of the new name is dropped
   */
  void table(QualifiedName source, QualifiedName target, boolean rows, boolean replace) {
    QualifiedName physical = session.physical(source);
    Catalog catalog = new Catalog(session);
    TableText text =
        catalog
            .definition(physical)
            .map(TableText::of)
            .orElseThrow(() -> SnowflakeError.missing("Table", source.toString()));
    List<String> statements = new ArrayList<>();
    String create = replace ? "CREATE OR REPLACE TABLE " : "CREATE TABLE ";
    statements.add(
        create + target.sql() + counting(text.sql(), schema(physical), schema(physical)));
    if (rows) {
      statements.add(fill(target, physical, text));
    }
    statements.addAll(catalog.comments(source, target));
    session.executeAll(statements);
  }

  /** Makes a table anew with other limits on some of its columns. */
  void limited(QualifiedName table, List<TextLimit> limits) {
    QualifiedName old = session.physical(table);
    Catalog catalog = new Catalog(session);
    Map<String, String> before = catalog.limits(old);
    TableText text = TableText.of(catalog.definition(old).orElseThrow());
    for (TextLimit limit : limits) {
      text = text.with(before.getOrDefault(limit.name(), ""), limit.constraint());
    }
    QualifiedName made = new QualifiedName(old.database(), old.schema(), old.name() + "$NEW");
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE " + made.sql() + counting(text.sql(), schema(old), schema(old)));
    statements.add(fill(made, old, text));
    statements.add("DROP TABLE " + old.sql());
    statements.add("ALTER TABLE " + made.sql() + " RENAME TO " + Names.quoted(old.name()));
    statements.addAll(catalog.comments(table, old));
    session.executeAll(statements);
  }

  /** The statement that copies all rows; what is computed is computed again. */
  private String fill(QualifiedName target, QualifiedName source, TableText text) {
    List<Catalog.Field> fields = new Catalog(session).physicalFields(source);
    String columns =
        IntStream.range(0, fields.size())
            .filter(column -> !text.generated(column))
            .mapToObj(column -> Names.quoted(fields.get(column).name()))
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) SELECT %s FROM %s"
        .formatted(target.sql(), columns, columns, source.sql());
  }

  /** Copies the sequences, the tables and the views of a schema into another, which is empty. */
  void schema(QualifiedName source, QualifiedName target) {
    Catalog catalog = new Catalog(session);
    for (Catalog.Sequence sequence : catalog.allSequences()) {
      if (within(sequence.name(), source)) {
        String copy = moved(sequence.name(), target).sql();
        session.execute(
            "CREATE SEQUENCE %s START WITH %d INCREMENT BY %d"
                .formatted(copy, sequence.next(), sequence.step()));
        session.execute("COMMENT ON SEQUENCE " + copy + " IS " + Names.literal(sequence.comment()));
      }
    }
    List<Catalog.Relation> relations =
        catalog.relations().stream()
            .filter(relation -> !relation.temporary() && within(relation.name(), source))
            .toList();
    for (Catalog.Relation table : relations) {
      if (!table.kind().equals("VIEW")) {
        session.executeAll(tableInto(target, table, source));
      }
    }
    for (Catalog.Relation view : relations) {
      if (view.kind().equals("VIEW")) {
        String query = view.text().replaceFirst("(?s)^CREATE VIEW .*? AS ", "");
        session.execute("CREATE VIEW " + moved(view.name(), target).sql() + " AS " + query);
      }
    }
  }

  /** A key that refers to a table of the schema refers to the copy of that table. */
  private List<String> tableInto(
      QualifiedName target, Catalog.Relation table, QualifiedName source) {
    QualifiedName copy = moved(table.name(), target);
    TableText text = TableText.of(table.text());
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE TABLE " + copy.sql() + counting(text.sql(), schema(source), schema(target)));
    statements.add(fill(copy, table.name(), text));
    Catalog catalog = new Catalog(session);
    statements.addAll(
        catalog.comments(
            table.name(),
            copy,
            note ->
                note.moved(
                    List.of(source.database(), source.schema()),
                    List.of(target.database(), target.schema()))));
    return statements;
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
