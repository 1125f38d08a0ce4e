package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.SnowflakeError;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How commands read names and patterns of names. */
final class Names {

  private Names() {}

  /** A name of one or two parts as that of a schema; the third part of the answer is empty. */
  static QualifiedName schema(ObjectName name, SessionContext context) {
    List<String> parts = name.parts();
    String database = parts.size() > 1 ? parts.get(parts.size() - 2) : context.database();
    if (database.isEmpty()) {
      throw SnowflakeError.noDatabase("the statement on schema " + name);
    }
    return new QualifiedName(database, parts.getLast(), "");
  }

  /** The pattern of SHOW … LIKE, in which case does not matter. */
  static Predicate<String> like(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else {
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(regex.toString(), flags).asMatchPredicate();
  }

  /** A name in upper case, as the keys of parameters and variables are kept. */
  static String folded(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** A name in lower case, as messages write the kind of an object. */
  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A name in double quotes. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in single quotes, for DuckDB. */
  static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
