package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** SHOW COLUMNS. */
final class ShowColumns implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Table.of(
            "table_name",
            "schema_name",
            "column_name",
            "data_type",
            "null?",
            "default",
            "kind",
            "expression",
            "comment",
            "database_name",
            "autoincrement");
    Predicate<QualifiedName> there = wanted.inScope(call);
    for (Catalog.Field field : fields(call, wanted.scope())) {
      QualifiedName relation = field.relation();
      if (wanted.named(field.name())
          && (wanted.scope().level().equals("TABLE") || there.test(relation))) {
        table.row(
            relation.name(),
            relation.schema(),
            field.name(),
            TypeNames.json(field),
            String.valueOf(field.nullable()),
            field.expression(),
            "COLUMN",
            "",
            field.note().comment(),
            relation.database(),
            "");
      }
    }
    return table;
  }

  private static List<Catalog.Field> fields(Call call, Wanted.Scope scope) {
    Catalog catalog = new Catalog(call.session());
    if (!scope.level().equals("TABLE")) {
      return catalog.fields();
    }
    QualifiedName name = new ObjectName(scope.name()).in(call.context());
    List<Catalog.Field> fields = catalog.fields(name);
    if (fields.isEmpty()) {
      throw SnowflakeError.missing("Table", name.toString());
    }
    return fields;
  }
}
