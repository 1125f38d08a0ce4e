package dev.freshet.snowflake;

import dev.freshet.connection.spi.SqlSyntax;
import dev.freshet.connection.spi.SqlText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement leaves behind in its session, as far as its text tells. What is not known for
 * sure is {@link Unknown}.
 */
sealed interface Effect {

  /** Nothing: it reads, or it changes rows, which auto-commit makes final. */
  record Nothing() implements Effect {}

  /** Another database, schema, role or warehouse is in use; which, the driver knows. */
  record Place() implements Effect {}

  /** A transaction may be open, or auto-commit another. */
  record Transaction() implements Effect {}

  /**
   * Parameters of the session have other values.
   *
   * @param names in upper case
   */
  record Parameters(Set<String> names) implements Effect {
    /** Copies the names. */
    public Parameters {
      names = Set.copyOf(names);
    }
  }

  /** Anything: a variable, a temporary object, what a procedure does. */
  record Unknown() implements Effect {}

  /**
   * What it is when the statement failed: the server may have done it, and the driver, which learns
   * from answers where its session stands, does not know.
   */
  default Effect unheard() {
    return this instanceof Nothing ? this : new Unknown();
  }

  /** Reads a statement. */
  static Effect of(String sql) {
    SqlText text = SqlText.of(sql, SqlSyntax.SNOWFLAKE);
    if (text.isReading()) {
      return new Nothing();
    }
    List<String> words = text.leadingWords();
    return !text.isSingle() || words.isEmpty() ? new Unknown() : of(sql, words);
  }

  private static Effect of(String sql, List<String> words) {
    return switch (words.getFirst()) {
      case "INSERT", "UPDATE", "DELETE", "MERGE" -> new Nothing();
      case "USE" -> words.contains("SECONDARY") ? new Unknown() : new Place();
      case "BEGIN", "START", "COMMIT", "ROLLBACK" -> new Transaction();
      case "ALTER" -> ofSession(sql);
      default -> new Unknown();
    };
  }

  private static Effect ofSession(String sql) {
    Set<String> names = AlterSession.names(sql);
    if (names.isEmpty()) {
      return new Unknown();
    }
    return names.equals(Set.of("AUTOCOMMIT")) ? new Transaction() : new Parameters(names);
  }

  /** {@code ALTER SESSION}, read strictly: what is written in any other way is not understood. */
  final class AlterSession {
    private static final String VALUE = "(?:'[^'\\\\]*'|[\\w.+-]+)";
    private static final String SETTING = "(\\w+)\\s*=\\s*" + VALUE;
    private static final Pattern ONE = Pattern.compile(SETTING);
    // The driver writes a comment there.
    private static final String HEAD = "(?is)\\s*ALTER\\s+SESSION\\s+(?:/\\*[^*]*\\*/\\s*)?";
    private static final Pattern SET =
        Pattern.compile(HEAD + "SET\\s+(%1$s(?:[\\s,]+%1$s)*)\\s*;?\\s*".formatted(SETTING));
    private static final Pattern UNSET =
        Pattern.compile(HEAD + "UNSET\\s+(\\w+(?:\\s*,\\s*\\w+)*)\\s*;?\\s*");

    private AlterSession() {}

    /** The parameters that it sets or unsets, in upper case; none when it is something else. */
    static Set<String> names(String sql) {
      Matcher unset = UNSET.matcher(sql);
      if (unset.matches()) {
        return Set.of(unset.group(1).toUpperCase(Locale.ROOT).split("\\s*,\\s*"));
      }
      Matcher set = SET.matcher(sql);
      return set.matches() ? assigned(set.group(1)) : Set.of();
    }

    private static Set<String> assigned(String settings) {
      Set<String> names = new HashSet<>();
      Matcher one = ONE.matcher(settings);
      while (one.find()) {
        names.add(one.group(1).toUpperCase(Locale.ROOT));
      }
      return names;
    }
  }
}
