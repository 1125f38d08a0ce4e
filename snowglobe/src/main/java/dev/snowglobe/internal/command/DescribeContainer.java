package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.util.List;

/** DESCRIBE of what holds other objects. */
sealed interface DescribeContainer extends Describe {

  /**
   * DESCRIBE SCHEMA: its tables and views.
   *
   * @param name which
   */
  record OfSchema(ObjectName name) implements DescribeContainer {
    @Override
    public Result run(Call call) throws SQLException {
      QualifiedName schema = Names.schema(name, call.context());
      Wanted.Scope scope = new Wanted.Scope("SCHEMA", List.of(schema.database(), schema.schema()));
      Wanted wanted = new Wanted("OBJECTS", _ -> true, scope, false);
      return new ShowTables(_ -> true)
          .table(call, wanted)
          .only("created_on", "name", "kind")
          .result(StatementKind.DESCRIBE);
    }
  }

  /**
   * DESCRIBE DATABASE: its schemas.
   *
   * @param name which
   */
  record OfDatabase(String name) implements DescribeContainer {
    @Override
    public Result run(Call call) throws SQLException {
      if (!call.account().databases().contains(name)) {
        throw SnowflakeError.missing("Database", name);
      }
      Table table = Listing.columns("created_on", "name", "kind");
      for (String schema : call.account().databases().schemas(name)) {
        table.row(0L, schema, "SCHEMA");
      }
      return table.result(StatementKind.DESCRIBE);
    }
  }
}
