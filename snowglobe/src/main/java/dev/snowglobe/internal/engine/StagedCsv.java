package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.FunctionFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;
import org.duckdb.DuckDBValue;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file as a table of DuckDB, read as Snowflake reads them. DuckDB's own reader
 * has no escapes outside quotes, and gives up a file at its first wrong line. DuckDB calls it on
 * its own threads, one for each scan.
 *
 * @param root the folder of the stages, out of which nothing is read
 */
record StagedCsv(Path root)
    implements DuckDBTableFunction<StagedCsv.Source, StagedCsv.Scan, Object> {

  private static final String NAME = "SNOWGLOBE_STAGED_CSV";

  /** What a row says of itself behind its fields: its number, and what is wrong with it. */
  static final String FAULT = "SNOWGLOBE_FAULT";

  /** What is to be read: how many columns there are, and whether each record must fill them. */
  record Source(Path file, CsvLayout layout, int columns, boolean exact) {}

  /** A file that is being read. */
  record Scan(Source source, CsvReader reader) implements DuckDBTableFunctionState {
    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** The call in DuckDB's SQL. */
  static String call(Path file, CsvLayout layout, int columns, boolean exact) {
    return "%s(%s, %s, %d, %s)"
        .formatted(
            NAME,
            Identifier.literal(file.toString()),
            Identifier.literal(layout.encoded()),
            columns,
            exact);
  }

  /** Makes the function known to a DuckDB instance. */
  void register(Connection duckdb) throws SQLException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder
          .withName(NAME)
          .withParameter(DuckDBColumnType.VARCHAR)
          .withParameter(DuckDBColumnType.VARCHAR)
          .withParameter(DuckDBColumnType.INTEGER)
          .withParameter(DuckDBColumnType.BOOLEAN)
          .withFunction(this)
          .register(duckdb);
    }
  }

  @Override
  public Source bind(DuckDBTableFunctionBindInfo info) {
    try (DuckDBValue file = info.getParameter(0);
        DuckDBValue layout = info.getParameter(1);
        DuckDBValue columns = info.getParameter(2);
        DuckDBValue exact = info.getParameter(3)) {
      Path path = Path.of(file.getString()).normalize();
      if (!path.startsWith(root)) {
        throw new FunctionFailure("The file is in no stage");
      }
      for (int i = 1; i <= columns.getInt(); i++) {
        info.addResultColumn("COLUMN" + i, DuckDBColumnType.VARCHAR);
      }
      info.addResultColumn(FileFormat.ROW_NUMBER, DuckDBColumnType.BIGINT);
      info.addResultColumn(FAULT, DuckDBColumnType.VARCHAR);
      CsvLayout decoded = CsvLayout.decoded(layout.getString());
      return new Source(path, decoded, columns.getInt(), exact.getBoolean());
    }
  }

  @Override
  public Scan init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    Source source = info.getBindData();
    try {
      return new Scan(source, CsvReader.open(source.file, source.layout));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter output) {
    Scan scan = info.getInitData();
    try {
      long row = 0;
      while (row < output.capacity()) {
        Optional<CsvRecord> next = scan.reader.next();
        if (next.isEmpty()) {
          break;
        }
        write(next.get(), scan.source, output, row);
        row++;
      }
      return row;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static void write(CsvRecord read, Source source, DuckDBDataChunkWriter output, long row) {
    int columns = source.columns;
    for (int i = 0; i < columns; i++) {
      set(output.vector(i), row, i < read.fields().size() ? read.fields().get(i) : null);
    }
    output.vector(columns).setLong(row, read.number());
    int expected = source.exact ? columns : read.fields().size();
    set(output.vector(columns + 1), row, read.fault(expected).orElse(null));
  }

  private static void set(DuckDBWritableVector vector, long row, @Nullable String value) {
    if (value == null) {
      vector.setNull(row);
    } else {
      vector.setString(row, value);
    }
  }

  /** The file's name is not told: it is that of a folder of this machine. */
  static RuntimeException unreadable(IOException cause) {
    return new FunctionFailure(
        switch (cause) {
          case CharacterCodingException _ ->
              "Invalid UTF8 detected in the file. Set ENCODING, or REPLACE_INVALID_CHARACTERS = TRUE";
          case ZipException _ -> "Error parsing the file: it is not compressed with gzip";
          default -> "Error parsing the file: it ends before its compressed data does";
        });
  }
}
