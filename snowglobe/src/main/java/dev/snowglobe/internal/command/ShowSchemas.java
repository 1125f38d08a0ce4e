package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.Map;

/** SHOW SCHEMAS. */
final class ShowSchemas implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) throws SQLException {
    Table table =
        Listing.columns(
            "created_on",
            "name",
            "is_default",
            "is_current",
            "database_name",
            "owner",
            "comment",
            "options",
            "retention_time");
    SessionContext context = call.context();
    for (String database : wanted.databases(call)) {
      Map<String, String> comments = new Remarks(call.session()).schemas(database);
      for (String schema : call.account().databases().schemas(database)) {
        if (wanted.named(schema)) {
          boolean current = database.equals(context.database()) && schema.equals(context.schema());
          String comment = comments.getOrDefault(schema, "");
          table.row(
              0L, schema, "N", current ? "Y" : "N", database, Listing.OWNER, comment, "", "1");
        }
      }
    }
    return table;
  }
}
