package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Map;

/** What is known of the tables that a statement names. */
public interface TableNotes {
  /** Where no table is known. */
  TableNotes NONE =
      new TableNotes() {
        @Override
        public Map<String, ColumnNote> columns(List<String> table) {
          return Map.of();
        }

        @Override
        public List<String> full(List<String> table) {
          return table;
        }

        @Override
        public List<String> literals(String query) {
          throw SqlSyntaxException.unsupported("PIVOT … IN (ANY)");
        }
      };

  /**
   * What is remembered of the columns of a table, by their names; none if it is not there.
   *
   * @param table its name as it was written, part by part
   */
  Map<String, ColumnNote> columns(List<String> table);

  /** The name of a table with its database and its schema. */
  List<String> full(List<String> table);

  /**
   * The values that a query in DuckDB's SQL answers in its only column, each as a literal.
   *
   * @throws SqlSyntaxException when NULL is among them
   */
  List<String> literals(String query);
}
