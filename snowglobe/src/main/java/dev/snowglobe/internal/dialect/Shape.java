package dev.snowglobe.internal.dialect;

/**
 * What a macro takes as an argument. A macro without typed overloads is told exactly that: the call
 * is wrapped in an overloaded macro that makes it so from whatever type the argument has.
 */
enum Shape {
  /** Anything. */
  ANY(""),
  /** A string. */
  TEXT("TO_VARCHAR"),
  /** A string, or bytes as they are. */
  STRING("SNOWGLOBE_STRING"),
  /** Bytes: a string gives its UTF-8. */
  BYTES("SNOWGLOBE_BYTES"),
  /** A timestamp without zone, in the session's zone. */
  MOMENT("SNOWGLOBE_MOMENT"),
  /** A timestamp with its offset as it is, anything else without zone, in the session's zone. */
  OFFSET_OR_MOMENT("SNOWGLOBE_OFFSET_OR_MOMENT"),
  /** A timestamp without zone, in UTC. */
  INSTANT("SNOWGLOBE_INSTANT"),
  /** A date. */
  DAY("TO_DATE"),
  /** A time of day. */
  CLOCK("TO_TIME"),
  /** A list of variants; NULL for what is no array. */
  ARRAY("SNOWGLOBE_ARRAY"),
  /** A variant. */
  VARIANT("TO_VARIANT");

  private final String macro;

  Shape(String macro) {
    this.macro = macro;
  }

  /** The argument in this shape. */
  String of(Call.Argument argument) {
    boolean fits = this == ANY || ((this == TEXT || this == STRING) && argument.literal());
    return fits ? argument.text() : macro + "(" + argument.text() + ")";
  }
}
