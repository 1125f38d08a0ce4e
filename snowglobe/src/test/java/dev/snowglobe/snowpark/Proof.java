package dev.snowglobe.snowpark;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One case: some code with the client, and what Snowflake's reference says it answers.
 *
 * @param title names the class and the methods
 * @param methods the overloads that the code calls, see {@link Calls}
 * @param page of Snowflake's public documentation that gives the expected answer, below {@code
 *     docs.snowflake.com/en}
 * @param check runs the code and compares its answer
 */
record Proof(String title, List<Method> methods, String page, Check check) {

  Proof {
    methods = List.copyOf(methods);
  }
}
