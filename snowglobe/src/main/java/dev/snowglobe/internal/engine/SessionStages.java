package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.engine.Stages.Entry;
import dev.snowglobe.internal.engine.Stages.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stages and file formats as one session sees them: its own before those that all share.
 *
 * @param stages those of the account
 * @param session who asks
 */
public record SessionStages(Stages stages, ClientSession session) {

  /**
   * Makes one.
   *
   * @param temporary whether for the session alone
   * @param replace whether one of that name is dropped first
   * @param conditional whether one of that name may stay
   * @param text its options as they were written
   * @return whether it was made
   */
  public boolean create(
      Kind kind,
      ObjectName name,
      boolean temporary,
      boolean replace,
      boolean conditional,
      String text) {
    QualifiedName full = full(kind, name);
    Optional<Long> owner = temporary ? Optional.of(session.id()) : Optional.empty();
    if (stages.contains(kind, full, owner)) {
      if (!replace && !conditional) {
        throw SnowflakeError.taken(full.toString());
      }
      if (!replace) {
        return false;
      }
      stages.drop(kind, full, owner);
    }
    stages.create(kind, full, owner, text);
    return true;
  }

  /**
   * Drops one.
   *
   * @return whether it was there
   */
  public boolean drop(Kind kind, ObjectName name) {
    QualifiedName full = full(kind, name);
    return stages.drop(kind, full, Optional.of(session.id()))
        || stages.drop(kind, full, Optional.empty());
  }

  /** All that are there. */
  public List<Entry> entries(Kind kind) {
    return stages.entries(kind, session.id());
  }

  /** A name with the current database and schema. */
  public QualifiedName full(Kind kind, ObjectName name) {
    QualifiedName full = name.in(session.context());
    if (full.database().isEmpty() || full.schema().isEmpty()) {
      throw SnowflakeError.noDatabase("the statement on " + kind.word() + " " + name);
    }
    return full;
  }

  /**
   * The stage of a location.
   *
   * @throws SnowflakeError when there is none
   */
  public Stage stage(StageLocation location) {
    return switch (location.kind()) {
      case USER -> new Stage("", stages.userFolder(session.user()));
      case TABLE -> tableStage(full(Kind.STAGE, location.name()));
      case NAMED -> {
        QualifiedName full = full(Kind.STAGE, location.name());
        Path folder =
            stages
                .find(Kind.STAGE, full, session.id())
                .orElseThrow(() -> SnowflakeError.noSuch("Stage", full));
        yield new Stage(full.name().toLowerCase(Locale.ROOT) + "/", folder);
      }
    };
  }

  private Stage tableStage(QualifiedName table) {
    QualifiedName physical = session.physical(table);
    Result found =
        session.catalog(
            "SELECT 1 FROM duckdb_tables() WHERE database_name = %s AND schema_name = %s AND table_name = %s"
                .formatted(
                    Identifier.literal(physical.database()),
                    Identifier.literal(physical.schema()),
                    Identifier.literal(physical.name())));
    if (found.rows() == 0) {
      throw SnowflakeError.noSuch(
          "Stage", new QualifiedName(table.database(), table.schema(), "%" + table.name()));
    }
    return new Stage("", tableFolder(table));
  }

  private Path tableFolder(QualifiedName table) {
    boolean own = session.isTemporary(table);
    return stages.tableFolder(table, own ? Optional.of(session.id()) : Optional.empty());
  }

  /** Removes the stage of a table that is dropped. */
  void dropTableStage(QualifiedName table) {
    Stages.delete(tableFolder(table));
  }

  /**
   * The format that a statement gives: the name of one, options, or both.
   *
   * @param given the value of FILE_FORMAT; empty for the default, which is CSV
   */
  public FileFormat format(Optional<Options.Value> given) {
    return switch (given.orElse(new Options.Value.Nested(Options.NONE))) {
      case Options.Value.Text(String name) -> FileFormat.of(named(name));
      case Options.Value.Nested(Options options) -> {
        Options base = options.text("FORMAT_NAME").map(this::named).orElse(Options.NONE);
        yield FileFormat.of(base.with(options.without("FORMAT_NAME")));
      }
      case Options.Value.Many(List<String> texts) when texts.isEmpty() ->
          FileFormat.of(Options.NONE);
      case Options.Value.Many _ -> throw SnowflakeError.invalidValue("(…)", "FILE_FORMAT");
    };
  }

  /**
   * The format of the files at a location.
   *
   * @param given what the statement says; empty for what the stage says of its files
   */
  public FileFormat format(Optional<Options.Value> given, StageLocation location) {
    boolean own = given.isEmpty() && location.kind() == StageLocation.Kind.NAMED;
    return format(own ? ownFormat(full(Kind.STAGE, location.name())) : given);
  }

  private Optional<Options.Value> ownFormat(QualifiedName stage) {
    return stages
        .text(Kind.STAGE, stage, session.id())
        .map(text -> Options.parse(TokenCursor.over(text)).values().get("FILE_FORMAT"));
  }

  /** A format that was made under a name. */
  public FileFormat format(QualifiedName name) {
    return FileFormat.of(named(name));
  }

  private Options named(String name) {
    return named(full(Kind.FORMAT, TokenCursor.over(name).name()));
  }

  private Options named(QualifiedName full) {
    return stages
        .text(Kind.FORMAT, full, session.id())
        .map(text -> Options.parse(TokenCursor.over(text)))
        .orElseThrow(() -> SnowflakeError.noSuch("File format", full));
  }
}
