package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stage;
import dev.snowglobe.internal.engine.StageFile;
import dev.snowglobe.internal.engine.StageLocation;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import dev.snowglobe.internal.engine.Transfer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PUT and GET. The client does the work; it is told here where the stage is on this machine. */
sealed interface MoveFiles extends Command {

  private static String local(TokenCursor cursor) {
    Token token = cursor.next();
    String text = token.value();
    if (!text.toLowerCase(Locale.ROOT).startsWith("file://")) {
      throw SnowflakeError.invalidValue(text, "local file, which begins with file://");
    }
    return text.substring("file://".length());
  }

  private static StageLocation location(TokenCursor cursor) {
    return StageLocation.parse(cursor.next().value());
  }

  /**
   * PUT.
   *
   * @param source the files on the client's side, perhaps with wildcards
   * @param target where they go
   * @param options how
   */
  record Put(String source, StageLocation target, Options options) implements MoveFiles {

    private static final Set<String> KNOWN =
        Set.of("AUTO_COMPRESS", "OVERWRITE", "PARALLEL", "SOURCE_COMPRESSION");
    private static final Set<String> COMPRESSIONS =
        Set.of("AUTO_DETECT", "GZIP", "BZ2", "BROTLI", "ZSTD", "DEFLATE", "RAW_DEFLATE", "NONE");

    static Put parse(TokenCursor cursor) {
      cursor.expect("PUT");
      String source = local(cursor);
      return new Put(source, location(cursor), Options.parse(cursor).only(KNOWN));
    }

    @Override
    public Result run(Call call) {
      Stage stage = call.session().stages().stage(target);
      String compression = options.word("SOURCE_COMPRESSION", "AUTO_DETECT");
      if (!COMPRESSIONS.contains(compression)) {
        throw SnowflakeError.invalidValue(compression, "SOURCE_COMPRESSION");
      }
      return Result.transfer(
          StatementKind.PUT,
          new Transfer(
              true,
              stage.inside(target.path()),
              List.of(source),
              "",
              options.flag("AUTO_COMPRESS", true),
              options.flag("OVERWRITE", false),
              compression.toLowerCase(Locale.ROOT),
              options.number("PARALLEL", 4)));
    }
  }

  /**
   * GET.
   *
   * @param source what is fetched
   * @param target the folder on the client's side
   * @param options how
   */
  record Get(StageLocation source, String target, Options options) implements MoveFiles {

    static Get parse(TokenCursor cursor) {
      cursor.expect("GET");
      StageLocation source = location(cursor);
      String target = local(cursor);
      return new Get(source, target, Options.parse(cursor).only(Set.of("PARALLEL", "PATTERN")));
    }

    /** The driver writes the pattern of a file that it streams in double quotes. */
    private static String bare(String pattern) {
      boolean quoted = pattern.length() > 1 && pattern.startsWith("\"") && pattern.endsWith("\"");
      return quoted ? pattern.substring(1, pattern.length() - 1) : pattern;
    }

    @Override
    public Result run(Call call) {
      Stage stage = call.session().stages().stage(source);
      List<StageFile> files = stage.files(source.path(), options.text("PATTERN").map(Get::bare));
      return Result.transfer(
          StatementKind.GET,
          new Transfer(
              false,
              stage.folder(),
              files.stream().map(StageFile::path).toList(),
              target,
              false,
              true,
              "none",
              options.number("PARALLEL", 10)));
    }
  }
}
