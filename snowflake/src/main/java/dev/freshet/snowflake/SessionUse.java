package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;

/**
 * Work with a session of which nothing comes.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface SessionUse<X extends Exception> {
  /** Does the work. */
  void accept(Session session) throws X;
}
