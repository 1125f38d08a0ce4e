package dev.freshet.snowflake;

import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where an account is, as settings say it. What can't be an address is refused here, since the
 * driver would look for it in vain for as long as a login may take.
 *
 * @param settings what was written, and where
 * @param values the same by the names of the driver, without regard to case
 */
record Address(Settings settings, Map<String, String> values) {
  private static final String DOMAIN = ".snowflakecomputing.com";
  private static final Predicate<String> SERVER =
      Pattern.compile("https?://[^/?#\\s]+/?").asMatchPredicate();
  private static final Predicate<String> ACCOUNT = Pattern.compile("[\\w.-]+").asMatchPredicate();

  /**
   * The address, without a slash at its end; none where nothing says which.
   *
   * @throws IllegalArgumentException when it can't be one, naming the setting and its origin
   */
  Optional<String> url() {
    Optional<String> written = value("url");
    return written.isPresent() ? written.map(this::checked) : fromParts();
  }

  private String checked(String url) {
    require(
        SERVER.test(url),
        "url",
        "is no address of a server: write \"https://myorg-myaccount.snowflakecomputing.com\", or account = \"myorg-myaccount\" instead");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Optional<String> fromParts() {
    String protocol = value("protocol").orElse("https");
    require(
        List.of("http", "https").contains(protocol),
        "protocol",
        "is neither \"https\" nor \"http\"");
    String port = value("port").map(this::port).orElse("");
    return value("host")
        .or(() -> value("account").map(this::host))
        .map(host -> protocol + "://" + host + port);
  }

  private String port(String text) {
    boolean isPort = text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
    require(isPort, "port", "is no port: write a number up to 65535");
    return ":" + text;
  }

  /** Host names have no underscore; the account's name may. */
  private String host(String account) {
    String host = account.replace('_', '-').toLowerCase(Locale.ROOT);
    require(
        ACCOUNT.test(account) && !host.endsWith(DOMAIN),
        "account",
        "is no name of an account: write what stands before %s in its address, as in \"myorg-myaccount\"; a whole address is called url"
            .formatted(DOMAIN));
    return host + DOMAIN;
  }

  private void require(boolean isGood, String key, String problem) {
    if (!isGood) {
      String origin =
          Optional.ofNullable(settings.values().get(key)).map(Setting::origin).orElse("settings");
      throw new IllegalArgumentException(
          "the setting \"%s\" (from %s) %s".formatted(key, origin, problem));
    }
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Whether it is an endpoint on this machine. */
  static boolean isLoopback(String url) {
    return url.startsWith("http://127.")
        || url.startsWith("http://localhost")
        || url.startsWith("http://[::1]");
  }

  @Override
  public String toString() {
    return "Address" + values.keySet();
  }
}
