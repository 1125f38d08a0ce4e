package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.FileFormat;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stages;
import dev.snowglobe.internal.engine.Stages.Kind;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.Optional;
import java.util.Set;

/** Making and dropping stages and file formats. */
sealed interface StagedObjects extends Command {

  /** What a stage of one's own may say; none of it changes where its files are. */
  Set<String> STAGE_OPTIONS = Set.of("COMMENT", "DIRECTORY", "ENCRYPTION", "FILE_FORMAT");

  /** Options by which a stage is elsewhere, or its files are loaded in a way of its own. */
  Set<String> NOT_OFFERED = Set.of("URL", "STORAGE_INTEGRATION", "CREDENTIALS", "COPY_OPTIONS");

  /** CREATE STAGE and CREATE FILE FORMAT; the cursor is at the first token. */
  static Optional<Command> create(TokenCursor cursor) {
    cursor.expect("CREATE");
    boolean replace = cursor.take("OR", "REPLACE");
    boolean temporary = cursor.takeAny("TEMP", "TEMPORARY", "VOLATILE");
    Optional<Kind> kind = kind(cursor);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "NOT", "EXISTS");
    ObjectName name = cursor.name();
    String rest = cursor.rest();
    check(kind.get(), Options.parse(TokenCursor.over(rest)));
    return Optional.of(new Create(kind.get(), name, temporary, replace, conditional, rest));
  }

  /** DROP STAGE and DROP FILE FORMAT; the cursor is at the first token. */
  static Optional<Command> drop(TokenCursor cursor) {
    cursor.expect("DROP");
    Optional<Kind> kind = kind(cursor);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean conditional = cursor.take("IF", "EXISTS");
    ObjectName name = cursor.name();
    cursor.end();
    return Optional.of(new Drop(kind.get(), name, conditional));
  }

  private static Optional<Kind> kind(TokenCursor cursor) {
    if (cursor.take("STAGE")) {
      return Optional.of(Kind.STAGE);
    }
    return cursor.take("FILE", "FORMAT") ? Optional.of(Kind.FORMAT) : Optional.empty();
  }

  private static void check(Kind kind, Options options) {
    if (kind == Kind.FORMAT) {
      FileFormat.of(options);
      return;
    }
    for (String key : NOT_OFFERED) {
      if (options.values().containsKey(key)) {
        throw SnowflakeError.unsupported("CREATE STAGE … " + key);
      }
    }
    options.only(STAGE_OPTIONS);
  }

  /**
   * CREATE.
   *
   * @param kind of what
   * @param name which
   * @param temporary whether for the session alone
   * @param replace whether one of that name is dropped first
   * @param conditional whether one of that name may stay
   * @param options as they were written
   */
  record Create(
      Kind kind,
      ObjectName name,
      boolean temporary,
      boolean replace,
      boolean conditional,
      String options)
      implements StagedObjects {
    @Override
    public Result run(Call call) {
      Optional<Options.Value> format =
          Optional.ofNullable(Options.parse(TokenCursor.over(options)).values().get("FILE_FORMAT"));
      // A format that is not there, or makes no sense, is refused now.
      format.ifPresent(given -> call.session().stages().format(Optional.of(given)));
      boolean made =
          call.session().stages().create(kind, name, temporary, replace, conditional, options);
      String what = kind == Kind.STAGE ? "Stage area" : "File format";
      return status(
          made
              ? what + " " + name.name() + " successfully created."
              : name.name() + " already exists, statement succeeded.");
    }
  }

  /**
   * DROP.
   *
   * @param kind of what
   * @param name which
   * @param conditional whether it may be absent
   */
  record Drop(Kind kind, ObjectName name, boolean conditional) implements StagedObjects {
    @Override
    public Result run(Call call) {
      if (call.session().stages().drop(kind, name)) {
        return status(name.name() + " successfully dropped.");
      }
      if (!conditional) {
        throw SnowflakeError.noSuch(kind.word(), call.session().stages().full(kind, name));
      }
      return status("Drop statement executed successfully (" + name.name() + " already dropped).");
    }
  }

  /** The comment among the options of a stage or a file format. */
  static String comment(Stages.Entry entry) {
    return Options.parse(TokenCursor.over(entry.text())).text("COMMENT").orElse("");
  }

  private static Result status(String message) {
    return Result.status(StatementKind.DDL, message);
  }
}
