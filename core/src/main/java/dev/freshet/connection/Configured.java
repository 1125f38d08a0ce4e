package dev.freshet.connection;

import dev.freshet.connection.spi.Settings;
import java.util.List;

/**
 * What a connection is made from, for tools that explain it.
 *
 * @param name of the connection
 * @param type the class of its handles
 * @param settings each value with its origin; there may be secrets among them
 */
public record Configured(String name, Class<?> type, Settings settings) {

  /**
   * A setting as it may be shown to anybody.
   *
   * @param value dots, unless it is known to be harmless; of an address, all but its secrets
   * @param origin the file, with the environment variables that were put in
   */
  public record Shown(String key, String value, String origin) {}

  /** All settings as they may be shown. */
  public List<Shown> shown() {
    return settings.values().entrySet().stream()
        .map(entry ->
            new Shown(
                entry.getKey(),
                Masked.shown(entry.getKey(), entry.getValue()),
                entry.getValue().origin()))
        .toList();
  }
}
