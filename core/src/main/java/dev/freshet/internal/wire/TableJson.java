package dev.freshet.internal.wire;

import dev.freshet.data.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a table's shape; its rows stay on the server until they are asked for. */
final class TableJson extends StdSerializer<Table> {
  TableJson() {
    super(Table.class);
  }

  @Override
  public void serialize(Table table, JsonGenerator out, SerializationContext context) {
    context.writeValue(out, TableShape.of(table));
  }
}
