package dev.freshet.connection;

import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import dev.freshet.data.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns what a program has in its hands into a table to show. Any thread may use it.
 *
 * @param providers the kinds of connections, for what they know of
 * @param slots the connections that are live
 */
record TableSources(Providers providers, Supplier<Collection<EngineSlot<?>>> slots) {

  /** The value as a table, unless it is of a kind that nobody knows. */
  Optional<Table> find(Object value, RunScope scope) {
    return switch (value) {
      case Table table -> Optional.of(table);
      case List<?> rows when holdsRecords(rows) -> Optional.of(Frame.of(records(rows)));
      default -> ofConnection(value, scope);
    };
  }

  /**
   * The value as a table.
   *
   * @throws IllegalArgumentException naming its class and what there is, or saying that the session
   *     it was defined on is not at hand
   */
  Table get(Object value, RunScope scope) {
    return find(value, scope).orElseThrow(() -> unknown(value));
  }

  private Optional<Table> ofConnection(Object value, RunScope scope) {
    for (EngineSlot<?> slot : slots.get()) {
      Optional<Table> table = slot.table(value, scope);
      if (table.isPresent()) {
        return table;
      }
    }
    for (LazyTables<?, ?> tables : providers.lazyTables()) {
      if (tables.known(value).isPresent()) {
        throw BoundEngine.notHeld(tables.type());
      }
    }
    return Optional.empty();
  }

  private static boolean holdsRecords(List<?> rows) {
    return !rows.isEmpty() && rows.stream().allMatch(Record.class::isInstance);
  }

  private static List<Record> records(List<?> rows) {
    return rows.stream().map(Record.class::cast).toList();
  }

  private IllegalArgumentException unknown(Object value) {
    List<String> kinds = new ArrayList<>(List.of("a Frame", "a list of records"));
    providers.lazyTables().forEach(tables -> kinds.add("a " + tables.type()));
    return new IllegalArgumentException(
        "%s can't be shown as a table. What can: %s"
            .formatted(value.getClass().getTypeName(), String.join(", ", kinds)));
  }
}
