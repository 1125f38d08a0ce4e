package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.TextLimit;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TABLE that says how many characters a column holds. DuckDB can limit columns only where a
 * table is made, so the table is made anew after the rest of the statement is done.
 *
 * @param sql the whole statement
 * @param name of the table
 * @param limits of the columns that are added or changed
 */
record AlterLengths(String sql, ObjectName name, List<TextLimit> limits) implements Command {

  AlterLengths {
    limits = List.copyOf(limits);
  }

  /** Empty for a statement that changes no length. The cursor is at the first token. */
  static Optional<Command> parse(String sql, TokenCursor cursor) {
    List<TextLimit> limits = TextLimit.changedBy(sql);
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    cursor.expect("ALTER", "TABLE");
    cursor.take("IF", "EXISTS");
    return Optional.of(new AlterLengths(sql, cursor.name(), limits));
  }

  @Override
  public Result run(Call call) throws SQLException {
    QualifiedName table = name.in(call.context());
    List<Catalog.Field> before = new Catalog(call.session()).fields(table);
    for (TextLimit limit : limits) {
      before.stream().filter(f -> f.name().equals(limit.name())).forEach(AlterLengths::require);
    }
    Result result = call.warehouse().run(Request.of(sql), call.session(), call.cancellation());
    boolean adds = before.size() < new Catalog(call.session()).fields(table).size();
    List<TextLimit> changed =
        limits.stream()
            .filter(limit -> adds != before.stream().anyMatch(f -> f.name().equals(limit.name())))
            .toList();
    if (!before.isEmpty() && !changed.isEmpty()) {
      new Copies(call.session()).limited(table, changed);
    }
    return result;
  }

  /** A column of another type cannot become one of text. */
  private static void require(Catalog.Field field) {
    if (!(field.type() instanceof DataType.Text)) {
      throw new SnowflakeError(
          2108,
          "22000",
          "SQL compilation error: cannot change column %s from type %s to VARCHAR"
              .formatted(field.name(), TypeNames.sql(field.type())));
    }
  }
}
