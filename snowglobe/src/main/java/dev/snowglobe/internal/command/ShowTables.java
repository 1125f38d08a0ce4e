package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.function.Predicate;

/** SHOW TABLES, and SHOW OBJECTS, which lists views too. */
record ShowTables(Predicate<String> kinds) implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "name",
            "database_name",
            "schema_name",
            "kind",
            "comment",
            "cluster_by",
            "rows",
            "bytes",
            "owner",
            "retention_time",
            "automatic_clustering",
            "change_tracking",
            "is_external",
            "owner_role_type");
    Predicate<QualifiedName> objects = wanted.objects(call);
    for (Catalog.Relation relation : new Catalog(call.session()).relations()) {
      if (kinds.test(relation.kind()) && objects.test(relation.name())) {
        QualifiedName name = relation.name();
        table.row(
            0L,
            name.name(),
            name.database(),
            name.schema(),
            relation.kind(),
            relation.comment(),
            "",
            relation.rows(),
            0L,
            Listing.OWNER,
            "1",
            "OFF",
            "OFF",
            "N",
            "ROLE");
      }
    }
    return table;
  }
}
