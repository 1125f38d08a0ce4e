package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Environment;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever can be written wrongly, and the whole message that comes of it. {@code FILE} stands for
 * the app's file of secrets.
 */
class BadInputTest {
  private static final String H2 = "[connections.sql]\nurl = 'jdbc:h2:mem:bad'\n";

  @TempDir Path folder;
  private Connections connections;

  /** What a script does. */
  interface Act {
    Object in(Connections connections) throws Exception;
  }

  /**
   * One mistake.
   *
   * @param about what is wrong, as the name of the test
   * @param secrets what the app's file of secrets says
   */
  record Mistake(
      String about, String secrets, Act act, Class<? extends Throwable> type, String message) {
    @Override
    public String toString() {
      return about;
    }
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("app/.freshet"));
    var environment =
        new Environment(folder.resolve("home"), folder.resolve("app"), Map.of("EMPTY", ""));
    connections = Connections.builder(environment).secrets(Secrets.eager(environment)).open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"names", "settings", "addresses", "code", "files", "statements"})
  void isToldInFull(Mistake mistake) throws IOException {
    Path file = folder.resolve("app/.freshet/secrets.toml");
    Files.writeString(file, mistake.secrets);
    assertThatThrownBy(() -> mistake.act.in(connections))
        .isInstanceOf(mistake.type)
        .hasMessage(mistake.message.replace("FILE", file.toString()));
  }

  private static Mistake configured(String about, String secrets, Act act, String message) {
    return new Mistake(about, secrets, act, ConfigurationException.class, message);
  }

  private static Mistake secret(String about, String secrets, String path, String message) {
    return new Mistake(
        about, secrets, all -> all.secrets().get(path), SecretsException.class, message);
  }

  static Stream<Mistake> names() {
    String known = " Known types: sql, or the name of a class";
    return Stream.of(
        configured(
            "a name that implies no type",
            "[connections.pets]\nurl = 'x'\n",
            all -> all.connection("pets"),
            "Connection \"pets\" has no type: give the class, or write type = \"…\" under"
                + " [connections.pets]."
                + known),
        configured(
            "a misspelt type",
            "[connections.pets]\ntype = 'sqll'\n",
            all -> all.connection("pets"),
            "Connection \"pets\" has the type \"sqll\" in the secrets, which is not known. Did you"
                + " mean \"sql\"?"
                + known),
        configured(
            "a class that is not there",
            "[connections.pets]\ntype = 'com.example.Pets'\n",
            all -> all.connection("pets"),
            "Connection \"pets\" has the type \"com.example.Pets\" in the secrets, which is not"
                + " known."
                + known),
        configured(
            "a variable without a name in it",
            H2,
            all -> all.connection("env:EMPTY"),
            "The connection \"env:EMPTY\" takes its name from the environment variable EMPTY,"
                + " which is not set"),
        configured(
            "a variable that is not set",
            H2,
            all -> all.connection("env:WHICH", SqlConnection.class),
            "The connection \"env:WHICH\" takes its name from the environment variable WHICH,"
                + " which is not set"));
  }

  private static Mistake setting(String line, String problem) {
    return configured(
        line,
        H2 + line + "\n",
        all -> all.connection(SqlConnection.class),
        "Connection \"sql\": " + problem);
  }

  static Stream<Mistake> settings() {
    String length =
        " is no length of time: write a number of seconds, or \"30s\", \"10m\", \"2h\", \"1d\"";
    String number = " is no whole number";
    return Stream.of(
        setting("pool_size = 'many'", "the setting \"pool_size\" (from FILE)" + number),
        setting("pool_size = 2.5", "the setting \"pool_size\" (from FILE)" + number),
        setting("pool_size = 0", "pool_size is 0: a pool holds at least one session"),
        setting("pool_size = -3", "pool_size is -3: a pool holds at least one session"),
        setting("pool_timeout = 'soon'", "the setting \"pool_timeout\" (from FILE)" + length),
        setting("pool_timeout = -1", "the setting \"pool_timeout\" (from FILE)" + length),
        setting("pool_idle = 'long'", "the setting \"pool_idle\" (from FILE)" + length),
        setting("pool_lifetime = '3 weeks'", "the setting \"pool_lifetime\" (from FILE)" + length),
        setting(
            "pool_sise = 3",
            "there is no setting \"pool_sise\" (from FILE). Did you mean \"pool_size\"? The pool has"
                + " pool_size, pool_timeout, pool_lifetime, pool_idle"),
        setting("ttl = 'soon'", "the setting \"ttl\" (from FILE)" + length),
        setting("ttl = -5", "the setting \"ttl\" (from FILE)" + length),
        setting("ttl = true", "the setting \"ttl\" (from FILE)" + length),
        setting("max_entries = 'few'", "the setting \"max_entries\" (from FILE)" + number),
        setting("max_entries = 0", "max_entries is 0: to keep no result, set ttl = 0"),
        setting(
            "scope = 'sesion'",
            "the setting \"scope\" (from FILE) is neither \"app\" nor \"session\""));
  }

  private static Mistake address(String section, String problem) {
    return configured(
        section,
        "[connections.sql]\n" + section,
        all -> all.connection(SqlConnection.class),
        "Connection \"sql\": " + problem);
  }

  static Stream<Mistake> addresses() {
    return Stream.of(
        address("user = 'u'\n", "neither \"url\" nor \"dialect\" is set. Set are user, from FILE"),
        address(
            "url = 'postgresql://h/d'\n",
            "the setting \"url\" (from FILE) does not begin with jdbc: as in"
                + " jdbc:postgresql://localhost:5432/pets; user and password are settings of their"
                + " own"),
        address(
            "dialect = 'postgres'\nhost = 'h'\n",
            "the dialect \"postgres\" is not known. Did you mean \"postgresql\"? Known are"
                + " postgresql, mysql, mariadb, sqlserver, oracle, snowflake, h2, duckdb, sqlite;"
                + " any other has a url"),
        address(
            "dialect = 'mysql'\nhots = 'h'\n",
            "the setting \"host\" is missing, without which there is no address. Did you mean"
                + " \"hots\"? Set are dialect, hots, from FILE"),
        address(
            "url = 'jdbc:oracle:thin:@h'\n",
            "no JDBC driver on the class path takes jdbc:oracle: addresses. Add"
                + " com.oracle.database.jdbc:ojdbc11 to the dependencies"),
        address(
            "url = 'jdbc:nothing:x'\n",
            "no JDBC driver on the class path takes jdbc:nothing: addresses. Add the artifact that"
                + " brings it, or mend the url"));
  }

  private static Mistake code(String about, Act act, Class<? extends Throwable> type, String text) {
    return new Mistake(about, H2, act, type, text);
  }

  private static Act with(Consumer<ConnectionSpec> options) {
    return all -> all.connection("sql", SqlConnection.class, options);
  }

  static Stream<Mistake> code() {
    return Stream.of(
        code(
            "a negative ttl in code",
            with(c -> c.ttl(Duration.ofSeconds(-1))),
            ConfigurationException.class,
            "Connection \"sql\": the setting \"ttl\" (from code) is no length of time: write a"
                + " number of seconds, or \"30s\", \"10m\", \"2h\", \"1d\""),
        code(
            "no entries in code",
            with(c -> c.maxEntries(0)),
            ConfigurationException.class,
            "Connection \"sql\": max_entries is 0: to keep no result, set ttl = 0"),
        code(
            "a negative ttl of a query",
            all -> all.connection(SqlConnection.class).query("SELECT 1", Duration.ofSeconds(-1)),
            IllegalArgumentException.class,
            "A ttl can't be negative, this one is PT-1S"),
        code(
            "a session outside a run",
            all -> all.connection(SqlConnection.class).session(),
            IllegalStateException.class,
            "Connection \"sql\": session() is lent for the length of a script run, and there is none"
                + " here. Use withConnection(connection -> …)"));
  }

  static Stream<Mistake> files() {
    return Stream.of(
        secret(
            "a value without quotes",
            "[connections.sql]\nurl = jdbc\n",
            "x",
            "FILE, line 2, column 7: not valid TOML here, expected ', \", ''', \"\"\", a number, a"
                + " boolean, a date/time, an array, or a table"),
        secret(
            "a table that is not closed",
            "[connections.sql\n",
            "x",
            "FILE, line 1, column 17: not valid TOML here, expected ]"),
        secret(
            "a key twice",
            "key = 1\nkey = 2\n",
            "x",
            "FILE, line 2, column 1: key previously defined at line 1, column 1"),
        secret(
            "a variable that is not set",
            "key = 'a-${NOT_SET}'\n",
            "key",
            "The secret \"key\" (FILE) refers to ${NOT_SET}, but that environment variable is not"
                + " set: set it, or write $${NOT_SET} for the characters themselves"));
  }

  private static Mistake query(String sql, String problem) {
    return query(sql, q -> {}, problem);
  }

  private static Mistake query(String sql, Consumer<QuerySpec> options, String problem) {
    return new Mistake(
        sql + " " + problem,
        H2,
        all -> all.connection(SqlConnection.class).query(sql, options),
        QueryFailedException.class,
        "Connection \"sql\" failed: %s%nin: %s".formatted(problem, sql));
  }

  private static Mistake parameter(String about, Consumer<QuerySpec> options, String message) {
    return new Mistake(
        about,
        H2,
        all -> all.connection(SqlConnection.class).query("SELECT ?", options),
        IllegalArgumentException.class,
        message);
  }

  static Stream<Mistake> statements() {
    String instead = "; to change something use withConnection(connection -> …)";
    String each =
        ": give params(…) one for each, in their order. An operator with a ? in it is written ??";
    return Stream.of(
        query("", "the statement is empty"),
        query("  -- nothing\n", "the statement is empty"),
        query("DELETE FROM pets", "query only reads, and DELETE does not" + instead),
        query("drop table pets", "query only reads, and DROP does not" + instead),
        query(
            "WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a",
            "query only reads, and INSERT does not" + instead),
        query(
            "SELECT 1; SELECT 2",
            "query takes one statement, and there is another one after a semicolon; to change"
                + " something use withConnection(connection -> …)"),
        query(
            "SELECT ?, ?",
            q -> q.params(1),
            "the statement has 2 parameters (?) and was given 1 value" + each),
        query("SELECT ?, ?", "the statement has 2 parameters (?) and was given 0 values" + each),
        query(
            "SELECT ?, :kind",
            q -> q.param("kind", 1),
            "the statement has 1 parameter (?) without a name, and the 1 value given has names:"
                + " write :name for each. An operator with a ? in it is written ??"),
        query(
            "SELECT ?",
            q -> q.params(1, 2),
            "the statement has 1 parameter (?) and was given 2 values" + each),
        query(
            "SELECT :kind",
            q -> q.param("kid", 1),
            "there is no value for :kind. Did you mean \"kid\"? Given: [kid]"),
        query(
            "SELECT :kind",
            q -> q.param("kind", 1).param("age", 2),
            "a value was given for :age, which the statement does not have. It has :kind"),
        query(
            "SELECT 1",
            q -> q.param("age", 2),
            "a value was given for :age, which the statement does not have. It has no named"
                + " parameters"),
        parameter(
            "both kinds of parameters",
            q -> q.params(1).param("a", 2),
            "A statement takes either positional parameters (?) or named ones (:name), not both:"
                + " SELECT ?"),
        parameter(
            "a parameter that can't be bound",
            q -> q.params(1, List.of(2)),
            "parameter 2 is a java.util.ImmutableCollections$List12, which can't be bound to a"
                + " statement: use text, a number, a boolean, java.time, or bytes"),
        parameter(
            "a named parameter that can't be bound",
            q -> q.param("rows", Frame.empty()),
            "parameter :rows is a dev.freshet.data.Frame, which can't be bound to a statement: use"
                + " text, a number, a boolean, java.time, or bytes"));
  }
}
