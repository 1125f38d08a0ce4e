package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBColumnType;

/** PARSE_URL: the parts of an address, which are not decoded. */
final class UrlParts {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern REST =
      Pattern.compile(
          "(?://([^/?#]*?)(?::([0-9]*))?(?=[/?#]|$))?/?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.DOTALL);

  private UrlParts() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        new ScalarFunction(
            "SNOWGLOBE_PARSE_URL",
            List.of(text, DuckDBColumnType.BIGINT),
            text,
            row -> Optional.of(Variants.encoded(parsed(row.text(0), row.number(1) == 1)))));
  }

  private static JsonValue parsed(String url, boolean permissive) {
    Matcher scheme = SCHEME.matcher(url);
    if (scheme.matches()) {
      return parts(scheme.group(1), scheme.group(2));
    }
    String reason = "scheme not specified";
    if (permissive) {
      return new JsonValue.Fields(new TreeMap<>(Map.of("error", new JsonValue.Text(reason))));
    }
    throw new FunctionFailure("Error parsing URL: " + reason);
  }

  private static JsonValue parts(String scheme, String behind) {
    Matcher rest = REST.matcher(behind);
    if (!rest.matches()) {
      throw new IllegalStateException("Every text has a path, and " + behind + " has none");
    }
    SortedMap<String, JsonValue> parts = new TreeMap<>(JsonValue.BY_BYTES);
    parts.put("scheme", new JsonValue.Text(scheme));
    parts.put("host", text(Optional.ofNullable(rest.group(1))));
    parts.put("port", text(Optional.ofNullable(rest.group(2))));
    parts.put("path", new JsonValue.Text(rest.group(3)));
    parts.put("query", text(Optional.ofNullable(rest.group(4))));
    parts.put("parameters", parameters(Optional.ofNullable(rest.group(4))));
    parts.put("fragment", text(Optional.ofNullable(rest.group(5))));
    return new JsonValue.Fields(parts);
  }

  private static JsonValue text(Optional<String> part) {
    return part.<JsonValue>map(JsonValue.Text::new).orElseGet(JsonValue.Null::new);
  }

  private static JsonValue parameters(Optional<String> query) {
    if (query.isEmpty()) {
      return new JsonValue.Null();
    }
    SortedMap<String, JsonValue> values = new TreeMap<>(JsonValue.BY_BYTES);
    for (String parameter : query.get().split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      values.put(
          name, new JsonValue.Text(parameter.substring(equals < 0 ? name.length() : equals + 1)));
    }
    return new JsonValue.Fields(values);
  }
}
