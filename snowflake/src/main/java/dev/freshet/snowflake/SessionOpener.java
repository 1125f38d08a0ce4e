package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens Snowpark sessions without their side effects.
 *
 * <p>Creating a session also makes it the active one of the thread, in a thread-local that every
 * thread started from there inherits. So each is created on a thread that ends right after. And the
 * first use of the client closes {@code System.err} and points it at {@code System.out}: its class
 * is loaded while a stream that nobody needs stands there.
 */
final class SessionOpener {
  private SessionOpener() {}

  /** Opens a session; on a platform thread, which is never interrupted. */
  static Session open(Map<String, String> config) throws Exception {
    Client.load();
    var task = new FutureTask<Session>(() -> Session.builder().configs(config).create());
    Thread.ofPlatform()
        .name("freshet-snowpark-open")
        .daemon()
        .inheritInheritableThreadLocals(false)
        .start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Loads the client once; the class initialisation is the lock. */
  private static final class Client {
    static {
      PrintStream real = System.err;
      System.setErr(new PrintStream(OutputStream.nullOutputStream()));
      try {
        Class.forName("com.snowflake.snowpark.Session$", true, Client.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("The Snowpark client is not on the class path", e);
      } finally {
        System.setErr(real);
      }
    }

    static void load() {}
  }
}
