package dev.snowglobe.snowpark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Row;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one class of the client, as a file for each class lists them. Methods are named with
 * a comma and a space between them; which overloads are meant, the code itself says. Used by one
 * thread.
 */
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

  /** An expression over one row has a value. */
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
    return refuse(methods, called(methods, code), reason, message, c -> c.value(code.make()));
  }

  /** Code that fails with a message, and why it does. */
  Cases refused(String methods, String reason, String message, Check code) {
    return refuse(methods, called(methods, code), reason, message, code);
  }

  /** Methods of which each overload fails with a message, and why it does. */
  Cases refusedEach(
      String methods, String reason, String message, Function<Client, Object> receiver) {
    List<Method> overloads =
        Surface.methods(api).stream()
            .filter(method -> names(methods).contains(method.getName()))
            .toList();
    Check each =
        client -> {
          for (Method method : overloads) {
            Overload overload = new Overload(method);
            assertThatThrownBy(() -> overload.call(receiver.apply(client)))
                .as(Surface.signature(method))
                .hasMessageContaining(message);
          }
          throw new UnsupportedOperationException(message);
        };
    return refuse(methods, overloads, reason, message, each);
  }

  List<Proof> proofs() {
    return List.copyOf(proofs);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  private Cases add(String methods, String page, Serializable code, Check check) {
    proofs.add(new Proof(title(methods), called(methods, code), page, check));
    return this;
  }

  private Cases refuse(
      String methods, List<Method> overloads, String reason, String message, Check check) {
    String title = title(methods) + " is refused";
    refusals.add(new Refusal(title, overloads, reason, message, check));
    return this;
  }

  private String title(String methods) {
    return api.getSimpleName() + "." + methods;
  }

  private static List<String> names(String methods) {
    return List.of(methods.split(", ", -1));
  }

  /** The overloads that a case names and calls; a name that it does not call is a mistake in it. */
  private List<Method> called(String methods, Serializable code) {
    List<Method> called =
        Calls.of(code).stream()
            .filter(method -> method.getDeclaringClass() == api)
            .filter(method -> names(methods).contains(method.getName()))
            .toList();
    for (String name : names(methods)) {
      if (called.stream().noneMatch(method -> method.getName().equals(name))) {
        throw new IllegalArgumentException(
            "The case " + title(methods) + " names " + name + " and does not call it");
      }
    }
    return called;
  }
}
