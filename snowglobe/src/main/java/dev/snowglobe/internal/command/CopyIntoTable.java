package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Lexer;
import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.FileFormat;
import dev.snowglobe.internal.engine.Load;
import dev.snowglobe.internal.engine.Loading;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.OnError;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stage;
import dev.snowglobe.internal.engine.StageFile;
import dev.snowglobe.internal.engine.StageLocation;
import dev.snowglobe.internal.engine.TokenCursor;
import dev.snowglobe.internal.engine.Validation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * COPY INTO a table.
 *
 * @param table which
 * @param columns those that are filled; none for all
 * @param source where the files are
 * @param query what makes rows of them; empty for the rows as they are
 * @param options how
 */
record CopyIntoTable(
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

  static CopyIntoTable read(TokenCursor cursor) {
    ObjectName table = cursor.name();
    List<String> columns = cursor.at("(") ? names(cursor.bracketed()) : List.of();
    boolean own = !cursor.take("FROM");
    String query = !own && cursor.at("(") ? cursor.bracketed() : "";
    StageLocation source =
        own
            ? new StageLocation(StageLocation.Kind.TABLE, table, "")
            : query.isEmpty() ? location(cursor) : locationIn(query);
    Options options = Options.parse(cursor).only(KNOWN);
    options.flag("LOAD_UNCERTAIN_FILES", false);
    return new CopyIntoTable(table, columns, source, query, options);
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
    Load.Matching matching = matching();
    if (query.isEmpty() && matching == Load.Matching.NONE && format.semistructured()) {
      requireOneVariant(format, fields);
    }
    Load load =
        new Load(
            full,
            fields.stream().map(Catalog.Field::name).toList(),
            query,
            matching,
            format,
            truncates() ? limits(fields) : Map.of());
    Optional<String> mode = options.text("VALIDATION_MODE");
    return mode.isPresent()
        ? validation(mode.get(), load, call).run(call.session(), call.cancellation())
        : loading(load, call).run(call.session(), call.cancellation());
  }

  private Validation validation(String mode, Load load, Call call) {
    if (load.matching() != Load.Matching.NONE) {
      throw SnowflakeError.invalidValue(
          mode, "VALIDATION_MODE, which MATCH_BY_COLUMN_NAME excludes");
    }
    return Validation.of(mode, load, files(call));
  }

  private Loading loading(Load load, Call call) {
    return new Loading(
        load,
        files(call),
        OnError.of(options.text("ON_ERROR").orElse("ABORT_STATEMENT")),
        options.flag("FORCE", false),
        options.flag("PURGE", false),
        options.number("SIZE_LIMIT", Integer.MAX_VALUE),
        options.flag("RETURN_FAILED_ONLY", false));
  }

  private Load.Matching matching() {
    String word = options.word("MATCH_BY_COLUMN_NAME", "NONE");
    Load.Matching matching =
        Stream.of(Load.Matching.values())
            .filter(value -> value.name().equals(word))
            .findFirst()
            .orElseThrow(() -> SnowflakeError.invalidValue(word, "MATCH_BY_COLUMN_NAME"));
    if (matching != Load.Matching.NONE && !query.isEmpty()) {
      throw new SnowflakeError(
          2,
          "0A000",
          "SQL compilation error: match_by_column_name is not supported with copy transform.");
    }
    return matching;
  }

  /** TRUNCATECOLUMNS and ENFORCE_LENGTH say the same, with opposite words. */
  private boolean truncates() {
    return options.flag("TRUNCATECOLUMNS", false) || !options.flag("ENFORCE_LENGTH", true);
  }

  private static Map<String, Long> limits(List<Catalog.Field> fields) {
    return fields.stream()
        .filter(field -> field.type() instanceof DataType.Text)
        .collect(Collectors.toMap(Catalog.Field::name, Catalog.Field::length));
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
    boolean one = fields.size() == 1 && fields.getFirst().type() instanceof DataType.Semistructured;
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
