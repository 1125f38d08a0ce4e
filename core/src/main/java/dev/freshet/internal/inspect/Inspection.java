package dev.freshet.internal.inspect;

import dev.freshet.connection.CacheStats;
import dev.freshet.connection.Connections;
import dev.freshet.connection.PoolStats;
import java.util.List;
import java.util.Map;

/**
 * What connections did and do, as one visitor's page shows it to the author of the app. Immutable.
 *
 * @param queries what the visitor's last runs asked for, newest first
 * @param cache the results that are kept, of all connections and visitors
 * @param pools the sessions, by the name of the connection
 */
public record Inspection(List<QueryStory> queries, CacheStats cache, Map<String, PoolStats> pools) {
  public Inspection {
    queries = List.copyOf(queries);
    pools = Map.copyOf(pools);
  }

  /** How things stand. */
  static Inspection of(Connections connections, QueryLog log, long visitor) {
    return new Inspection(log.of(visitor), connections.cacheStats(), connections.poolStats());
  }
}
