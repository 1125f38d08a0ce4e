package dev.snowglobe.internal.command;

import dev.snowglobe.internal.command.ShowKeys.Part;
import dev.snowglobe.internal.dialect.KeyPart;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * SHOW IMPORTED KEYS and SHOW EXPORTED KEYS, a row for each column of a foreign key.
 *
 * @param imported whether the tables in the scope are those that refer to others
 */
record ShowReferences(boolean imported) implements Listing {
  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "pk_database_name",
            "pk_schema_name",
            "pk_table_name",
            "pk_column_name",
            "fk_database_name",
            "fk_schema_name",
            "fk_table_name",
            "fk_column_name",
            "key_sequence",
            "update_rule",
            "delete_rule",
            "fk_name",
            "pk_name",
            "deferrability",
            "rely",
            "comment");
    Predicate<QualifiedName> there = ShowKeys.inScope(call, wanted);
    List<Catalog.Field> fields = new Catalog(call.session()).fields();
    for (Part foreign : ShowKeys.parts(fields, KeyPart.Kind.FOREIGN)) {
      Optional<Part> primary = ShowKeys.referred(fields, foreign.key());
      Optional<Part> scoped = imported ? Optional.of(foreign) : primary;
      if (primary.isPresent() && there.test(scoped.orElseThrow().field().relation())) {
        add(table, primary.get(), foreign);
      }
    }
    return table;
  }

  private static void add(Table table, Part primary, Part foreign) {
    QualifiedName to = primary.field().relation();
    QualifiedName from = foreign.field().relation();
    KeyPart.Reference rules = foreign.key().reference().orElseThrow();
    table.row(
        null,
        to.database(),
        to.schema(),
        to.name(),
        primary.field().name(),
        from.database(),
        from.schema(),
        from.name(),
        foreign.field().name(),
        (long) foreign.key().place(),
        rules.onUpdate(),
        rules.onDelete(),
        foreign.key().constraint(),
        primary.key().constraint(),
        "NOT DEFERRABLE",
        "false",
        null);
  }
}
