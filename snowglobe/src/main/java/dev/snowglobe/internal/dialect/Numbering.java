package dev.snowglobe.internal.dialect;

import java.util.List;

/**
 * How a sequence or a column counts.
 *
 * @param start its first number
 * @param step what is added for each further one
 */
record Numbering(String start, String step) {

  /** Of what does not count. */
  static final Numbering NONE = new Numbering("", "");

  /**
   * Takes {@code (start, step)} or {@code START [WITH] [=] n INCREMENT [BY] [=] n}, if it follows.
   */
  static Numbering read(Translation translation, Cursor cursor) {
    String start = "1";
    String step = "1";
    if (cursor.parenthesisAt(0) && !cursor.peek().inside().isEmpty()) {
      List<String> numbers = translation.expressions(cursor.group().body());
      start = numbers.getFirst();
      step = numbers.getLast();
    }
    while (!cursor.done()) {
      if (cursor.accept("START")) {
        start = number(translation, cursor, "WITH");
      } else if (cursor.accept("INCREMENT")) {
        step = number(translation, cursor, "BY");
      } else if (!cursor.accept("ORDER") && !cursor.accept("NOORDER")) {
        break;
      }
    }
    return new Numbering(start, step);
  }

  private static String number(Translation translation, Cursor cursor, String word) {
    cursor.accept(word);
    cursor.acceptSymbol("=");
    String sign = cursor.acceptSymbol("-") ? "-" : "";
    return sign + translation.expression(List.of(cursor.next()));
  }

  /** The clause of CREATE SEQUENCE. */
  String clause() {
    return " START WITH " + start + " INCREMENT BY " + step;
  }
}
