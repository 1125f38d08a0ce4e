package dev.freshet.connection.spi;

import java.util.List;
import java.util.Map;

/**
 * What the files of a connection's own ecosystem say.
 *
 * @param values the settings, each with the file it came from
 * @param looked the files that were looked at, for messages
 */
public record OwnSettings(Map<String, Setting> values, List<String> looked) {
  /** Where there is no such ecosystem. */
  public static final OwnSettings NONE = new OwnSettings(Map.of(), List.of());

  /** Copies both. */
  public OwnSettings {
    values = Map.copyOf(values);
    looked = List.copyOf(looked);
  }
}
