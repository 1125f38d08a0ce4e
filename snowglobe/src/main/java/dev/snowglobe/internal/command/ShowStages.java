package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Stages;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.function.Predicate;

/** SHOW STAGES. */
final class ShowStages implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "name",
            "database_name",
            "schema_name",
            "url",
            "has_credentials",
            "has_encryption_key",
            "owner",
            "comment",
            "region",
            "type",
            "cloud",
            "storage_integration");
    Predicate<QualifiedName> objects = wanted.objects(call);
    for (Stages.Entry stage : call.session().stages().entries(Stages.Kind.STAGE)) {
      QualifiedName name = stage.name();
      if (!objects.test(name)) {
        continue;
      }
      String type = stage.temporary() ? "INTERNAL TEMPORARY" : "INTERNAL";
      table.row(
          Listing.micros(stage.since()),
          name.name(),
          name.database(),
          name.schema(),
          "",
          "N",
          "N",
          Listing.OWNER,
          StagedObjects.comment(stage),
          null,
          type,
          null,
          null);
    }
    return table;
  }
}
