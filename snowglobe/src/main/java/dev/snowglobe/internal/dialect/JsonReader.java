package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads JSON text as Snowflake's PARSE_JSON does: numbers keep their digits, a place in a list may
 * be left empty, and a name may stand in an object once. Used by one thread.
 */
final class JsonReader {
  /** Deeper than data is, and far from the end of a thread's stack. */
  private static final int DEEPEST = 500;

  private final String json;
  private int at;

  private JsonReader(String json) {
    this.json = json;
  }

  /**
   * The value that a text holds; {@link JsonValue.Missing} for a blank one.
   *
   * @throws FunctionFailure if it holds something else, in the words of PARSE_JSON
   */
  static JsonValue read(String json) {
    JsonReader reader = new JsonReader(json);
    reader.skipBlanks();
    if (reader.done()) {
      return new JsonValue.Missing();
    }
    JsonValue value = reader.value(0);
    reader.skipBlanks();
    if (!reader.done()) {
      throw reader.failure("garbage in input string");
    }
    return value;
  }

  private JsonValue value(int depth) {
    if (depth > DEEPEST) {
      throw failure("more than " + DEEPEST + " levels");
    }
    return switch (peek()) {
      case '{' -> fields(depth);
      case '[' -> array(depth);
      case '"' -> new JsonValue.Text(string());
      case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> word();
    };
  }

  private JsonValue fields(int depth) {
    SortedMap<String, JsonValue> fields = new TreeMap<>(JsonValue.BY_BYTES);
    at++;
    skipBlanks();
    if (accept('}')) {
      return new JsonValue.Fields(fields);
    }
    do {
      skipBlanks();
      int begin = at;
      String name = name();
      JsonValue value = value(depth + 1);
      if (fields.put(name, value) != null) {
        at = begin;
        throw failure("duplicate object attribute \"" + name + "\"");
      }
      skipBlanks();
    } while (accept(','));
    close('}', "object");
    return new JsonValue.Fields(fields);
  }

  private String name() {
    if (done()) {
      throw failure("incomplete object value");
    }
    if (peek() != '"') {
      throw failure("object attribute name is not a string");
    }
    String name = string();
    skipBlanks();
    if (!accept(':')) {
      throw failure("missing colon");
    }
    skipBlanks();
    if (done()) {
      throw failure("incomplete object value");
    }
    return name;
  }

  private JsonValue array(int depth) {
    List<JsonValue> elements = new ArrayList<>();
    at++;
    skipBlanks();
    if (accept(']')) {
      return new JsonValue.Array(elements);
    }
    do {
      skipBlanks();
      boolean empty = !done() && (peek() == ',' || peek() == ']');
      elements.add(empty || done() ? new JsonValue.Missing() : value(depth + 1));
      skipBlanks();
    } while (accept(','));
    close(']', "array");
    return new JsonValue.Array(elements);
  }

  private void close(char bracket, String kind) {
    if (!accept(bracket)) {
      throw failure(done() ? "incomplete " + kind + " value" : "missing comma");
    }
  }

  private String string() {
    int begin = ++at;
    int end = json.indexOf('"', at);
    if (end >= 0 && json.indexOf('\\', at, end) < 0) {
      at = end + 1;
      return json.substring(begin, end);
    }
    StringBuilder out = new StringBuilder();
    while (!done() && peek() != '"') {
      char c = json.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    if (!accept('"')) {
      throw failure("unfinished string");
    }
    return out.toString();
  }

  private char escaped() {
    if (done()) {
      throw failure("unfinished string");
    }
    char c = json.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> throw failure("unknown escape \"\\" + c + "\"");
    };
  }

  private char unicode() {
    int end = at + 4;
    if (end > json.length() || !json.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw failure("bad Unicode escape");
    }
    char c = (char) Integer.parseInt(json.substring(at, end), 16);
    at = end;
    return c;
  }

  private JsonValue number() {
    int begin = at;
    while (!done() && "+-.eE0123456789".indexOf(peek()) >= 0) {
      at++;
    }
    try {
      return new JsonValue.Numeral(new BigDecimal(json.substring(begin, at)));
    } catch (NumberFormatException e) {
      at = begin;
      throw failure("misspelled number");
    }
  }

  private JsonValue word() {
    int begin = at;
    while (!done() && Character.isLetterOrDigit(peek())) {
      at++;
    }
    String word = json.substring(begin, at);
    return switch (word) {
      case "null" -> new JsonValue.Null();
      case "true" -> new JsonValue.Flag(true);
      case "false" -> new JsonValue.Flag(false);
      default -> {
        at = word.isEmpty() ? at : begin;
        throw failure(
            word.isEmpty() ? "misplaced '" + peek() + "'" : "unknown keyword \"" + word + "\"");
      }
    };
  }

  private void skipBlanks() {
    while (!done() && " \t\r\n".indexOf(peek()) >= 0) {
      at++;
    }
  }

  private boolean accept(char c) {
    boolean found = !done() && peek() == c;
    at += found ? 1 : 0;
    return found;
  }

  private char peek() {
    return json.charAt(at);
  }

  private boolean done() {
    return at >= json.length();
  }

  private FunctionFailure failure(String what) {
    return new FunctionFailure("Error parsing JSON: %s, pos %d".formatted(what, at + 1));
  }
}
