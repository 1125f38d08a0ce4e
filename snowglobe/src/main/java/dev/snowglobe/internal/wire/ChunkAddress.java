package dev.snowglobe.internal.wire;

import java.util.Locale;

/**
 * Where a part of a large result is fetched. The id of the statement is random, so whoever knows
 * the address was told it.
 *
 * @param queryId the statement
 * @param index the part, from 0
 * @param format how its rows travel
 */
record ChunkAddress(String queryId, int index, ResultFormat format) {

  private static final String PREFIX = "/results/";

  static String path(String queryId, int index, ResultFormat format) {
    return PREFIX + queryId + "/" + index + "/" + format.name().toLowerCase(Locale.ROOT);
  }

  /** Reads a path that begins as an address does. */
  static ChunkAddress parse(String path) {
    String[] parts = path.substring(PREFIX.length()).split("/", -1);
    if (parts.length != 3 || !parts[1].matches("\\d{1,6}")) {
      throw new Refusal(404, "No part of a result is at " + path);
    }
    ResultFormat format = parts[2].equals("arrow") ? ResultFormat.ARROW : ResultFormat.JSON;
    return new ChunkAddress(parts[0], Integer.parseInt(parts[1]), format);
  }

  static boolean matches(String path) {
    return path.startsWith(PREFIX);
  }
}
