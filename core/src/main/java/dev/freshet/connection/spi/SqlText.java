package dev.freshet.connection.spi;

import dev.freshet.connection.spi.SqlScanner.Kind;
import dev.freshet.connection.spi.SqlScanner.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A SQL statement as far as a query must understand it: whether it only reads, and where its
 * parameters stand. Immutable.
 */
public final class SqlText {
  private static final Set<String> READING =
      Set.of(
          "SELECT",
          "WITH",
          "VALUES",
          "SHOW",
          "DESC",
          "DESCRIBE",
          "EXPLAIN",
          "LIST",
          "LS",
          "FROM",
          "TABLE");
  private static final Set<String> SELECTING = Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE");
  private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "CALL");
  private static final String OPERATOR = " An operator with a ? in it is written ??";

  private final String sql;
  private final List<Mark> marks;

  private SqlText(String sql, List<Mark> marks) {
    this.sql = sql;
    this.marks = marks;
  }

  /** Reads a statement. */
  public static SqlText of(String sql, SqlSyntax syntax) {
    return new SqlText(sql, List.copyOf(SqlScanner.scan(sql, syntax)));
  }

  /**
   * Refuses what is not one statement that reads.
   *
   * @param instead what to do instead, for the message
   * @throws IllegalArgumentException naming the kind of statement
   */
  public void requireReading(String instead) {
    if (firstWord().isEmpty()) {
      throw new IllegalArgumentException("the statement is empty");
    }
    writingWord()
        .ifPresent(word -> {
          throw refused(word, instead);
        });
    if (!isSingle()) {
      throw new IllegalArgumentException(
          "query takes one statement, and there is another one after a semicolon; " + instead);
    }
  }

  /** Whether it is one statement that reads, which is what {@link #requireReading} lets pass. */
  public boolean isReading() {
    return !firstWord().isEmpty() && writingWord().isEmpty() && isSingle();
  }

  /** Whether nothing comes behind its semicolon, if it has one. */
  public boolean isSingle() {
    return !hasSecondStatement();
  }

  /** The functions that it calls, and whatever else stands before a parenthesis, in upper case. */
  public List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      boolean opens = sql.charAt(marks.get(i).start()) == '(';
      if (opens && marks.get(i - 1).kind() == Kind.WORD) {
        calls.add(word(marks.get(i - 1)));
      }
    }
    return calls;
  }

  /** The words it begins with, in upper case, up to the first thing that is none. */
  public List<String> leadingWords() {
    return marks.stream().takeWhile(mark -> mark.kind() == Kind.WORD).map(this::word).toList();
  }

  /** The word for which it is no statement that reads. */
  private Optional<String> writingWord() {
    String first = firstWord();
    if (!READING.contains(first)) {
      return Optional.of(first);
    }
    Optional<String> writing = first.equals("WITH") ? writingAfterWith() : Optional.empty();
    return writing.or(() -> SELECTING.contains(first) ? into() : Optional.empty());
  }

  /** {@code SELECT … INTO} makes a table, a file or a variable, as the database has it. */
  private Optional<String> into() {
    return marks.stream()
        .filter(mark -> mark.kind() == Kind.WORD && before(mark) != '.')
        .map(this::word)
        .filter("INTO"::equals)
        .findFirst();
  }

  /**
   * The statement with a {@code ?} for each parameter, and the values in that order.
   *
   * @throws IllegalArgumentException when values and places do not match, naming the odd one
   */
  public Bound bind(Query query) {
    return query.named().isEmpty() ? positional(query) : named(query);
  }

  /** A statement with only {@code ?} in it, and their values. */
  public record Bound(String sql, List<@Nullable Object> values) {}

  private Bound positional(Query query) {
    requireNoNames();
    int given = query.parameters().size();
    long places = given == 0 ? undoubtedPlaces() : places();
    if (places != given) {
      throw new IllegalArgumentException(
          "the statement has %s and was given %s: give params(…) one for each, in their order.%s"
              .formatted(counted(places, "parameter (?)"), counted(given, "value"), OPERATOR));
    }
    return new Bound(sql, query.parameters());
  }

  /** A colon behind a bracket may be that of a slice. */
  private void requireNoNames() {
    marks.stream()
        .filter(mark -> mark.kind() == Kind.NAMED && before(mark) != '[')
        .findFirst()
        .map(mark -> sql.substring(mark.start() + 1, mark.end()))
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "there is no value for :%1$s: give it with param(\"%1$s\", …), or write a space behind the colon where it is no parameter"
                  .formatted(name));
        });
  }

  private char before(Mark mark) {
    return mark.start() == 0 ? ' ' : sql.charAt(mark.start() - 1);
  }

  private long places() {
    return marks.stream().filter(mark -> mark.kind() == Kind.QUESTION).count();
  }

  /**
   * Those that can't be an operator of PostgreSQL either: a statement without values is sent as it
   * is, so there {@code tags ? 'a'}, {@code ?|} and {@code ?&} mean what they mean to the database.
   */
  private long undoubtedPlaces() {
    return marks.stream()
        .filter(mark -> mark.kind() == Kind.QUESTION && !mayBeOperator(mark.end()))
        .count();
  }

  private boolean mayBeOperator(int behind) {
    String rest = sql.substring(behind);
    boolean isPair = rest.startsWith("&") || (rest.startsWith("|") && !rest.startsWith("||"));
    return isPair || rest.stripLeading().startsWith("'");
  }

  private static String counted(long number, String what) {
    return number == 1 ? "1 " + what : number + " " + what.replaceFirst("^\\w+", "$0s");
  }

  private Bound named(Query query) {
    var text = new StringBuilder();
    List<@Nullable Object> values = new ArrayList<>();
    Set<String> unused = new LinkedHashSet<>(query.named().keySet());
    int done = 0;
    requireNoPlaces(query);
    for (Mark mark : marks) {
      if (mark.kind() == Kind.NAMED) {
        String name = sql.substring(mark.start() + 1, mark.end());
        values.add(value(query, name));
        unused.remove(name);
        text.append(sql, done, mark.start()).append('?');
        done = mark.end();
      }
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "a value was given for :%s, which the statement does not have. It has %s"
              .formatted(String.join(", :", unused), placeNames()));
    }
    return new Bound(text.append(sql, done, sql.length()).toString(), values);
  }

  private void requireNoPlaces(Query query) {
    if (places() > 0) {
      throw new IllegalArgumentException(
          "the statement has %s without a name, and the %s given %s names: write :name for each.%s"
              .formatted(
                  counted(places(), "parameter (?)"),
                  counted(query.named().size(), "value"),
                  query.named().size() == 1 ? "has" : "have",
                  OPERATOR));
    }
  }

  private String placeNames() {
    String names =
        marks.stream()
            .filter(mark -> mark.kind() == Kind.NAMED)
            .map(mark -> sql.substring(mark.start(), mark.end()))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no named parameters" : names;
  }

  private static @Nullable Object value(Query query, String name) {
    if (!query.named().containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no value for :%s.%s Given: %s"
              .formatted(name, Nearest.hint(name, query.named().keySet()), query.named().keySet()));
    }
    return query.named().get(name);
  }

  private String firstWord() {
    return marks.stream()
        .dropWhile(mark -> mark.kind() == Kind.OTHER && sql.charAt(mark.start()) == '(')
        .findFirst()
        .map(this::word)
        .orElse("");
  }

  /**
   * In {@code WITH … INSERT}, the word behind the tables decides; behind {@code SELECT} such a word
   * is a name.
   */
  private Optional<String> writingAfterWith() {
    for (Mark mark : marks) {
      if (mark.kind() == Kind.WORD && mark.depth() == 0) {
        String word = word(mark);
        if (WRITING.contains(word)) {
          return Optional.of(word);
        }
        if (word.equals("SELECT")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasSecondStatement() {
    boolean ended = false;
    for (Mark mark : marks) {
      if (ended && mark.kind() != Kind.SEMICOLON) {
        return true;
      }
      ended |= mark.kind() == Kind.SEMICOLON;
    }
    return false;
  }

  private String word(Mark mark) {
    return sql.substring(mark.start(), mark.end()).toUpperCase(Locale.ROOT);
  }

  private static IllegalArgumentException refused(String word, String instead) {
    return new IllegalArgumentException(
        "query only reads, and %s does not; %s".formatted(word, instead));
  }
}
