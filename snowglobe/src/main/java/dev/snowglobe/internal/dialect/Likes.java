package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.stream.Collectors;

/** {@code x LIKE ANY ('a%', 'b%')} and its kind: one comparison for each pattern. */
final class Likes {
  private Likes() {}

  /** Whether this word, already taken, begins a comparison with several patterns. */
  static boolean begin(String word, Cursor cursor) {
    boolean like = word.equals("LIKE") || word.equals("ILIKE") || word.equals("RLIKE");
    boolean several = cursor.ahead("ANY") || cursor.ahead("ALL") || cursor.ahead("SOME");
    return like && several && cursor.parenthesisAt(1);
  }

  static void write(Translation translation, String word, Cursor cursor, Parts parts) {
    boolean all = cursor.name().is("ALL");
    List<String> patterns = translation.expressions(cursor.group().body());
    String escape =
        cursor.accept("ESCAPE") ? " ESCAPE " + translation.expression(List.of(cursor.next())) : "";
    boolean negated = parts.dropLast("NOT");
    Part left = parts.takeComparand();
    String comparison = left.text() + (word.equals("RLIKE") ? " ~ " : " " + word + " ");
    String any =
        patterns.stream()
            .map(pattern -> comparison + pattern + escape)
            .collect(Collectors.joining(all ? " AND " : " OR ", "(", ")"));
    parts.add(left.gap(), negated ? "(NOT " + any + ")" : any, Role.OPERAND, left.source());
  }
}
