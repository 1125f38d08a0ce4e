package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comparisons of values of different types: a text becomes what it is compared with, and a
 * TIMESTAMP_TZ an instant. Anything else stays as it is. Used by one thread.
 */
final class Comparisons {
  private final Translation translation;

  Comparisons(Translation translation) {
    this.translation = translation;
  }

  /** An operand; a {@link Parts.Comparand}. */
  Part write(Part operand, Part other) {
    String text = list(operand) ? members(operand, other) : compared(operand, witness(other));
    return new Part(operand.gap(), text, Role.OPERAND, operand.source());
  }

  /** Whether this is a list behind IN, or something else in brackets, but no subquery. */
  private static boolean list(Part operand) {
    return operand.source().size() == 1
        && operand.source().getFirst() instanceof Group group
        && group.open().text().equals("(")
        && !Query.starts(group.body());
  }

  private String members(Part list, Part other) {
    return items(list).stream()
        .map(item -> compared(item, other))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private List<Part> items(Part list) {
    return Lists.items(list.source().getFirst().inside()).stream()
        .map(item -> new Part("", translation.expression(item), Role.OPERAND, item))
        .toList();
  }

  /** What tells the type of the other side: of a list, the first member that is no text. */
  private Part witness(Part other) {
    if (!list(other)) {
      return other;
    }
    List<Part> items = items(other);
    return items.stream()
        .filter(item -> !item.text().startsWith("'"))
        .findFirst()
        .orElse(items.getFirst());
  }

  private String compared(Part operand, Part other) {
    return translation.alike(
        operand, other, alike -> "SNOWGLOBE_COMPARED(" + alike.named("SNOWGLOBE_ALIKE") + ")");
  }
}
