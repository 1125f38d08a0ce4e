package dev.snowglobe.snowpark;

import java.io.Serializable;
import java.util.List;

/**
 * One case: some code with the client, and what Snowflake's reference says it answers.
 *
 * @param api the class of the client whose methods it is about
 * @param methods their names; which overloads, the code itself says, see {@link Calls}
 * @param page of Snowflake's public documentation that gives the expected answer, below {@code
 *     docs.snowflake.com/en}
 * @param code the lambda that calls them
 * @param check runs the code and compares its answer
 */
record Proof(Class<?> api, List<String> methods, String page, Serializable code, Check check) {

  Proof {
    methods = List.copyOf(methods);
    if (methods.isEmpty() || page.isBlank()) {
      throw new IllegalArgumentException("A case of " + api.getSimpleName() + " names no " + (page.isBlank() ? "page" : "method"));
    }
  }

  String title() {
    return api.getSimpleName() + "." + String.join(", ", methods);
  }
}
