package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The views of INFORMATION_SCHEMA. Each is a macro that takes the name of its database. */
final class InformationSchema {
  private static final String MACRO = "SNOWGLOBE_INFORMATION_";
  private static final String SCHEMA = "INFORMATION_SCHEMA";
  private static final Set<String> VIEWS =
      Set.of(
          "COLUMNS",
          "DATABASES",
          "INFORMATION_SCHEMA_CATALOG_NAME",
          "REFERENTIAL_CONSTRAINTS",
          "SCHEMATA",
          "SEQUENCES",
          "TABLES",
          "TABLE_CONSTRAINTS",
          "VIEWS");

  private InformationSchema() {}

  /** The call of the macro that this name, as SQL, stands for; empty for another name. */
  static Optional<String> of(String name) {
    if (!name.contains(SCHEMA)) {
      return Optional.empty();
    }
    List<String> parts = Lexer.tokens(name).stream().filter(Token::named).map(Token::name).toList();
    int schema = parts.size() - 2;
    if (schema < 0 || schema > 1 || !parts.get(schema).equals(SCHEMA)) {
      return Optional.empty();
    }
    String view = parts.getLast();
    if (!VIEWS.contains(view)) {
      throw SqlSyntaxException.missing(SCHEMA + "." + view);
    }
    String database = schema == 1 ? Literals.quote(parts.getFirst()) : "current_database()";
    return Optional.of(MACRO + view + "(" + database + ")");
  }

  /** What the columns of such a call are qualified with; empty for another table. */
  static String alias(String table) {
    return table.startsWith(MACRO)
        ? " AS " + Identifiers.folded(table.substring(MACRO.length(), table.indexOf('(')))
        : "";
  }
}
