package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Stages;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.function.Predicate;

/** SHOW FILE FORMATS. */
final class ShowFileFormats implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on", "name", "database_name", "schema_name", "type", "owner", "comment");
    Predicate<QualifiedName> objects = wanted.objects(call);
    for (Stages.Entry format : call.session().stages().entries(Stages.Kind.FORMAT)) {
      QualifiedName name = format.name();
      if (!objects.test(name)) {
        continue;
      }
      table.row(
          Listing.micros(format.since()),
          name.name(),
          name.database(),
          name.schema(),
          call.session().stages().format(name).type(),
          Listing.OWNER,
          StagedObjects.comment(format));
    }
    return table;
  }
}
