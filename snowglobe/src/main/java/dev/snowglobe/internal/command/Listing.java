package dev.snowglobe.internal.command;

import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.KeyPart;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What SHOW lists of one kind. */
@FunctionalInterface
interface Listing {

  /** The rows, of the objects that are wanted. */
  Table table(Call call, Wanted wanted) throws SQLException;

  /** All kinds that can be listed, by name in upper case. */
  Map<String, Listing> ALL =
      Map.ofEntries(
          entry("COLUMNS", new ShowColumns()),
          entry("DATABASES", new ShowDatabases()),
          entry("EXPORTED KEYS", new ShowReferences(false)),
          entry("FILE FORMATS", new ShowFileFormats()),
          entry("FUNCTIONS", new ShowFunctions()),
          entry("IMPORTED KEYS", new ShowReferences(true)),
          entry("OBJECTS", new ShowTables(_ -> true)),
          entry("PARAMETERS", new ShowParameters()),
          entry("PRIMARY KEYS", new ShowKeys(KeyPart.Kind.PRIMARY)),
          entry("PROCEDURES", new ShowFunctions()),
          entry("ROLES", new ShowRoles()),
          entry("SCHEMAS", new ShowSchemas()),
          entry("SEQUENCES", new ShowSequences()),
          entry("STAGES", new ShowStages()),
          entry("TABLES", new ShowTables(kind -> !kind.equals("VIEW"))),
          entry("TRANSACTIONS", new ShowTransactions()),
          entry("UNIQUE KEYS", new ShowKeys(KeyPart.Kind.UNIQUE)),
          entry("USERS", new ShowUsers()),
          entry("USER FUNCTIONS", new ShowFunctions()),
          entry("USER PROCEDURES", new ShowFunctions()),
          entry("VARIABLES", new ShowVariables()),
          entry("VIEWS", new ShowViews()),
          entry("WAREHOUSES", new ShowWarehouses()));

  /** Who owns everything. */
  String OWNER = "ACCOUNTADMIN";

  /** A table whose first column is a time, and in which rows and bytes are numbers. */
  static Table columns(String... names) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      DataType type =
          switch (name) {
            case "created_on", "started_on" -> new DataType.Timestamp(DataType.Zone.LTZ);
            case "rows", "bytes", "id", "next_value", "interval", "key_sequence" ->
                DataType.INTEGER;
            default -> DataType.TEXT;
          };
      columns.add(new Column(name, type));
    }
    return Table.of(columns);
  }

  /** A moment as a cell of such a table. */
  static Long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
