package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.FileFormat;
import dev.snowglobe.internal.engine.Load;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stage;
import dev.snowglobe.internal.engine.StageFile;
import dev.snowglobe.internal.engine.StageLocation;
import dev.snowglobe.internal.engine.TokenCursor;
import dev.snowglobe.internal.engine.Unload;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** COPY INTO, from a stage and to one. */
sealed interface CopyInto extends Command {

  /** The cursor is at the first token. */
  static CopyInto parse(TokenCursor cursor) {
    cursor.expect("COPY", "INTO");
    return cursor.atStage() ? ToStage.read(cursor) : FromStage.read(cursor);
  }

  /**
   * COPY INTO a table.
   *
   * @param table which
   * @param columns those that are filled; none for all
   * @param source where the files are
   * @param query what makes rows of them; empty for the rows as they are
   * @param options how
   */
  record FromStage(
      ObjectName table, List<String> columns, StageLocation source, String query, Options options)
      implements CopyInto {

    private static final Set<String> KNOWN =
        Set.of(
            "FILE_FORMAT",
            "FILES",
            "PATTERN",
            "ON_ERROR",
            "SIZE_LIMIT",
            "PURGE",
            "RETURN_FAILED_ONLY",
            "MATCH_BY_COLUMN_NAME",
            "ENFORCE_LENGTH",
            "TRUNCATECOLUMNS",
            "FORCE",
            "LOAD_UNCERTAIN_FILES",
            "VALIDATION_MODE");

    static FromStage read(TokenCursor cursor) {
      ObjectName table = cursor.name();
      List<String> columns = cursor.at("(") ? names(cursor.bracketed()) : List.of();
      cursor.expect("FROM");
      String query = cursor.at("(") ? cursor.bracketed() : "";
      StageLocation source = query.isEmpty() ? location(cursor) : locationIn(query);
      return new FromStage(table, columns, source, query, options(cursor));
    }

    private static Options options(TokenCursor cursor) {
      Options options = Options.parse(cursor).only(KNOWN);
      if (options.values().containsKey("VALIDATION_MODE")) {
        throw SnowflakeError.unsupported("VALIDATION_MODE");
      }
      if (options.values().containsKey("SIZE_LIMIT")) {
        throw SnowflakeError.unsupported("SIZE_LIMIT");
      }
      return options
          .fixed("ON_ERROR", "ABORT_STATEMENT")
          .fixed("MATCH_BY_COLUMN_NAME", "NONE")
          .fixed("RETURN_FAILED_ONLY", "FALSE")
          .fixed("ENFORCE_LENGTH", "TRUE")
          .fixed("TRUNCATECOLUMNS", "FALSE")
          .fixed("LOAD_UNCERTAIN_FILES", "FALSE");
    }

    private static List<String> names(String list) {
      TokenCursor cursor = TokenCursor.over(list);
      List<String> names = new ArrayList<>(List.of(cursor.identifier()));
      while (cursor.take(",")) {
        names.add(cursor.identifier());
      }
      cursor.end();
      return names;
    }

    private static StageLocation location(TokenCursor cursor) {
      if (!cursor.atStage()) {
        throw cursor.unexpected();
      }
      return StageLocation.parse(cursor.next().value());
    }

    private static StageLocation locationIn(String query) {
      List<String> found =
          Lexer.tokens(query).stream().filter(Token::stage).map(Token::value).toList();
      if (found.size() != 1) {
        throw SnowflakeError.unsupported("COPY INTO … FROM a query of " + found.size() + " stages");
      }
      return StageLocation.parse(found.getFirst());
    }

    @Override
    public Result run(Call call) throws SQLException {
      QualifiedName full = table.in(call.context());
      List<Catalog.Field> fields = fields(call, full);
      FileFormat format =
          call.session()
              .stages()
              .format(Optional.ofNullable(options.values().get("FILE_FORMAT")), source);
      if (query.isEmpty() && format.semistructured()) {
        requireOneVariant(format, fields);
      }
      List<String> filled = fields.stream().map(Catalog.Field::name).toList();
      Load load =
          new Load(
              full,
              filled,
              query,
              format,
              files(call),
              options.flag("FORCE", false),
              options.flag("PURGE", false));
      return load.run(call.session(), call.cancellation());
    }

    /** The columns that are filled, in the order in which they are. */
    private List<Catalog.Field> fields(Call call, QualifiedName full) {
      List<Catalog.Field> all = new Catalog(call.session()).fields(full);
      if (all.isEmpty()) {
        throw SnowflakeError.missing("Table", full.toString());
      }
      if (columns.isEmpty()) {
        return all;
      }
      return columns.stream().map(column -> field(all, column)).toList();
    }

    private static Catalog.Field field(List<Catalog.Field> all, String name) {
      return all.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() ->
              new SnowflakeError(
                  904, "42000", "SQL compilation error:\ninvalid identifier '" + name + "'"));
    }

    private static void requireOneVariant(FileFormat format, List<Catalog.Field> fields) {
      boolean one =
          fields.size() == 1 && fields.getFirst().type() instanceof DataType.Semistructured;
      if (!one) {
        throw new SnowflakeError(
            2019,
            "0A000",
            "SQL compilation error:\n"
                + format.type()
                + " file format can produce one and only one column of type variant, object, or"
                + " array. Load data into separate columns using copy with transformation.");
      }
    }

    private List<StageFile> files(Call call) {
      Stage stage = call.session().stages().stage(source);
      Optional<List<String>> named = options.list("FILES");
      if (named.isEmpty()) {
        return stage.files(source.path(), options.text("PATTERN"));
      }
      return named.get().stream().map(name -> existing(stage, name)).toList();
    }

    private StageFile existing(Stage stage, String name) {
      String folder = source.path();
      String path = folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
      StageFile file = stage.at(path);
      if (!file.exists()) {
        throw new SnowflakeError(
            91016,
            "22000",
            "Remote file '"
                + file.name()
                + "' was not found. There are several potential causes. The file might not exist."
                + " The required credentials may be missing or invalid.");
      }
      return file;
    }
  }

  /**
   * COPY INTO a stage.
   *
   * @param target where the file goes
   * @param query what is written
   * @param options how
   */
  record ToStage(StageLocation target, String query, Options options) implements CopyInto {

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

    static ToStage read(TokenCursor cursor) {
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
      options.fixed("INCLUDE_QUERY_ID", "FALSE").fixed("DETAILED_OUTPUT", "FALSE");
      return new ToStage(target, query, options);
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
      return new Unload(query, format, file, options.flag("HEADER", false))
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
}
