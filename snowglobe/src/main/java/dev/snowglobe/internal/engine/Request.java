package dev.snowglobe.internal.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A statement as a client asks for it.
 *
 * @param sql its text
 * @param requestId the client's name for the request, repeated when it is sent again
 * @param binds what is bound to its markers, from 1
 * @param parameters session parameters for this statement alone
 * @param describeOnly whether only its columns are wanted
 */
public record Request(
    String sql,
    String requestId,
    SortedMap<Integer, Bind> binds,
    Map<String, String> parameters,
    boolean describeOnly) {

  /** Copies the maps. */
  public Request {
    binds = Collections.unmodifiableSortedMap(new TreeMap<>(binds));
    parameters = Map.copyOf(parameters);
  }

  /** A statement without binds. */
  public static Request of(String sql) {
    return new Request(sql, "", new TreeMap<>(), Map.of(), false);
  }

  /** The same request with another text. */
  public Request with(String text) {
    return new Request(text, requestId, binds, parameters, describeOnly);
  }

  /**
   * What is bound to a marker.
   *
   * @throws SnowflakeError 2049 when nothing is
   */
  Bind bind(int number) {
    Bind bind = binds.get(number);
    if (bind == null) {
      throw new SnowflakeError(
          2049, "42601", "SQL compilation error:\nBind variable :" + number + " not set.");
    }
    return bind;
  }

  /** Whether whole columns are bound. */
  boolean array() {
    return binds.values().stream().anyMatch(Bind::array);
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    return sql.length()
        + binds.values().stream().mapToLong(bind -> 40L * bind.values().size()).sum();
  }

  /** How many rows are bound. */
  int rows() {
    return binds.values().stream().mapToInt(bind -> bind.values().size()).max().orElse(1);
  }
}
