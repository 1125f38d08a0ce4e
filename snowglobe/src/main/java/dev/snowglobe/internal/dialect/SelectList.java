package dev.snowglobe.internal.dialect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewrites the columns of a query. A column without a name gets the one that Snowflake gives it:
 * its text in upper case. Otherwise it would be named after what DuckDB is asked instead.
 */
final class SelectList {
  private final Translation translation;

  SelectList(Translation translation) {
    this.translation = translation;
  }

  String rewrite(List<Node> nodes) {
    List<List<Node>> items = Lists.items(nodes);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isEmpty()) {
        throw translation.unexpected(Lists.comma(nodes, Math.max(i, 1)));
      }
    }
    if (items.isEmpty()) {
      throw SqlSyntaxException.unexpectedEnd(translation.sql());
    }
    return items.stream().map(this::column).collect(Collectors.joining(", "));
  }

  /** The names that columns get by an alias, folded. */
  static Set<String> aliases(List<Node> nodes) {
    Set<String> aliases = new HashSet<>();
    for (List<Node> item : Lists.items(nodes)) {
      if (!item.isEmpty() && aliased(item)) {
        aliases.add(((Node.Leaf) item.getLast()).token().name());
      }
    }
    return aliases;
  }

  private String column(List<Node> item) {
    String text = translation.expression(item);
    return isNamed(item) ? text : text + " AS " + Identifiers.quote(name(item));
  }

  private String name(List<Node> item) {
    return translation.written(item).toUpperCase(Locale.ROOT);
  }

  /** Whether DuckDB finds the name by itself: a star, a column, or an alias. */
  private static boolean isNamed(List<Node> item) {
    boolean column = column(item, item.size()) && !item.getLast().is("NEXTVAL");
    return column || star(item) || aliased(item);
  }

  /** {@code *} or {@code t.*}, with what may follow it. */
  static boolean star(List<Node> item) {
    int at = 0;
    while (at + 1 < item.size() && item.get(at).named() && item.get(at + 1).symbol(".")) {
      at += 2;
    }
    return at < item.size() && item.get(at).symbol("*");
  }

  /** Whether the first nodes are a column name, qualified or not. */
  private static boolean column(List<Node> item, int size) {
    for (int i = 0; i < size; i++) {
      boolean fits =
          i % 2 == 0 ? item.get(i).named() && !constant(item.get(i)) : item.get(i).symbol(".");
      if (!fits) {
        return false;
      }
    }
    return size % 2 == 1;
  }

  private static boolean constant(Node node) {
    return node.is("NULL")
        || node.is("TRUE")
        || node.is("FALSE")
        || node.is("CURRENT_DATE")
        || node.is("CURRENT_TIMESTAMP")
        || node.is("CURRENT_TIME")
        || node.is("LOCALTIMESTAMP")
        || node.is("LOCALTIME")
        || node.is("CURRENT_USER");
  }

  /** Whether the last node is a name that the expression before it does not need. */
  private static boolean aliased(List<Node> item) {
    if (item.size() < 2
        || !item.getLast().named()
        || constant(item.getLast())
        || item.getLast().is("END")) {
      return false;
    }
    Node before = item.get(item.size() - 2);
    if (before instanceof Node.Group) {
      return true;
    }
    Token token = ((Node.Leaf) before).token();
    return switch (token.kind()) {
      case SYMBOL -> false;
      case WORD -> token.is("AS") || !Keywords.breaks(token.name());
      default -> true;
    };
  }
}
