package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are to be written to a file of a stage.
 *
 * @param query what is written
 * @param format how
 * @param file where to
 * @param header whether with the names of the columns
 * @param detailed whether each file is told of, rather than all of them
 */
public record Unload(
    String query, FileFormat format, StageFile file, boolean header, boolean detailed) {

  /** Writes them; no rows make no file. */
  public Result run(ClientSession session, Cancellation cancellation) throws SQLException {
    StatementText text = StatementText.of(query);
    String sql = text.toDuck(session, _ -> Optional.empty());
    Result described = session.onLane(session.settings(true), lane -> lane.describe(sql));
    List<Column> columns = Labels.applied(text.sql(), text.tokens(), described).columns();
    String copy =
        "COPY ("
            + format.unloading(sql, columns, header)
            + "\n) TO "
            + Identifier.literal(part().toString())
            + " ("
            + format.writing(columns, header)
            + ")";
    makeFolder();
    long rows = written(session, copy, cancellation);
    long bytes = rows == 0 ? 0 : file.size();
    return detailed
        ? files(rows, bytes)
        : Result.changes(
            StatementKind.COPY,
            List.of("rows_unloaded", "input_bytes", "output_bytes"),
            rows,
            bytes,
            bytes);
  }

  private Result files(long rows, long bytes) {
    Table files =
        Table.of(
            List.of(
                new Column("FILE_NAME", DataType.TEXT),
                new Column("FILE_SIZE", DataType.INTEGER),
                new Column("ROW_COUNT", DataType.INTEGER)));
    if (rows > 0) {
      files.row(file.path(), bytes, rows);
    }
    return files.result(StatementKind.COPY);
  }

  private long written(ClientSession session, String copy, Cancellation cancellation)
      throws SQLException {
    try {
      long rows =
          session.onLane(session.settings(true), lane -> lane.run(copy, List.of(), cancellation));
      if (rows > 0) {
        Files.move(part(), file.file(), StandardCopyOption.REPLACE_EXISTING);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the file " + file.name(), e);
    } finally {
      Stages.delete(part());
    }
  }

  /**
   * Written beside the file first, so that one which is replaced stays until the other is whole.
   */
  private Path part() {
    return file.file().resolveSibling(file.file().getFileName() + ".part");
  }

  private void makeFolder() {
    try {
      Files.createDirectories(file.file().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder of " + file.name(), e);
    }
  }
}
