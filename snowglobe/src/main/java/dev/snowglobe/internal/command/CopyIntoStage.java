package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.FileFormat;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stage;
import dev.snowglobe.internal.engine.StageFile;
import dev.snowglobe.internal.engine.StageLocation;
import dev.snowglobe.internal.engine.TokenCursor;
import dev.snowglobe.internal.engine.Unload;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * COPY INTO a stage.
 *
 * @param target where the file goes
 * @param query what is written
 * @param options how
 */
record CopyIntoStage(StageLocation target, String query, Options options) implements CopyInto {

  private static final Set<String> KNOWN =
      Set.of(
          "FILE_FORMAT",
          "OVERWRITE",
          "SINGLE",
          "MAX_FILE_SIZE",
          "HEADER",
          "INCLUDE_QUERY_ID",
          "DETAILED_OUTPUT",
          "VALIDATION_MODE");

  static CopyIntoStage read(TokenCursor cursor) {
    StageLocation target = StageLocation.parse(cursor.next().value());
    cursor.expect("FROM");
    String query = cursor.at("(") ? cursor.bracketed() : "SELECT * FROM " + cursor.name().sql();
    if (cursor.at("PARTITION")) {
      throw SnowflakeError.unsupported("COPY INTO a stage PARTITION BY");
    }
    Options options = Options.parse(cursor).only(KNOWN);
    if (options.values().containsKey("VALIDATION_MODE")) {
      throw SnowflakeError.unsupported("VALIDATION_MODE");
    }
    options.fixed("INCLUDE_QUERY_ID", "FALSE");
    return new CopyIntoStage(target, query, options);
  }

  @Override
  public Result run(Call call) throws SQLException {
    FileFormat format =
        call.session()
            .stages()
            .format(Optional.ofNullable(options.values().get("FILE_FORMAT")), target);
    Stage stage = call.session().stages().stage(target);
    StageFile file = stage.at(path(format));
    if (!options.flag("OVERWRITE", false) && file.exists()) {
      throw new SnowflakeError(
          1030,
          "22000",
          "Files already existing at the unload destination: @"
              + file.name()
              + ". Use overwrite option to force unloading.");
    }
    return new Unload(
            query,
            format,
            file,
            options.flag("HEADER", false),
            options.flag("DETAILED_OUTPUT", false))
        .run(call.session(), call.cancellation());
  }

  /** One file, named as Snowflake names the first of several. */
  private String path(FileFormat format) {
    String path = target.path();
    boolean folder = path.isEmpty() || path.endsWith("/");
    if (options.flag("SINGLE", false)) {
      return folder ? path + "data" : path;
    }
    String prefix = folder ? path + "data_" : path.endsWith("_") ? path : path + "_";
    return prefix + "0_0_0" + format.extension();
  }
}
