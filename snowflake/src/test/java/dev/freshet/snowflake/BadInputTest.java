package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.ConfigurationException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.QuerySpec;
import dev.freshet.connection.spi.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever can be written wrongly about an account, and the whole message that comes of it, for
 * both kinds of connection. In messages {@code FILE} stands for the app's file of secrets, {@code
 * HOME} and {@code APP} for the folders of the user and the app, {@code TYPE} for the class of the
 * connection and {@code LENDING} for the call that it has for sessions.
 */
class BadInputTest {
  private static final String GOOD =
      "[connections.snowpark]\naccount = 'a'\nuser = 'u'\npassword = 'p'\n";

  private static final Pattern PATH = Pattern.compile("(HOME|APP)/([\\w./]*\\w)");

  @TempDir Path folder;
  private Connections connections;

  /** A kind of connection, and the call that it has for sessions. */
  enum Kind {
    SNOWPARK(
        SnowparkConnection.class, "withSession(session -> …), or safeSession() in a try statement"),
    JDBC(SnowflakeConnection.class, "withConnection(connection -> …)");

    private final Class<? extends Connection> type;
    private final String lending;

    Kind(Class<? extends Connection> type, String lending) {
      this.type = type;
      this.lending = lending;
    }
  }

  /**
   * One mistake.
   *
   * @param about what is wrong, as the name of the test
   * @param path of the file in which it is
   */
  record Mistake(
      String about,
      String path,
      String text,
      Consumer<Connection> act,
      Class<? extends Throwable> type,
      String message) {}

  /** A mistake, with one kind of connection. */
  record Trial(Mistake mistake, Kind kind) {
    @Override
    public String toString() {
      return mistake.about + " (" + kind + ")";
    }
  }

