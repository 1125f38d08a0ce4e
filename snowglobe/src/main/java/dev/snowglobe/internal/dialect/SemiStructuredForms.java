package dev.snowglobe.internal.dialect;

import static dev.snowglobe.internal.dialect.Shape.ANY;
import static dev.snowglobe.internal.dialect.Shape.ARRAY;
import static dev.snowglobe.internal.dialect.Shape.TEXT;
import static dev.snowglobe.internal.dialect.Shape.VARIANT;
import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Functions of VARIANT, OBJECT and ARRAY. */
final class SemiStructuredForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("ARRAYS_OVERLAP", Form.taking("ARRAYS_OVERLAP", ARRAY)),
          entry("ARRAYS_ZIP", SemiStructuredForms::zip),
          entry("ARRAYS_TO_OBJECT", Form.taking("ARRAYS_TO_OBJECT", ARRAY)),
          entry("ARRAY_APPEND", Form.taking("ARRAY_APPEND", ARRAY, VARIANT)),
          entry("ARRAY_CAT", Form.taking("ARRAY_CAT", ARRAY)),
          entry("ARRAY_COMPACT", Form.taking("ARRAY_COMPACT", ARRAY)),
          entry("ARRAY_CONSTRUCT", call -> array(texts(call))),
          entry("ARRAY_CONSTRUCT_COMPACT", call -> "ARRAY_COMPACT(" + array(texts(call)) + ")"),
          entry("ARRAY_CONTAINS", Form.taking("ARRAY_CONTAINS", VARIANT, ARRAY)),
          entry("ARRAY_DISTINCT", Form.taking("ARRAY_DISTINCT", ARRAY)),
          entry("ARRAY_EXCEPT", Form.taking("ARRAY_EXCEPT", ARRAY)),
          entry("ARRAY_FLATTEN", Form.taking("ARRAY_FLATTEN", ARRAY)),
          entry("ARRAY_INSERT", Form.taking("ARRAY_INSERT", ARRAY, ANY, VARIANT)),
          entry("ARRAY_INTERSECTION", Form.taking("ARRAY_INTERSECTION", ARRAY)),
          entry("ARRAY_MAX", Form.taking("ARRAY_MAX", ARRAY)),
          entry("ARRAY_MIN", Form.taking("ARRAY_MIN", ARRAY)),
          entry("ARRAY_POSITION", Form.taking("ARRAY_POSITION", VARIANT, ARRAY)),
          entry("ARRAY_PREPEND", Form.taking("ARRAY_PREPEND", ARRAY, VARIANT)),
          entry("ARRAY_REMOVE", Form.taking("ARRAY_REMOVE", ARRAY, VARIANT)),
          entry("ARRAY_REMOVE_AT", Form.taking("ARRAY_REMOVE_AT", ARRAY, ANY)),
          entry("ARRAY_REPEAT", Form.taking("ARRAY_REPEAT", VARIANT, ANY)),
          entry("ARRAY_REVERSE", Form.taking("ARRAY_REVERSE", ARRAY)),
          entry("ARRAY_SIZE", Form.taking("ARRAY_SIZE", ARRAY)),
          entry("ARRAY_SLICE", Form.taking("ARRAY_SLICE", ARRAY, ANY)),
          entry("ARRAY_SORT", Form.taking("ARRAY_SORT", ARRAY, ANY)),
          entry("ARRAY_TO_STRING", Form.taking("ARRAY_TO_STRING", ARRAY, TEXT)),
          entry("AS_DECIMAL", SemiStructuredForms::asNumber),
          entry("AS_NUMBER", SemiStructuredForms::asNumber),
          entry("GET", SemiStructuredForms::get),
          entry("GET_IGNORE_CASE", Form.taking("GET_IGNORE_CASE", VARIANT, TEXT)),
          entry("GET_PATH", SemiStructuredForms::path),
          entry("IS_NULL_VALUE", Form.taking("IS_NULL_VALUE", VARIANT)),
          entry("JSON_EXTRACT_PATH_TEXT", SemiStructuredForms::pathText),
          entry("OBJECT_CONSTRUCT", SemiStructuredForms::construct),
          entry("OBJECT_CONSTRUCT_KEEP_NULL", SemiStructuredForms::keepNull),
          entry("OBJECT_DELETE", call -> pick(call, "SNOWGLOBE_OBJECT_DELETE")),
          entry("OBJECT_INSERT", Form.taking("OBJECT_INSERT", VARIANT, TEXT, ANY)),
          entry("OBJECT_KEYS", Form.taking("OBJECT_KEYS", VARIANT)),
          entry("OBJECT_PICK", call -> pick(call, "SNOWGLOBE_OBJECT_PICK")),
          entry("STRIP_NULL_VALUE", Form.taking("STRIP_NULL_VALUE", VARIANT)),
          entry("TRY_PARSE_JSON", Form.taking("TRY_PARSE_JSON", TEXT)));

  private SemiStructuredForms() {}

  private static List<String> texts(Call call) {
    return call.arguments().stream().map(Argument::text).toList();
  }

  /** An array of these elements. */
  static String array(List<String> elements) {
    return elements.stream()
        .map(element -> "TO_VARIANT(" + element + ")")
        .collect(Collectors.joining(", ", "CAST([", "] AS VARIANT[])"));
  }

  /** An object of keys and values in turn; pairs with a NULL are left out. */
  static String object(List<String> parts) {
    return object(parts, value -> "TO_VARIANT(" + value + ")");
  }

  private static String object(List<String> parts, UnaryOperator<String> variant) {
    StringJoiner entries =
        new StringJoiner(
            ", ", "SNOWGLOBE_OBJECT_OF(CAST([", "] AS STRUCT(k VARCHAR, v VARIANT)[]))");
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      entries.add(
          "struct_pack(k := %s, v := %s)".formatted(parts.get(i), variant.apply(parts.get(i + 1))));
    }
    return entries.toString();
  }

  private static String construct(Call call) {
    return row(call, "FALSE").orElseGet(() -> object(pairs(call)));
  }

  private static List<String> pairs(Call call) {
    if (call.count() % 2 != 0) {
      throw SqlSyntaxException.argumentCount(call.name(), call.count());
    }
    return texts(call);
  }

  private static String keepNull(Call call) {
    return row(call, "TRUE")
        .orElseGet(() ->
            object(
                pairs(call),
                value -> "COALESCE(TO_VARIANT(" + value + "), SNOWGLOBE_JSON_NULL())"));
  }

  /** An object of all columns that a star stands for, if the call has nothing else. */
  private static Optional<String> row(Call call, String nulls) {
    return call.count() == 1
        ? row(call.arguments().getFirst().nodes(), call.argument(0), nulls)
        : Optional.empty();
  }

  /**
   * The same for a star as it was written.
   *
   * @param text the star in DuckDB's words
   * @param nulls whether columns that are NULL stay, as SQL
   */
  static Optional<String> row(List<Node> star, String text, String nulls) {
    if (!SelectList.star(star)) {
      return Optional.empty();
    }
    boolean filtered = star.size() == 3 && star.get(1).is("ILIKE");
    if (!filtered && star.stream().anyMatch(node -> node.is("ILIKE"))) {
      throw SqlSyntaxException.unsupported("ILIKE behind the star of a table in an object");
    }
    String columns = filtered ? "lambda c: c ILIKE" + text.substring(text.lastIndexOf(" ")) : text;
    return Optional.of("SNOWGLOBE_ROW(struct_pack(*COLUMNS(" + columns + ")), " + nulls + ")");
  }

  /** Objects whose keys are the places of the arrays. */
  private static String zip(Call call) {
    List<String> arrays = call.arguments().stream().map(ARRAY::of).toList();
    return "ARRAYS_ZIP([" + String.join(", ", arrays) + "])";
  }

  /** Keys by themselves, or one array of them. */
  private static String pick(Call call, String macro) {
    call.requires(2, Integer.MAX_VALUE);
    List<Argument> keys = call.arguments().subList(1, call.count());
    boolean array = keys.size() == 1 && !keys.getFirst().literal();
    String names =
        array
            ? "SNOWGLOBE_NAMES(" + keys.getFirst().text() + ")"
            : keys.stream().map(TEXT::of).collect(Collectors.joining(", ", "[", "]"));
    return macro + "(" + VARIANT.of(call.arguments().getFirst()) + ", " + names + ")";
  }

  private static String get(Call call) {
    Argument key = call.requires(2, 2).arguments().get(1);
    return Paths.element(call.argument(0), key.nodes(), key.text());
  }

  private static String path(Call call) {
    Argument path = call.requires(2, 2).arguments().get(1);
    if (!path.literal()) {
      throw SqlSyntaxException.unsupported("GET_PATH with a path that is not a constant");
    }
    return Paths.constant(call.argument(0), path.constant());
  }

  private static String pathText(Call call) {
    Argument path = call.requires(2, 2).arguments().get(1);
    if (!path.literal()) {
      throw SqlSyntaxException.unsupported(
          "JSON_EXTRACT_PATH_TEXT with a path that is not a constant");
    }
    String json = "PARSE_JSON(" + call.argument(0) + ")";
    return "TO_VARCHAR(" + Paths.constant(json, path.constant()) + ")";
  }

  private static String asNumber(Call call) {
    call.requires(1, 3);
    String type = "DECIMAL(" + call.argument(1, "38") + ", " + call.argument(2, "0") + ")";
    String value = call.argument(0);
    return "CASE WHEN IS_DECIMAL(" + value + ") THEN TRY_CAST(" + value + " AS " + type + ") END";
  }
}
