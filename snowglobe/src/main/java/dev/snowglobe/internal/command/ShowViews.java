package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.function.Predicate;

/** SHOW VIEWS. */
final class ShowViews implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "name",
            "reserved",
            "database_name",
            "schema_name",
            "owner",
            "comment",
            "text",
            "is_secure",
            "is_materialized",
            "owner_role_type",
            "change_tracking");
    Predicate<QualifiedName> objects = wanted.objects(call);
    for (Catalog.Relation view : new Catalog(call.session()).relations()) {
      if (view.kind().equals("VIEW") && objects.test(view.name())) {
        QualifiedName name = view.name();
        table.row(
            0L,
            name.name(),
            "",
            name.database(),
            name.schema(),
            Listing.OWNER,
            view.comment(),
            view.text(),
            "false",
            "false",
            "ROLE",
            "OFF");
      }
    }
    return table;
  }
}
