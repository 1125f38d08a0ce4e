package dev.snowglobe.internal.dialect;

import java.util.Map;

/** What the files of a stage are to a query. */
@FunctionalInterface
public interface StageTables {

  /** For a statement that cannot read files. */
  StageTables NONE =
      (_, _, _) -> {
        throw SqlSyntaxException.unsupported("SELECT from a stage");
      };

  /**
   * The files as a table in DuckDB's SQL, in brackets. Its columns are COLUMN1, COLUMN2, …
   *
   * @param location such as {@code @stage/path}
   * @param options what the query says of them, such as FILE_FORMAT: the values as they are written
   * @param columns how many columns the query refers to by their places
   */
  String table(String location, Map<String, String> options, int columns);
}
