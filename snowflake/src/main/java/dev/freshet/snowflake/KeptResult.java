package dev.freshet.snowflake;

import dev.freshet.connection.spi.LazyTables.KeptRows;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Order;
import dev.freshet.data.Slice;

/**
 * The result of a statement that has run, which Snowflake keeps for 24 hours and every session of
 * its user may read. RESULT_SCAN promises no order, so the statement has numbered its rows: each
 * belongs to one window, and is the same in all.
 *
 * @param id of the statement
 */
record KeptResult(String id) implements KeptRows {
  /** The column that holds the number of each row, from 1. */
  static final String NUMBER = "\"freshet row\"";

  /** Checks the id, which becomes part of statements. */
  KeptResult {
    if (!id.matches("[0-9A-Za-z-]+")) {
      throw new IllegalArgumentException("\"%s\" is not the id of a statement".formatted(id));
    }
  }

  @Override
  public Query count() {
    return Query.of("SELECT COUNT(*) FROM " + result());
  }

  @Override
  public Query window(Slice slice, String sortedBy) {
    return Query.of(
        slice
            .order()
            .map(order -> sorted(slice, order, sortedBy))
            .orElseGet(() ->
                "%s WHERE %s BETWEEN %d AND %d ORDER BY %2$s"
                    .formatted(rows(), NUMBER, slice.from() + 1, slice.to())));
  }

  @Override
  public Query all() {
    return Query.of("%s ORDER BY %s".formatted(rows(), NUMBER));
  }

  private String sorted(Slice slice, Order order, String column) {
    return "%s ORDER BY \"%s\" %s NULLS LAST, %s LIMIT %d OFFSET %d"
        .formatted(
            rows(),
            column.replace("\"", "\"\""),
            order.descending() ? "DESC" : "ASC",
            NUMBER,
            slice.to() - slice.from(),
            slice.from());
  }

  private String rows() {
    return "SELECT * EXCLUDE (%s) FROM %s".formatted(NUMBER, result());
  }

  private String result() {
    return "TABLE(RESULT_SCAN('%s'))".formatted(id);
  }
}
