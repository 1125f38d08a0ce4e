package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Table;

/**
 * SHOW PRIMARY KEYS and its kind: constraints are read and forgotten, as Snowflake does not enforce
 * them either.
 */
final class ShowKeys implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    return Table.of(
        "created_on",
        "database_name",
        "schema_name",
        "table_name",
        "column_name",
        "key_sequence",
        "constraint_name",
        "rely",
        "comment",
        "pk_database_name",
        "pk_schema_name",
        "pk_table_name",
        "pk_column_name",
        "fk_database_name",
        "fk_schema_name",
        "fk_table_name",
        "fk_column_name",
        "update_rule",
        "delete_rule",
        "fk_name",
        "pk_name",
        "deferrability");
  }
}
