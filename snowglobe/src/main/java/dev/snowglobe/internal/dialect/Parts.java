package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An expression while it is written: the parts so far, from which a postfix such as {@code ::int}
 * can take back the operand that it belongs to. Used by one thread.
 */
final class Parts {

  /** What a part is to its neighbours. */
  enum Role {
    /** A name that a dot can continue. */
    NAME,
    /** A complete operand: a literal, a call, something in brackets. */
    OPERAND,
    /** A complete operand that is a VARIANT: a way into a semi-structured value. */
    VARIANT,
    /** An index or a list in square brackets. */
    BRACKET,
    /** The dot of a qualified name. */
    DOT,
    /** A star: a sign of multiplication, or all columns. */
    STAR,
    /** The word {@code CASE}, open until its {@code END}. */
    CASE,
    /** A keyword, an operator or a comma: no operand reaches across. */
    BREAK
  }

  /**
   * One part.
   *
   * @param gap the white space before it
   * @param text what it says in DuckDB's words
   * @param source what it was written as
   */
  record Part(String gap, String text, Role role, List<Node> source) {

    Part {
      source = List.copyOf(source);
    }
  }

  /** What becomes of an operand of a comparison. */
  @FunctionalInterface
  interface Comparand {

    /** The operand in its new form; the other is what it is compared with. */
    Part write(Part operand, Part other);
  }

