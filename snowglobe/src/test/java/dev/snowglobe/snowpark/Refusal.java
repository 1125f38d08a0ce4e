package dev.snowglobe.snowpark;

import java.io.Serializable;
import java.util.List;

/**
 * What the endpoint does not do: methods that fail, and why.
 *
 * @param api the class of the client whose methods it is about
 * @param methods their names; which overloads, the code itself says, see {@link Calls}
 * @param reason why, for the published list
 * @param message a part of the message they fail with, which names what was asked for
 * @param code the lambda that calls them
 * @param check runs the code
 */
record Refusal(
    Class<?> api,
    List<String> methods,
    String reason,
    String message,
    Serializable code,
    Check check) {

  Refusal {
    methods = List.copyOf(methods);
    if (methods.isEmpty() || reason.isBlank() || message.isBlank()) {
      throw new IllegalArgumentException(
          "A refusal of " + api.getSimpleName() + " names no method, reason or message");
    }
  }

  String title() {
    return api.getSimpleName() + "." + String.join(", ", methods) + " is refused";
  }
}
