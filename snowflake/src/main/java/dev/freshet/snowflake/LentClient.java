package dev.freshet.snowflake;

import com.snowflake.snowpark.internal.ServerConnection;
import com.snowflake.snowpark.internal.Telemetry;
import com.snowflake.snowpark_java.Session;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.Properties;
import net.snowflake.client.core.SFBaseSession;
import net.snowflake.client.core.SFSession;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;
import net.snowflake.client.jdbc.telemetry.NoOpTelemetryClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;

/**
 * The Snowpark client's side of one loan: a session of the client over a connection that is lent.
 * What the client keeps of a session by itself, such as dependencies and a query tag, is the
 * borrower's alone and gone with him. Making one takes no round trip. Used by the client.
 */
final class LentClient extends ServerConnection {
  /** The client's own, so that it is silenced or read under the name that it always had. */
  private static final Logger CLIENTS = LoggerFactory.getLogger(ServerConnection.class);

  private volatile boolean made;

  private LentClient(LentConnection connection, Map<String, String> options) {
    super(options, false, Option.apply(connection));
  }

  /**
   * A session for a program.
   *
   * @param options those of the login
   */
  static Session session(LentConnection connection, Map<String, String> options) {
    var client = new LentClient(connection, options);
    var session = new com.snowflake.snowpark.Session(client);
    client.made = true;
    return covered(session);
  }

  /** The client takes a connection that it is given for that of a stored procedure. */
  @Override
  public boolean isStoredProc() {
    return false;
  }

  /** It would tell Snowflake of each loan as of a session; of the login it has told already. */
  @Override
  public Telemetry telemetry() {
    return made ? super.telemetry() : Silence.telemetry();
  }

  @Override
  protected Logger log() {
    return CLIENTS;
  }

  /** The settings of a login, as the client takes them. */
  static Map<String, String> options(java.util.Map<String, String> config) {
    Map<String, String> options = Map$.MODULE$.empty();
    for (java.util.Map.Entry<String, String> setting : config.entrySet()) {
      options = options.$plus(new Tuple2<>(setting.getKey(), setting.getValue()));
    }
    return options;
  }

  /** The Java class is a thin cover of the Scala one; the client hides its constructor. */
  private static Session covered(com.snowflake.snowpark.Session session) {
    try {
      Constructor<Session> cover =
          Session.class.getDeclaredConstructor(com.snowflake.snowpark.Session.class);
      cover.setAccessible(true);
      return cover.newInstance(session);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(
          "This version of Snowpark lets nobody make a Session over a connection; use the version"
              + " that freshet-snowflake brings",
          e);
    }
  }

  /** A connection to nowhere, whose telemetry nobody gets. */
  private static final class Silence extends SnowflakeConnectionV1 {
    private static final Telemetry TELEMETRY = make();

    private final SFBaseSession session =
        new SFSession() {
          @Override
          public synchronized NoOpTelemetryClient getTelemetryClient() {
            return new NoOpTelemetryClient();
          }
        };

    private Silence() throws SQLException {
      super("jdbc:snowflake://nowhere.invalid:1", new Properties(), true);
    }

    static Telemetry telemetry() {
      return TELEMETRY;
    }

    @Override
    public SFBaseSession getSFBaseSession() {
      return session;
    }

    private static Telemetry make() {
      try {
        return new Telemetry(
            new ServerConnection(Map$.MODULE$.empty(), false, Option.apply(new Silence())));
      } catch (SQLException e) {
        throw new IllegalStateException("A connection to nowhere can't fail", e);
      }
    }
  }
}