  /** Signs that bind tighter than a comparison. */
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "/", "%", "||");

  private final List<Part> parts = new ArrayList<>();

  void add(String gap, String text, Role role) {
    parts.add(new Part(gap, text, role, List.of()));
  }

  /** Adds an operand with what it was written as, so that it can be asked for its type later. */
  void add(String gap, String text, Role role, List<Node> source) {
    parts.add(new Part(gap, text, role, source));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether the last part is one that a postfix can follow. */
  boolean endsInOperand() {
    return !parts.isEmpty()
        && switch (parts.getLast().role()) {
          case NAME, OPERAND, VARIANT, BRACKET -> true;
          case DOT, STAR, CASE, BREAK -> false;
        };
  }

  /** Whether an operand comes next: NOT may stand before it, but not behind an operand. */
  boolean awaitsOperand() {
    if (endsInOperand() || endsInDot()) {
      return false;
    }
    int before = parts.size() - 2;
    boolean negated = before >= 0 && parts.getLast().text().equals("NOT");
    return !negated || parts.get(before).role() == Role.BREAK;
  }

  /** Whether the last part is the dot of a qualified name. */
  boolean endsInDot() {
    return !parts.isEmpty() && parts.getLast().role() == Role.DOT;
  }

  /** Whether the last part is a star. */
  boolean endsInStar() {
    return !parts.isEmpty() && parts.getLast().role() == Role.STAR;
  }

  /** Takes the last operand out, or refuses what the cursor took last when there is none. */
  Part takeOperandOr(Cursor cursor) {
    if (!endsInOperand()) {
      throw cursor.unexpectedBefore();
    }
    return takeOperand();
  }

  /** Takes the last operand out: its gap, and its text as one part. */
  Part takeOperand() {
    int begin = parts.size() - 1;
    while (begin > 0 && continuesBefore(begin)) {
      begin--;
    }
    return collapse(begin);
  }

  /** Takes out all that stands on the left of a comparison: operands and the signs between them. */
  Part takeComparand() {
    int begin = parts.size();
    while (begin > 0 && !endsComparand(parts.get(begin - 1))) {
      begin--;
    }
    return begin == parts.size() ? new Part("", "", Role.OPERAND, List.of()) : collapse(begin);
  }

  private static boolean endsComparand(Part part) {
    return part.role() == Role.BREAK && !ARITHMETIC.contains(part.text());
  }

  /** The last part if it is a plus or a minus behind an operand, otherwise empty. */
  String lastSign() {
    int last = parts.size() - 1;
    String text = last < 1 ? "" : parts.get(last).text();
    boolean sign = text.equals("+") || text.equals("-");
    return sign && parts.get(last - 1).role() != Role.BREAK ? text : "";
  }

  /** Drops the last part if it is this keyword. */
  boolean dropLast(String keyword) {
    boolean found = !parts.isEmpty() && parts.getLast().text().equals(keyword);
    if (found) {
      parts.removeLast();
    }
    return found;
  }

  /** Whether the part before belongs to the same operand as the one at this index. */
  private boolean continuesBefore(int index) {
    Role role = parts.get(index).role();
    Role before = parts.get(index - 1).role();
    return switch (role) {
      case DOT -> true;
      case BRACKET ->
          before == Role.NAME
              || before == Role.OPERAND
              || before == Role.VARIANT
              || before == Role.BRACKET;
      default -> before == Role.DOT;
    };
  }

  /** Closes the innermost open CASE: everything from it becomes one operand. */
  void closeCase(String gap) {
    int begin = parts.size() - 1;
    while (begin >= 0 && parts.get(begin).role() != Role.CASE) {
      begin--;
    }
    if (begin < 0) {
      add(gap, "END", Role.NAME);
      return;
    }
    add(gap, "END", Role.BREAK);
    parts.add(collapse(begin));
  }

  private Part collapse(int begin) {
    List<Part> tail = parts.subList(begin, parts.size());
    String gap = tail.getFirst().gap();
    StringBuilder text = new StringBuilder(tail.getFirst().text());
    List<Node> source = new ArrayList<>(tail.getFirst().source());
    for (Part part : tail.subList(1, tail.size())) {
      text.append(part.gap()).append(part.text());
      source.addAll(part.source());
    }
    tail.clear();
    return new Part(gap, text.toString(), Role.OPERAND, source);
  }

  /**
   * Rewrites the operands beside each comparison, from left to right.
   *
   * @param comparison whether a part is one, by its text; AND counts where it belongs to a BETWEEN
   * @param form what becomes of an operand
   */
  void beside(Predicate<String> comparison, Comparand form) {
    boolean between = false;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).role() == Role.BREAK) {
        String word = parts.get(i).text();
        boolean and = word.equals("AND");
        if (and ? between : comparison.test(word)) {
          i = related(i, form);
        }
        between = word.equals("BETWEEN") || (between && !and);
      }
    }
  }

  /** Rewrites what stands beside the comparison at a place; returns where that is afterwards. */
  private int related(int place, Comparand form) {
    boolean negated = parts.get(place - 1).text().equals("NOT");
    int leftEnd = negated ? place - 1 : place;
    int begin = operandBegin(leftEnd);
    int behindLeft = single(begin, leftEnd);
    int sign = place - (leftEnd - behindLeft);
    int end = operandEnd(sign + 1);
    if (begin == leftEnd || end == sign + 1) {
      return sign;
    }
    single(sign + 1, end);
    Part left = parts.get(behindLeft - 1);
    Part right = parts.get(sign + 1);
    parts.set(sign + 1, form.write(right, left));
    parts.set(behindLeft - 1, form.write(left, right));
    return sign;
  }

  /** Makes one part of several; returns the place behind it. */
  private int single(int begin, int end) {
    if (end - begin < 2) {
      return end;
    }
    List<Part> rest = new ArrayList<>(parts.subList(end, parts.size()));
    parts.subList(end, parts.size()).clear();
    parts.add(collapse(begin));
    parts.addAll(rest);
    return begin + 1;
  }

  /** Where the operand ends that begins here; here, if none does. */
  private int operandEnd(int begin) {
    boolean operand =
        begin < parts.size()
            && switch (parts.get(begin).role()) {
              case NAME, OPERAND, VARIANT -> true;
              case BRACKET, DOT, STAR, CASE, BREAK -> false;
            };
    int end = operand ? begin + 1 : begin;
    while (operand && end < parts.size() && continuesBefore(end)) {
      end++;
    }
    return end;
  }

  /** Where the operand begins that ends here; here, if none does. */
  private int operandBegin(int end) {
    if (end == 0) {
      return end;
    }
    int begin = end - 1;
    boolean operand =
        switch (parts.get(begin).role()) {
          case NAME, OPERAND, VARIANT, BRACKET -> true;
          case DOT, STAR, CASE, BREAK -> false;
        };
    while (operand && begin > 0 && continuesBefore(begin)) {
      begin--;
    }
    return operand ? begin : end;
  }

  /**
   * All parts, as text.
   *
   * @param deferred which names have no type yet
   */
  String text(Deferred deferred) {
    Coercions.apply(parts, deferred);
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(part.gap()).append(part.text());
    }
    return out.toString();
  }
}
