package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** {@code PIVOT (agg(value) FOR name IN (…))} and its opposite. */
final class Pivot {
  private final Translation translation;

  Pivot(Translation translation) {
    this.translation = translation;
  }

  String rewrite(Cursor cursor) {
    String word = cursor.name().name();
    Cursor inside = translation.cursor(cursor.group().body());
    String what = translation.expression(inside.until("FOR"));
    inside.expect("FOR");
    String name = Identifiers.written(inside.name());
    inside.expect("IN");
    String list = list(inside.group().body());
    return " " + word + " (" + what + " FOR " + name + " IN (" + list + "))";
  }

  /** A pivoted string keeps its quotes in the name of its column: {@code "'JAN'"}. */
  private String list(List<Node> nodes) {
    return Lists.items(nodes).stream().map(this::value).collect(Collectors.joining(", "));
  }

  private String value(List<Node> item) {
    String text = translation.expression(item);
    boolean bare = item.size() == 1 && item.getFirst().is(Token.Kind.STRING);
    return bare ? text + " AS " + Identifiers.quote(text) : text;
  }
}
