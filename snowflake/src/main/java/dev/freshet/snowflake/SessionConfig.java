package dev.freshet.snowflake;

import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Settings;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of a connection as the Snowpark client and the driver under it take them. Names that
 * other Snowflake tools use are understood; a key that is nobody's goes along as it is and becomes
 * a session parameter. Immutable; its text shows no value.
 */
final class SessionConfig {
  /** The session parameter that marks statements. */
  static final String TAG = "QUERY_TAG";

  /** What to write into the secrets, a line each. */
  static final List<String> EXAMPLE =
      List.of(
          "account = \"local\"       # a Snowflake-compatible endpoint that `freshet run` starts, or",
          "account = \"myorg-myaccount\"",
          "user = \"…\"",
          "password = \"${SNOWFLAKE_PASSWORD}\"",
          "role = \"…\"",
          "warehouse = \"…\"",
          "database = \"…\"",
          "schema = \"…\"");

  private static final List<String> KNOWN =
      List.of(
          "account",
          "url",
          "host",
          "port",
          "protocol",
          "user",
          "password",
          "database",
          "schema",
          "role",
          "warehouse",
          "authenticator",
          "token",
          "token_file_path",
          "private_key",
          "private_key_path",
          "private_key_passphrase");

  /** What other tools call it, and what the client calls it. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("database", "db"),
          Map.entry("username", "user"),
          Map.entry("private_key_path", "private_key_file"),
          Map.entry("private_key_passphrase", "private_key_file_pwd"),
          Map.entry("private_key_pwd", "private_key_file_pwd"),
          Map.entry("passphrase", "private_key_file_pwd"),
          Map.entry("privatekey", "private_key"),
          Map.entry("oauth_client_id", "oauthClientId"),
          Map.entry("oauth_client_secret", "oauthClientSecret"),
          Map.entry("oauth_scope", "oauthScope"),
          Map.entry("oauth_redirect_uri", "oauthRedirectUri"),
          Map.entry("oauth_authorization_url", "oauthAuthorizationUrl"),
          Map.entry("oauth_token_request_url", "oauthTokenRequestUrl"));

  /** What is not for the clients as it is written. */
  private static final Set<String> PROOFS =
      Set.of("private_key", "private_key_file", "private_key_file_pwd", "token_file_path");

  private final String connection;
  private final Map<String, String> values;

  private SessionConfig(String connection, Map<String, String> values) {
    this.connection = connection;
    this.values = values;
  }

  /**
   * Checks and translates settings.
   *
   * @param tag marks the statements of its sessions, unless the settings say otherwise
   * @throws IllegalArgumentException naming what is missing, and what to write
   */
  static SessionConfig of(Settings settings, QueryTag tag) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(defaults(tag));
    settings.values().forEach((key, setting) -> put(values, key, setting.value()));
    refuseLocal(values);
    Address address = new Address(settings, values);
    String url = address.url().orElseThrow(() -> missing(settings, "account"));
    values.put("url", url);
    List.of("host", "port", "protocol").forEach(values::remove);
    new Authentication(values).check(key -> missing(settings, key));
    if (Address.isLoopback(url)) {
      values.putIfAbsent("disablePlatformDetection", "true");
    }
    resolve(values, "private_key_file", settings.folder());
    resolve(values, "token_file_path", settings.folder());
    return new SessionConfig(settings.name(), values);
  }

  /**
   * What {@code Session.builder().configs(…)} takes. What is in files is read again each time.
   *
   * @throws IllegalStateException when a key or token can't be read
   */
  Map<String, String> forSnowpark() {
    Map<String, String> config = new LinkedHashMap<>(values);
    config.keySet().removeAll(PROOFS);
    var proof = new Authentication(values);
    proof.token().ifPresent(token -> config.put("token", token));
    proof
        .key()
        .map(key -> Base64.getEncoder().encodeToString(key.getEncoded()))
        .ifPresent(text -> config.put("privatekey", text));
    return config;
  }

  /** What the driver takes beside {@link #jdbcUrl}; as {@link #forSnowpark}. */
  Properties forJdbc() {
    var properties = new Properties();
    properties.putAll(values);
    properties.keySet().removeAll(PROOFS);
    properties.remove("url");
    properties.putIfAbsent("ssl", url().startsWith("http://") ? "off" : "on");
    var proof = new Authentication(values);
    proof.token().ifPresent(token -> properties.put("token", token));
    proof.key().ifPresent(key -> properties.put("privateKey", key));
    return properties;
  }

  /** The address in the form of the driver. */
  String jdbcUrl() {
    return "jdbc:snowflake://" + url().replaceFirst("^https?://", "");
  }

  private String url() {
    return Objects.requireNonNull(values.get("url"), "every configuration has one");
  }

  @Override
  public String toString() {
    return "SessionConfig[%s, %s]".formatted(connection, values.keySet());
  }

  /**
   * Defaults that any setting beats. The driver would otherwise repeat a request for over a minute
   * and a login for five; the tag names the app and the connection, and nobody. Arrow needs {@code
   * java.nio} to be open to the driver, so without that the results come as JSON.
   */
  private static Map<String, String> defaults(QueryTag tag) {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("maxHttpRetries", "1");
    defaults.put("loginTimeout", "15");
    defaults.put(TAG, tag.json());
    if (!Object.class.getModule().isOpen("java.nio", SessionConfig.class.getModule())) {
      defaults.put("JDBC_QUERY_RESULT_FORMAT", "JSON");
    }
    return defaults;
  }

  /** Parameters of the session may be in a table of their own, as other tools have them. */
  private static void put(Map<String, String> values, String key, Object value) {
    if (value instanceof Map<?, ?> table) {
      table.forEach((inner, innerValue) -> put(values, inner.toString(), innerValue));
    } else {
      values.put(RENAMED.getOrDefault(key.toLowerCase(Locale.ROOT), key), value.toString());
    }
  }

  private static void refuseLocal(Map<String, String> values) {
    if ("local".equalsIgnoreCase(values.get("account")) && !values.containsKey("url")) {
      throw new IllegalArgumentException(
          "account = \"local\" means an endpoint on this machine that `freshet run` starts, and"
              + " this program did not start one. Run the app with `freshet run`, or start"
              + " Snowglobe and give its url, user and password");
    }
  }

  private static IllegalArgumentException missing(Settings settings, String key) {
    List<String> unknown =
        settings.values().keySet().stream()
            .filter(present -> !KNOWN.contains(present.toLowerCase(Locale.ROOT)))
            .toList();
    String hint =
        Nearest.to(key, unknown).map(" There is \"%s\": did you mean it?"::formatted).orElse("");
    return new IllegalArgumentException(
        "the setting \"%s\" is missing.%s %s. Write it under [connections.%s]"
            .formatted(key, hint, settings.summary(), settings.name()));
  }

  private static void resolve(Map<String, String> values, String key, Path folder) {
    values.computeIfPresent(key, (_, file) -> folder.resolve(file).toString());
  }
}
