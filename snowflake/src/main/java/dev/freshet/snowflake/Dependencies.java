package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import java.lang.reflect.Field;
import java.util.Optional;
import scala.collection.Map;

/**
 * Whether a program added dependencies to a Snowpark session, which the client keeps and gives to
 * every function that is registered later. Asking the client makes it write a message of telemetry
 * each time, ten times as long as all else that is done when a session comes back; so its map is
 * looked at, and the client is asked where that is not to be had.
 */
final class Dependencies {
  private final Session session;
  private final Optional<Map<?, ?>> known;

  private Dependencies(Session session, Optional<Map<?, ?>> known) {
    this.session = session;
    this.known = known;
  }

  static Dependencies of(Session session) {
    try {
      Object inner = field(Session.class, "session").get(session);
      Object map = field(com.snowflake.snowpark.Session.class, "classpathURIs").get(inner);
      return new Dependencies(
          session, map instanceof Map<?, ?> known ? Optional.of(known) : Optional.empty());
    } catch (ReflectiveOperationException | RuntimeException e) {
      return new Dependencies(session, Optional.empty());
    }
  }

  boolean areNone() {
    return known.map(Map::isEmpty).orElseGet(() -> session.getDependencies().isEmpty());
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
