package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The labels that Snowflake gives to the columns of a query. An expression without an alias is
 * labelled with its own text in upper case, where DuckDB writes it in its own way.
 */
final class Labels {

  private static final Set<String> ENDS_THE_LIST =
      Set.of(
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "QUALIFY",
          "ORDER",
          "LIMIT",
          "FETCH",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "MINUS",
          "INTO");
  private static final Set<String> ENDS_AN_EXPRESSION = Set.of("END", "NULL", "TRUE", "FALSE");
  private static final Set<String> OPERATORS =
      Set.of(
          "AND", "OR", "NOT", "LIKE", "ILIKE", "RLIKE", "REGEXP", "IN", "BETWEEN", "FROM", "ZONE");
  private static final Set<String> COMPARISONS = Set.of("IS", "NOT");
  private static final Set<String> MODIFIERS = Set.of("DISTINCT", "ALL");

  /** An item of the select list: a label of its own, or none because DuckDB's is right. */
  private record Item(Optional<String> label, boolean star) {}

  private final String sql;
  private final List<Token> tokens;

  private Labels(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /** The result with Snowflake's labels, as far as the statement's text tells them. */
  static Result applied(String sql, List<Token> tokens, Result result) {
    return new Labels(sql, tokens).apply(result);
  }

  private Result apply(Result result) {
    List<Item> items = items();
    List<String> labels = new ArrayList<>(result.columns().stream().map(Column::name).toList());
    long stars = items.stream().filter(Item::star).count();
    if (items.isEmpty() || stars > 1 || (stars == 0 && items.size() != labels.size())) {
      return result;
    }
    // Items before a star are counted from the left, those after it from the right.
    int shift = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int place = i + shift;
      if (item.star) {
        shift = labels.size() - items.size();
      } else if (place >= 0 && place < labels.size()) {
        item.label.ifPresent(label -> labels.set(place, label));
      }
    }
    return result.labelled(labels);
  }

  private List<Item> items() {
    int begin = beginning();
    List<Item> items = new ArrayList<>();
    int depth = 0;
    int first = begin;
    for (int i = begin; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += opens(token) - closes(token);
      if (depth < 0 || (depth == 0 && ends(i))) {
        return added(items, first, i);
      }
      if (depth == 0 && token.symbol(",")) {
        added(items, first, i);
        first = i + 1;
      }
    }
    return added(items, first, tokens.size());
  }

  private List<Item> added(List<Item> items, int from, int to) {
    if (from < to) {
      items.add(item(tokens.subList(from, to)));
    }
    return items;
  }

  /** The index of the first token after the outermost SELECT; past the end if there is none. */
  private int beginning() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += opens(token) - closes(token);
      if (depth == 0 && token.is("SELECT")) {
        return afterModifiers(i + 1);
      }
    }
    return tokens.size();
  }

  private int afterModifiers(int from) {
    int i = from;
    while (i < tokens.size() && isOneOf(tokens.get(i), MODIFIERS)) {
      i++;
    }
    return i < tokens.size() && tokens.get(i).is("TOP") ? Math.min(i + 2, tokens.size()) : i;
  }

  private Item item(List<Token> item) {
    Token last = item.getLast();
    boolean star =
        item.stream().anyMatch(t -> t.symbol("*")) && (last.symbol("*") || starModified(item));
    if (star) {
      return new Item(Optional.empty(), true);
    }
    if (aliased(item) || column(item)) {
      return new Item(Optional.of(last.name()), false);
    }
    String text = sql.substring(item.getFirst().start(), last.end());
    return new Item(Optional.of(text.toUpperCase(Locale.ROOT)), false);
  }

  /** Whether the item is a column, with or without its table. */
  private static boolean column(List<Token> item) {
    for (int i = 0; i < item.size(); i++) {
      if (i % 2 == 0 ? !item.get(i).named() : !item.get(i).symbol(".")) {
        return false;
      }
    }
    return item.size() % 2 == 1;
  }

  /**
   * Whether the last word is an alias, rather than the end of an expression or the type of a cast.
   */
  private static boolean aliased(List<Token> item) {
    if (item.size() < 2 || !item.getLast().named() || isOneOf(item.getLast(), ENDS_AN_EXPRESSION)) {
      return false;
    }
    Token before = item.get(item.size() - 2);
    return before.kind() == Token.Kind.SYMBOL
        ? before.symbol(")") || before.symbol("]")
        : !isOneOf(before, OPERATORS);
  }

  private static boolean starModified(List<Token> item) {
    int star = item.getFirst().symbol("*") ? 0 : 2;
    return star + 1 < item.size()
        && item.get(star).symbol("*")
        && isOneOf(item.get(star + 1), Set.of("EXCLUDE", "RENAME", "REPLACE", "ILIKE"));
  }

  /** Not in {@code WITHIN GROUP} and {@code IS [NOT] DISTINCT FROM}, which go on. */
  private boolean ends(int i) {
    Token token = tokens.get(i);
    Token before = tokens.get(Math.max(0, i - 1));
    boolean goesOn =
        (token.is("GROUP") && before.is("WITHIN"))
            || (token.is("FROM")
                && before.is("DISTINCT")
                && isOneOf(tokens.get(Math.max(0, i - 2)), COMPARISONS));
    return token.symbol(";") || (isOneOf(token, ENDS_THE_LIST) && !goesOn);
  }

  private static boolean isOneOf(Token token, Set<String> keywords) {
    return token.kind() == Token.Kind.WORD
        && keywords.contains(token.text().toUpperCase(Locale.ROOT));
  }

  private static int opens(Token token) {
    return token.symbol("(") || token.symbol("[") || token.symbol("{") ? 1 : 0;
  }

  private static int closes(Token token) {
    return token.symbol(")") || token.symbol("]") || token.symbol("}") ? 1 : 0;
  }
}
