package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.function.Predicate;

/** SHOW SEQUENCES. */
final class ShowSequences implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "name",
            "database_name",
            "schema_name",
            "next_value",
            "interval",
            "created_on",
            "owner",
            "comment",
            "owner_role_type",
            "ordered");
    Predicate<QualifiedName> objects = wanted.objects(call);
    for (Catalog.Sequence sequence : new Catalog(call.session()).sequences()) {
      QualifiedName name = sequence.name();
      if (objects.test(name)) {
        table.row(
            name.name(),
            name.database(),
            name.schema(),
            sequence.next(),
            sequence.step(),
            0L,
            OWNER,
            sequence.comment(),
            "ROLE",
            "Y");
      }
    }
    return table;
  }
}
