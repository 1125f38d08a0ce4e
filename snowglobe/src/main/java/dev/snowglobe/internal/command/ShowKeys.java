package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.KeyPart;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * SHOW PRIMARY KEYS and SHOW UNIQUE KEYS, a row for each column of a key.
 *
 * @param kind which keys
 */
record ShowKeys(KeyPart.Kind kind) implements Listing {
  /** A column as a part of a key. */
  record Part(Catalog.Field field, KeyPart key) {}

  /** All parts of keys of one kind, key by key. */
  static List<Part> parts(List<Catalog.Field> fields, KeyPart.Kind kind) {
    return fields.stream()
        .flatMap(field -> field.note().keys().stream().map(key -> new Part(field, key)))
        .filter(part -> part.key.kind() == kind)
        .sorted(
            Comparator.comparing((Part part) -> part.field.relation().toString())
                .thenComparing(part -> part.key.constraint())
                .thenComparingInt(part -> part.key.place()))
        .toList();
  }

  /** Tables in the scope, where that may be a single one. */
  static Predicate<QualifiedName> inScope(Call call, Wanted wanted) throws SQLException {
    if (!wanted.scope().level().equals("TABLE")) {
      return wanted.inScope(call);
    }
    QualifiedName table = new ObjectName(wanted.scope().name()).in(call.context());
    if (new Catalog(call.session()).fields(table).isEmpty()) {
      throw SnowflakeError.missing("Table", table.toString());
    }
    return table::equals;
  }

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "database_name",
            "schema_name",
            "table_name",
            "column_name",
            "key_sequence",
            "constraint_name",
            "rely",
            "comment");
    Predicate<QualifiedName> there = inScope(call, wanted);
    for (Part part : parts(new Catalog(call.session()).fields(), kind)) {
      QualifiedName name = part.field.relation();
      if (there.test(name)) {
        table.row(
            null,
            name.database(),
            name.schema(),
            name.name(),
            part.field.name(),
            (long) part.key.place(),
            part.key.constraint(),
            "false",
            null);
      }
    }
    return table;
  }

  /** The key that a part of a foreign key refers to; empty when it is no longer there. */
  static Optional<Part> referred(List<Catalog.Field> fields, KeyPart foreign) {
    KeyPart.Reference to = foreign.reference().orElseThrow();
    QualifiedName table = new QualifiedName(to.database(), to.schema(), to.table());
    return Stream.of(KeyPart.Kind.PRIMARY, KeyPart.Kind.UNIQUE)
        .flatMap(kind -> parts(fields, kind).stream())
        .filter(part -> part.field.relation().equals(table))
        .filter(part ->
            to.column().isEmpty()
                ? part.key.kind() == KeyPart.Kind.PRIMARY && part.key.place() == foreign.place()
                : part.field.name().equals(to.column()))
        .findFirst();
  }
}
