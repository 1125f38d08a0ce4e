package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Table;

/** SHOW FUNCTIONS and SHOW PROCEDURES: there are none that a user has made. */
final class ShowFunctions implements Listing {

  @Override
  public Table table(Call call, Wanted wanted) {
    return Table.of(
        "created_on",
        "name",
        "schema_name",
        "is_builtin",
        "is_aggregate",
        "is_ansi",
        "min_num_arguments",
        "max_num_arguments",
        "arguments",
        "description",
        "catalog_name",
        "is_table_function");
  }
}
