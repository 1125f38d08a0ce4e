package dev.freshet.connection.spi;

import java.util.List;
import java.util.Map;

/**
 * What the files of a connection's own ecosystem say.
 *
 * @param values the settings for a connection of that very name, each with the file it came from
 * @param otherwise settings for a connection that is configured nowhere, such as the account of a
 *     container or a default
 * @param looked the files that were looked at, for messages
 */
public record OwnSettings(
    Map<String, Setting> values, Map<String, Setting> otherwise, List<String> looked) {
  /** Where there is no such ecosystem. */
  public static final OwnSettings NONE = new OwnSettings(Map.of(), Map.of(), List.of());

  /** Copies all. */
  public OwnSettings {
    values = Map.copyOf(values);
    otherwise = Map.copyOf(otherwise);
    looked = List.copyOf(looked);
  }
}
