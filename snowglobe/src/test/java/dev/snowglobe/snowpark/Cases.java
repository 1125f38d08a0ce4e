package dev.snowglobe.snowpark;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of one class of the client, as a file for each class lists them. Used by one thread. */
final class Cases {

  /** An expression of the client. */
  @FunctionalInterface
  interface Expression extends Serializable {
    /** Makes it. */
    Column make();
  }

  /** A frame of the client. */
  @FunctionalInterface
  interface Frame extends Serializable {
    /** Makes it. */
    DataFrame make(Client client);
  }

  private final Class<?> api;
  private final List<Proof> proofs = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private Cases(Class<?> api) {
    this.api = api;
  }

  /** No cases yet. */
  static Cases of(Class<?> api) {
    return new Cases(api);
  }

  /**
   * An expression over one row has a value.
   *
   * @param methods the names of the methods, separated by a comma and a space
   */
  Cases value(String methods, String page, @Nullable Object expected, Expression code) {
    return add(methods, page, code, c -> Expected.value(expected, c.value(code.make())));
  }

  /** A frame has these rows, in this order. */
  Cases rows(String methods, String page, List<Row> expected, Frame code) {
    return add(methods, page, code, c -> Expected.rows(expected, code.make(c).collect()));
  }

  /** Whatever else: the code compares for itself. */
  Cases that(String methods, String page, Check code) {
    return add(methods, page, code, code);
  }

  /** An expression that fails with a message, and why it does. */
  Cases refusedValue(String methods, String reason, String message, Expression code) {
    refusals.add(
        new Refusal(api, names(methods), reason, message, code, c -> c.value(code.make())));
    return this;
  }

  /** Code that fails with a message, and why it does. */
  Cases refused(String methods, String reason, String message, Check code) {
    refusals.add(new Refusal(api, names(methods), reason, message, code, code));
    return this;
  }

  List<Proof> proofs() {
    return List.copyOf(proofs);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  private Cases add(String methods, String page, Serializable code, Check check) {
    proofs.add(new Proof(api, names(methods), page, code, check));
    return this;
  }

  private static List<String> names(String methods) {
    return List.of(methods.split(", ", -1));
  }
}
