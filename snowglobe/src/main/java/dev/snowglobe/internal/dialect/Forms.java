package dev.snowglobe.internal.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of all functions that need one, from one file for each family. */
final class Forms {
  private static final Map<String, Form> ALL = all(
          List.of(
              AggregateForms.ALL,
              ConditionalForms.ALL,
              ConversionForms.ALL,
              DateForms.ALL,
              NumericForms.ALL,
              SemiStructuredForms.ALL,
              StringForms.ALL,
              WindowForms.ALL));

  private Forms() {}

  /** The form of a function, by its name in upper case; itself when it has none. */
  static Form of(String name) {
    Form form = ALL.get(name);
    return form == null ? call -> call.named(call.name()) : form;
  }

  private static Map<String, Form> all(List<Map<String, Form>> families) {
    Map<String, Form> all = new HashMap<>();
    for (Map<String, Form> family : families) {
      for (Map.Entry<String, Form> entry : family.entrySet()) {
        if (all.put(entry.getKey(), entry.getValue()) != null) {
          throw new IllegalStateException(entry.getKey() + " has a form in two families");
        }
      }
    }
    return Map.copyOf(all);
  }
}
