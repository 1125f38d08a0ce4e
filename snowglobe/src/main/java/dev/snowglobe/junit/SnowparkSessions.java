package dev.snowglobe.junit;

import com.snowflake.snowpark_java.Session;
import dev.snowglobe.Snowglobe;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Opens sessions of the Snowpark client. Loaded only where a test asks for one. */
final class SnowparkSessions {

  private SnowparkSessions() {}

  static Client open(Snowglobe snowglobe) {
    keepErrorStream();
    Map<String, String> config = new HashMap<>(snowglobe.sessionConfig());
    config.put("disablePlatformDetection", "true");
    Session session = Session.builder().configs(config).create();
    return new Client(session, session::close);
  }

  /** The Snowpark client closes System.err when it is first used, so it is given one to close. */
  private static void keepErrorStream() {
    PrintStream real = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      Class.forName("com.snowflake.snowpark.Session$");
    } catch (ClassNotFoundException e) {
      throw new LinkageError("The Snowpark client is on the class path without its Scala part", e);
    } finally {
      System.setErr(real);
    }
  }
}
