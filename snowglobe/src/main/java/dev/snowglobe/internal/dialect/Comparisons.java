package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comparisons of a TIMESTAMP_TZ with values of other types: it becomes an instant, and a literal is
 * read as one. What is no TIMESTAMP_TZ stays as it is. Used by one thread.
 */
final class Comparisons {
  private final Translation translation;

  Comparisons(Translation translation) {
    this.translation = translation;
  }

  /** An operand; a {@link Parts.Comparand}. */
  Part write(Part operand, Part other, String operator) {
    String text =
        operator.equals("IN")
            ? members(operand, other)
            : comparand(operand.source(), operand.text(), other);
    return new Part(operand.gap(), text, Role.OPERAND, operand.source());
  }

  /** The list behind IN; a subquery stays as it is. */
  private String members(Part operand, Part other) {
    boolean list =
        operand.source().size() == 1
            && operand.source().getFirst() instanceof Group group
            && !Query.starts(group.body());
    if (!list) {
      return operand.text();
    }
    return Lists.items(operand.source().getFirst().inside()).stream()
        .map(item -> comparand(item, translation.expression(item), other))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String comparand(List<Node> nodes, String text, Part other) {
    return text.startsWith("'")
        ? translation.converted(
            other.source(),
            other.text(),
            value -> "SNOWGLOBE_READ_BESIDE(" + value + ", " + text + ")")
        : translation.converted(nodes, text, value -> "SNOWGLOBE_COMPARED(" + value + ")");
  }
}
