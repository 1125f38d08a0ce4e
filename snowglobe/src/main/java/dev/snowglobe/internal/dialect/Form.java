package dev.snowglobe.internal.dialect;

/** How DuckDB writes the calls of one function. */
@FunctionalInterface
interface Form {

  /** The call in DuckDB's words. */
  String write(Call call);

  /** The same call by another name. */
  static Form named(String function) {
    return call -> call.named(function);
  }
}
