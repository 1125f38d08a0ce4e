package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StageFile;
import dev.snowglobe.internal.engine.StageLocation;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * LIST and REMOVE.
 *
 * @param removing whether the files are removed
 * @param location where they are
 * @param pattern what their paths must match
 */
record StageFiles(boolean removing, StageLocation location, Optional<String> pattern)
    implements Command {

  /** The cursor is at the first token. */
  static StageFiles parse(TokenCursor cursor) {
    boolean removing = !cursor.takeAny("LIST", "LS");
    if (removing && !cursor.takeAny("REMOVE", "RM")) {
      throw cursor.unexpected();
    }
    if (!cursor.atStage()) {
      throw cursor.unexpected();
    }
    StageLocation location = StageLocation.parse(cursor.next().value());
    Options options = Options.parse(cursor).only(Set.of("PATTERN"));
    return new StageFiles(removing, location, options.text("PATTERN"));
  }

  @Override
  public Result run(Call call) {
    List<StageFile> files = call.session().stages().stage(location).files(location.path(), pattern);
    return (removing ? removed(files) : listed(files)).result(StatementKind.LIST);
  }

  private static Table listed(List<StageFile> files) {
    Table table =
        Table.of(
            List.of(
                new Column("name", DataType.TEXT),
                new Column("size", DataType.INTEGER),
                new Column("md5", DataType.TEXT),
                new Column("last_modified", DataType.TEXT)));
    for (StageFile file : files) {
      String modified =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(file.modified().atOffset(ZoneOffset.UTC));
      table.row(file.name(), file.size(), file.md5(), modified);
    }
    return table;
  }

  private static Table removed(List<StageFile> files) {
    Table table = Table.of("name", "result");
    for (StageFile file : files) {
      file.delete();
      table.row(file.name(), "removed");
    }
    return table;
  }
}
