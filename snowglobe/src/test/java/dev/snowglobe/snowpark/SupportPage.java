package dev.snowglobe.snowpark;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The published page: what of the client is answered and what is refused, as the cases say. */
final class SupportPage {
  private final Inventory inventory = Inventory.take();

  String text() {
    return head() + classes() + refusals() + statements() + answered();
  }

  private String head() {
    long methods = Surface.CLASSES.stream().mapToLong(api -> Surface.methods(api).size()).sum();
    return """
    # What Snowglobe answers of the Snowpark client

    This page is generated from the cases in `snowglobe/src/test/java/dev/snowglobe/snowpark`. The build finds the public methods of the
    unmodified client by reflection and reads from the compiled cases which overloads they call; each case runs against the endpoint and
    expects what Snowflake's reference says, and what is refused below is tried and does fail with a message that names it.

    Of %d methods in %d classes, overloads counted one by one, **%d are answered** and %d are refused. Behind the answers are %d cases.
    Not counted: methods that only the client itself carries out on its types (`types.*`), `equals` and `hashCode`.

    """
        .formatted(
            methods,
            Surface.CLASSES.size(),
            inventory.proven().size(),
            inventory.refused().size(),
            Inventory.proofs().size());
  }

  private String classes() {
    StringBuilder out =
        new StringBuilder("| Class | Methods | Answered | Refused |\n|---|--:|--:|--:|\n");
    for (Class<?> api : Surface.CLASSES) {
      List<Method> methods = Surface.methods(api);
      long refused = methods.stream().filter(inventory.refused()::containsKey).count();
      out.append(
          "| `%s` | %d | %d | %d |\n"
              .formatted(api.getSimpleName(), methods.size(), methods.size() - refused, refused));
    }
    return out + "\n";
  }

  private String refusals() {
    Map<String, Map<String, Integer>> byReason = new LinkedHashMap<>();
    inventory
        .refused()
        .forEach((method, refusal) ->
            byReason
                .computeIfAbsent(refusal.reason(), _ -> new TreeMap<>())
                .merge(qualified(method), 1, Integer::sum));
    StringBuilder out =
        new StringBuilder("## Methods that are refused\n\n| Methods | Why |\n|---|---|\n");
    byReason.forEach(
        (reason, methods) -> out.append("| %s | %s |\n".formatted(counted(methods), reason)));
    return out + "\n";
  }

  private static String qualified(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static String counted(Map<String, Integer> methods) {
    return methods.entrySet().stream()
        .map(entry ->
            "`"
                + entry.getKey()
                + "`"
                + (entry.getValue() > 1 ? " (" + entry.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String statements() {
    Map<String, List<String>> byReason =
        RefusedStatement.ALL.stream()
            .collect(
                Collectors.groupingBy(
                    RefusedStatement::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(one -> "`" + one.sql() + "`", Collectors.toList())));
    StringBuilder out =
        new StringBuilder(
            """
            ## SQL that is refused

            Each is tried by the build and refused by its name. What is not listed and not known is refused as well: as an unknown function, or with
            the place where the statement can no longer be read.

            | For example | Why |
            |---|---|
            """);
    byReason.forEach(
        (reason, sql) -> out.append("| %s | %s |\n".formatted(String.join("<br>", sql), reason)));
    return out + "\n";
  }

  private String answered() {
    StringBuilder out = new StringBuilder("## Methods that are answered\n");
    for (Class<?> api : Surface.CLASSES) {
      String methods =
          Surface.methods(api).stream()
              .filter(inventory.proven()::contains)
              .map(Surface::signature)
              .collect(Collectors.joining("`, `", "`", "`"));
      if (methods.length() > 2) {
        out.append("\n**%s**: %s\n".formatted(api.getSimpleName(), methods));
      }
    }
    return out.toString();
  }
}
