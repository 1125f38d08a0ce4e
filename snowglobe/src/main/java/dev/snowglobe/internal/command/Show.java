package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.Token;
import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * SHOW.
 *
 * @param wanted what is listed
 * @param page which of the rows
 */
record Show(Wanted wanted, Page page) implements Command {

  /**
   * LIMIT … FROM …: which rows of all.
   *
   * @param limit how many at most
   * @param from the beginning of a name, after which they begin; empty for the first
   */
  record Page(long limit, String from) {
    static final Page ALL = new Page(Long.MAX_VALUE, "");
  }

  /** The cursor is at the first token. */
  static Show parse(TokenCursor cursor) {
    cursor.expect("SHOW");
    boolean terse = cursor.take("TERSE");
    String kind = kind(cursor);
    if (!Listing.ALL.containsKey(kind)) {
      throw SnowflakeError.unsupported("SHOW " + kind);
    }
    if (terse && !Wanted.hasTerse(kind)) {
      throw SnowflakeError.unsupported("SHOW TERSE " + kind);
    }
    cursor.take("HISTORY");
    Predicate<String> like = _ -> true;
    Wanted.Scope scope = Wanted.Scope.HERE;
    Page page = Page.ALL;
    while (cursor.more() && !cursor.at(";")) {
      if (cursor.take("LIKE")) {
        like = Names.like(cursor.next().value());
      } else if (cursor.takeAny("IN", "FOR", "ON", "TO", "OF")) {
        scope = scope(cursor, kind);
      } else if (cursor.take("STARTS", "WITH")) {
        String start = cursor.next().value();
        like = like.and(name -> name.startsWith(start));
      } else if (cursor.take("LIMIT")) {
        page = page(cursor);
      } else if (cursor.at("->>")) {
        throw SnowflakeError.unsupported("the pipe ->>");
      } else {
        throw cursor.unexpected();
      }
    }
    return new Show(new Wanted(kind, like, scope, terse), page);
  }

  private static Page page(TokenCursor cursor) {
    Token count = cursor.next();
    if (count.kind() != Token.Kind.NUMBER) {
      throw cursor.unexpected();
    }
    String from = cursor.take("FROM") ? cursor.next().value() : "";
    return new Page(Long.parseLong(count.text()), from);
  }

  /** A kind of several words is read as far as it is known. */
  private static String kind(TokenCursor cursor) {
    StringBuilder kind = new StringBuilder(Names.folded(cursor.identifier()));
    while (cursor.more() && cursor.peek().named() && !Listing.ALL.containsKey(kind.toString())) {
      if (cursor.at("IN") || cursor.at("LIKE") || cursor.at("ON")) {
        break;
      }
      kind.append(' ').append(Names.folded(cursor.identifier()));
    }
    return kind.toString();
  }

  private static Wanted.Scope scope(TokenCursor cursor, String kind) {
    if (cursor.take("ACCOUNT")) {
      return new Wanted.Scope("ACCOUNT", List.of());
    }
    if (cursor.take("SESSION")) {
      return Wanted.Scope.HERE;
    }
    for (String level : List.of("DATABASE", "SCHEMA", "TABLE", "VIEW")) {
      if (cursor.take(level)) {
        boolean named = cursor.more() && cursor.peek().named() && !cursor.at("LIKE");
        String scope = level.equals("VIEW") ? "TABLE" : level;
        return new Wanted.Scope(scope, named ? cursor.name().parts() : List.of());
      }
    }
    if (cursor.takeAny("ROLE", "USER")) {
      return new Wanted.Scope("GRANTEE", cursor.name().parts());
    }
    ObjectName name = cursor.name();
    String level =
        switch (kind) {
          case "SCHEMAS" -> "DATABASE";
          case "COLUMNS", "PRIMARY KEYS", "UNIQUE KEYS", "IMPORTED KEYS", "EXPORTED KEYS" ->
              "TABLE";
          default -> "SCHEMA";
        };
    return new Wanted.Scope(level, name.parts());
  }

  @Override
  public Result run(Call call) throws SQLException {
    Table table =
        Objects.requireNonNull(Listing.ALL.get(wanted.kind()), wanted.kind()).table(call, wanted);
    return wanted.columns(table.page(page.limit, page.from)).result(StatementKind.SHOW);
  }
}
