package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/** How DuckDB writes the calls of one function. */
@FunctionalInterface
interface Form {

  /** The call in DuckDB's words. */
  String write(Call call);

  /** The same call by another name. */
  static Form named(String function) {
    return call -> call.named(function);
  }

  /**
   * The call of a function with arguments of given shapes; the last shape holds for all that
   * follow.
   */
  static Form taking(String function, Shape... shapes) {
    return call -> {
      List<String> arguments = new ArrayList<>();
      for (int i = 0; i < call.count(); i++) {
        Shape shape = shapes[Math.min(i, shapes.length - 1)];
        arguments.add(shape.of(call.arguments().get(i)));
      }
      return call.with(function, String.join(", ", arguments));
    };
  }

  /** Refuses every call of a function that has no equal here. */
  static Form unsupported(String function) {
    return call -> {
      throw SqlSyntaxException.unsupported(function);
    };
  }
}
