package dev.freshet.element;

import java.util.List;

/** A widget's value as the browser sends and shows it. Immutable. */
public sealed interface Value {

  /** No value: nothing chosen, nothing entered. */
  record None() implements Value {}

  /** On or off. */
  record Bool(boolean value) implements Value {}

  /** A number; always finite. */
  record Numeric(double value) implements Value {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A value must be a finite number, not " + value);
      }
    }
  }

  /** A text. */
  record Text(String value) implements Value {}

  /** Several values, in order. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** No value. */
  static Value none() {
    return new None();
  }

  /** On or off. */
  static Value of(boolean value) {
    return new Bool(value);
  }

  /** A finite number. */
  static Value of(double value) {
    return new Numeric(value);
  }

  /** A text. */
  static Value of(String value) {
    return new Text(value);
  }
}
