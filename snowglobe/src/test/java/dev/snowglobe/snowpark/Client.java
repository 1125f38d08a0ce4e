package dev.snowglobe.snowpark;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Session;
import dev.snowglobe.Clients;
import dev.snowglobe.Snowglobe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case works with: a session of the unmodified Snowpark client.
 *
 * @param snowglobe the endpoint
 * @param session a session of it that all cases share, so a case that changes one opens its own
 * @param folder an empty local folder
 */
record Client(Snowglobe snowglobe, Session session, Path folder) implements AutoCloseable {

  /** One with a session of its own, for a case that changes it; the case closes it. */
  Client another(Map<String, String> settings) {
    return new Client(snowglobe, Clients.snowpark(snowglobe, settings), folder);
  }

  @Override
  public void close() {
    session.close();
  }

  DataFrame sql(String sql) {
    return session.sql(sql);
  }

  /** Runs a statement for what it does. */
  void run(String sql) {
    session.sql(sql).collect();
  }

  /** The value of an expression over a table of one row. */
  @Nullable Object value(Column expression) {
    return session.sql("SELECT 1 AS one").select(expression.as("value")).collect()[0].get(0);
  }

  /** Puts a file into a stage. */
  void upload(String target, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    session.file().uploadStream(target, new ByteArrayInputStream(bytes), false);
  }
}
