package dev.freshet.connection;

import dev.freshet.connection.spi.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Reads one TOML file into nested maps whose leaves are {@link Setting}s; pure but for the file
 * itself.
 */
final class SecretsFile {
  private SecretsFile() {}

  /**
   * The tables of a file; none where there is no file.
   *
   * @throws SecretsException when the file can't be read or is no TOML, with line and column
   */
  static Map<String, Object> read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new SecretsException("%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  static Map<String, Object> parse(String origin, String text) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().getFirst();
      throw new SecretsException(
          "%s, line %d, column %d: %s"
              .formatted(
                  origin,
                  error.position().line(),
                  error.position().column(),
                  withoutQuotation(error)));
    }
    return table(origin, toml);
  }

  /**
   * The parser may quote what it found, which could be a part of a secret: only what it expected is
   * kept.
   */
  private static String withoutQuotation(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    int expected = message.indexOf(", expected ");
    if (message.startsWith("Unexpected ") && expected > 0) {
      return "not valid TOML here" + message.substring(expected);
    }
    return message.contains("'") || message.contains("\"") ? "not valid TOML here" : message;
  }

  private static Map<String, Object> table(String origin, TomlTable table) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      Object value = entry.getValue();
      values.put(
          entry.getKey(),
          value instanceof TomlTable nested
              ? table(origin, nested)
              : new Setting(plain(value), origin));
    }
    return values;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case TomlArray array -> list(array);
      case TomlTable table -> map(table);
      default -> value;
    };
  }

  private static List<Object> list(TomlArray array) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(plain(array.get(i)));
    }
    return List.copyOf(items);
  }

  private static Map<String, Object> map(TomlTable table) {
    Map<String, Object> values = new LinkedHashMap<>();
    table.entrySet().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
    return Map.copyOf(values);
  }
}
