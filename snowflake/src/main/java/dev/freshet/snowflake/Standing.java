package dev.freshet.snowflake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.snowflake.client.core.SFBaseSession;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands, as the driver knows it from the last answer of the server; asking costs
 * no round trip. What is not set is null in the driver and here.
 */
record Standing(
    @Nullable String database,
    @Nullable String schema,
    @Nullable String role,
    @Nullable String warehouse,
    boolean autoCommit) {

  static Standing of(SnowflakeConnectionV1 connection) {
    SFBaseSession session = connection.getSFBaseSession();
    return new Standing(
        session.getDatabase(),
        session.getSchema(),
        session.getRole(),
        session.getWarehouse(),
        session.getAutoCommit());
  }

  /**
   * The statements that lead from there to here. What can't be unset needs no thought: whether they
   * led here is looked at afterwards.
   */
  List<String> from(Standing there) {
    List<String> statements = new ArrayList<>();
    // The role first, since it decides on what the others may be.
    if (role != null && !role.equals(there.role)) {
      statements.add("USE ROLE " + quoted(role));
    }
    if (warehouse != null && !warehouse.equals(there.warehouse)) {
      statements.add("USE WAREHOUSE " + quoted(warehouse));
    }
    if (database != null && schema != null && !isSamePlace(there)) {
      statements.add("USE SCHEMA " + quoted(database) + "." + quoted(schema));
    } else if (database != null && !isSamePlace(there)) {
      statements.add("USE DATABASE " + quoted(database));
    }
    return statements;
  }

  private boolean isSamePlace(Standing there) {
    return Objects.equals(database, there.database) && Objects.equals(schema, there.schema);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