  @BeforeEach
  void open() {
    connections =
        Connections.builder(
                new Environment(folder.resolve("home"), folder.resolve("app"), Map.of()))
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void isToldInFull(Trial trial) throws IOException {
    Mistake mistake = trial.mistake;
    Path file = folder.resolve(mistake.path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, mistake.text);
    assertThatThrownBy(
            () -> mistake.act.accept(connections.connection("snowpark", trial.kind.type)))
        .isInstanceOf(mistake.type)
        .hasMessage(
            here(mistake.message)
                .replace("TYPE", trial.kind.type.getSimpleName())
                .replace("LENDING", trial.kind.lending));
  }

  /** A message with the paths of this folder, as its file system writes them. */
  private String here(String message) {
    return PATH.matcher(message.replace("FILE", "APP/.freshet/secrets.toml"))
        .replaceAll(path ->
            Matcher.quoteReplacement(
                folder
                    .resolve(path.group(1).toLowerCase(Locale.ROOT))
                    .resolve(path.group(2))
                    .toString()));
  }

  static Stream<Trial> trials() {
    return Stream.of(keys(), addresses(), proofs(), files(), statements())
        .flatMap(mistakes -> mistakes)
        .flatMap(mistake -> Stream.of(Kind.values()).map(kind -> new Trial(mistake, kind)));
  }

  private static Mistake configured(String path, String text, String message) {
    return new Mistake(text.strip(), path, text, _ -> {}, ConfigurationException.class, message);
  }

  private static Mistake section(String lines, String problem) {
    return configured(
        "app/.freshet/secrets.toml",
        "[connections.snowpark]\n" + lines + "\n",
        "Connection \"snowpark\": " + problem);
  }

  private static String missing(String key, String hint, String set) {
    return "the setting \"%s\" is missing.%s Set are %s, from FILE. Write it under [connections.snowpark]"
        .formatted(key, hint, set);
  }

  static Stream<Mistake> keys() {
    return Stream.of(
        section(
            "acount = 'a'\nuser = 'u'\npassword = 'p'",
            missing("account", " There is \"acount\": did you mean it?", "acount, password, user")),
        section("user = 'u'\npassword = 'p'", missing("account", "", "password, user")),
        section("account = 'a'\npassword = 'p'", missing("user", "", "account, password")),
        section(
            "account = 'a'\nuser = 'u'\npasswrod = 'p'",
            missing(
                "password", " There is \"passwrod\": did you mean it?", "account, passwrod, user")),
        section(
            "account = 'a'\nuser = 'u'\npassword = 'p'\npool_sice = 2",
            "there is no setting \"pool_sice\" (from FILE). Did you mean \"pool_size\"? The pool has"
                + " pool_size, pool_timeout, pool_lifetime, pool_idle"));
  }

  static Stream<Mistake> addresses() {
    String url =
        "the setting \"url\" (from FILE) is no address of a server: write"
            + " \"https://myorg-myaccount.snowflakecomputing.com\", or account ="
            + " \"myorg-myaccount\" instead";
    String account =
        "the setting \"account\" (from FILE) is no name of an account: write what stands before"
            + " .snowflakecomputing.com in its address, as in \"myorg-myaccount\"; a whole address"
            + " is called url";
    String port = "the setting \"port\" (from FILE) is no port: write a number up to 65535";
    return Stream.of(
        section("url = 'acme.snowflakecomputing.com'", url),
        section("url = 'jdbc:snowflake://acme.snowflakecomputing.com'", url),
        section("url = 'https://acme.snowflakecomputing.com/?user=u'", url),
        section("account = 'https://acme.snowflakecomputing.com'", account),
        section("account = 'acme.snowflakecomputing.com'", account),
        section("account = 'my account'", account),
        section("host = 'h'\nport = 'https'", port),
        section("host = 'h'\nport = 80800", port),
        section("host = 'h'\nport = -1", port),
        section(
            "host = 'h'\nprotocol = 'ftp'",
            "the setting \"protocol\" (from FILE) is neither \"https\" nor \"http\""),
        section(
            "account = 'local'",
            "account = \"local\" means an endpoint on this machine that `freshet run` starts, and"
                + " this program did not start one. Run the app with `freshet run`, or start"
                + " Snowglobe and give its url, user and password"));
  }

  static Stream<Mistake> proofs() {
    return Stream.of(
        section(
            "account = 'a'\nuser = 'u'\nauthenticator = 'oatuh'",
            "the authenticator \"oatuh\" is not known. Did you mean \"oauth\"? Known are snowflake,"
                + " externalbrowser, oauth, oauth_authorization_code, oauth_client_credentials,"
                + " programmatic_access_token, snowflake_jwt, username_password_mfa,"
                + " workload_identity, and the https address of an identity provider"),
        section(
            "account = 'a'\nuser = 'u'\ntoken = 't'",
            "there is a token, and nothing says of what kind: set authenticator = \"oauth\" or"
                + " \"programmatic_access_token\""),
        section(
            "account = 'a'\nauthenticator = 'oauth'\ntokn = 't'",
            missing(
                "token", " There is \"tokn\": did you mean it?", "account, authenticator, tokn")),
        section(
            "account = 'a'\nauthenticator = 'programmatic_access_token'",
            missing("token", "", "account, authenticator")),
        section(
            "account = 'a'\nuser = 'u'\nauthenticator = 'SNOWFLAKE_JWT'",
            missing("private_key", "", "account, authenticator, user")),
        section("account = 'a'\nprivate_key = 'k'", missing("user", "", "account, private_key")));
  }

  static Stream<Mistake> files() {
    String malformed = "Connection \"snowpark\": HOME/%s, line 2, column 12: not valid TOML";
    return Stream.of(
        configured(
            "home/.snowflake/connections.toml",
            "[snowpark]\npassword = hunter2\n",
            malformed.formatted(".snowflake/connections.toml")),
        configured(
            "home/.snowflake/config.toml",
            "[connections.snowpark]\npassword = hunter2\n",
            malformed.formatted(".snowflake/config.toml")),
        configured(
            "home/.snowsql/config",
            "[connections.snowpark]\naccountname = a\nusername = u\n",
            "Connection \"snowpark\": the setting \"password\" is missing. Set are account, user,"
                + " from HOME/.snowsql/config. Write it under [connections.snowpark]"),
        configured(
            "app/.freshet/secrets.toml",
            "[connections.snowprak]\naccount = 'a'\n",
            """
            There is no configuration for connection "snowpark" (TYPE). Did you mean "snowprak"? The sections there are: snowprak.
            Looked for [connections.snowpark] in
              HOME/.freshet/secrets.toml (not there)
              HOME/.streamlit/secrets.toml (not there)
              FILE
              APP/.streamlit/secrets.toml (not there)
              HOME/.freshet/secrets (not there)
              APP/.freshet/secrets (not there)
              HOME/.snowflake/connections.toml (not there)
              HOME/.snowflake/config.toml (not there)
              HOME/.snowsql/config (not there)
            Write into FILE:
              [connections.snowpark]
              %s\
            """
                .formatted(String.join("\n  ", SessionConfig.EXAMPLE))));
  }

  private static Mistake statement(String sql, Consumer<QuerySpec> options, String problem) {
    return new Mistake(
        sql + ": " + problem,
        "app/.freshet/secrets.toml",
        GOOD,
        connection -> connection.query(sql, options),
        QueryFailedException.class,
        "Connection \"snowpark\" failed: %s%nin: %s".formatted(problem, sql));
  }

  static Stream<Mistake> statements() {
    String instead = "; to change something use LENDING";
    String each =
        ": give params(…) one for each, in their order. An operator with a ? in it is written ??";
    return Stream.of(
        statement("// nothing", _ -> {}, "the statement is empty"),
        statement("CALL tidy()", _ -> {}, "query only reads, and CALL does not" + instead),
        statement("USE ROLE r", _ -> {}, "query only reads, and USE does not" + instead),
        statement("PUT file://x @~", _ -> {}, "query only reads, and PUT does not" + instead),
        statement(
            "SELECT $$;$$; DROP TABLE pets",
            _ -> {},
            "query takes one statement, and there is another one after a semicolon" + instead),
        statement(
            "SELECT v:name FROM t WHERE a = ? AND b = ?",
            _ -> {},
            "the statement has 2 parameters (?) and was given 0 values" + each),
        statement(
            "SELECT v:name FROM t WHERE a = ? AND b = ?",
            q -> q.params(1),
            "the statement has 2 parameters (?) and was given 1 value" + each),
        statement(
            "SELECT $$ ? $$, v:name",
            q -> q.params(1),
            "the statement has 0 parameters (?) and was given 1 value" + each),
        statement(
            "SELECT v:name FROM t WHERE kind = :kind",
            q -> q.param("name", 1),
            "there is no value for :kind. Given: [name]"),
        statement(
            "SELECT v:name FROM t WHERE kind = :kind",
            q -> q.param("name", 1).param("kind", 2),
            "a value was given for :name, which the statement does not have. It has :kind"),
        new Mistake(
            "a session outside a run",
            "app/.freshet/secrets.toml",
            GOOD,
            BadInputTest::session,
            IllegalStateException.class,
            "Connection \"snowpark\": session() is lent for the length of a script run, and there is"
                + " none here. Use LENDING"));
  }

  private static void session(Connection connection) {
    if (connection instanceof SnowparkConnection snowpark) {
      snowpark.session();
    } else {
      ((SnowflakeConnection) connection).session();
    }
  }
}
