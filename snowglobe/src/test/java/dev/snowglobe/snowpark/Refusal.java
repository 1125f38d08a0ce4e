package dev.snowglobe.snowpark;

import java.lang.reflect.Method;
import java.util.List;

/**
 * What the endpoint does not do: methods that fail, and why.
 *
 * @param title names the class and the methods
 * @param methods the overloads that the code calls
 * @param reason why, for the published list
 * @param message a part of the message they fail with, which names what was asked for
 * @param check runs the code; each of its parts fails
 */
record Refusal(String title, List<Method> methods, String reason, String message, Check check) {

  Refusal {
    methods = List.copyOf(methods);
  }
}
