package dev.freshet.connection;

import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Where a database is, who asks, and the driver that leads there. Its text shows no value.
 *
 * @param url may hold secrets
 * @param properties user, password, and whatever else is for the driver
 */
record SqlAddress(String url, Properties properties, Driver driver) {
  private static final Set<String> PARTS = Set.of("dialect", "host", "port", "database");

  /**
   * Reads the settings. A {@code url} is used as it is, unless it comes from the secrets and the
   * code gives parts of another address: then the parts count, with the dialect of the url.
   *
   * @throws IllegalArgumentException naming what is missing, or the driver to add
   */
  static SqlAddress of(Settings settings) {
    String url = url(settings);
    return new SqlAddress(url, properties(settings), driver(url));
  }

  java.sql.Connection connect() throws SQLException {
    java.sql.Connection connection = driver.connect(url, properties);
    if (connection == null) {
      throw new SQLException(
          "The driver %s does not take this url".formatted(driver.getClass().getTypeName()));
    }
    return connection;
  }

  private static String url(Settings settings) {
    Optional<Setting> url = Optional.ofNullable(settings.values().get("url"));
    if (url.isPresent() && !isOverruled(url.get(), settings)) {
      return checked(url.get());
    }
    return settings
        .text("dialect")
        .map(Database::named)
        .or(() -> url.flatMap(found -> Database.ofUrl(found.value().toString())))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "neither \"url\" nor \"dialect\" is set. %s".formatted(settings.summary())))
        .url(settings);
  }

  private static boolean isOverruled(Setting url, Settings settings) {
    return !isFromCode(url)
        && PARTS.stream()
            .map(settings.values()::get)
            .anyMatch(part -> part != null && isFromCode(part));
  }

  private static boolean isFromCode(Setting setting) {
    return setting.origin().equals(Configuration.CODE);
  }

  private static String checked(Setting url) {
    String text = url.value().toString();
    if (!text.startsWith("jdbc:")) {
      throw new IllegalArgumentException(
          "the setting \"url\" (from %s) does not begin with jdbc: as in jdbc:postgresql://localhost:5432/pets; user and password are settings of their own"
              .formatted(url.origin()));
    }
    return text;
  }

  private static Properties properties(Settings settings) {
    var properties = new Properties();
    settings
        .values()
        .forEach((key, setting) -> {
          if (!key.equalsIgnoreCase("url") && PARTS.stream().noneMatch(key::equalsIgnoreCase)) {
            String name = key.equalsIgnoreCase("username") ? "user" : key;
            properties.setProperty(name, setting.value().toString());
          }
        });
    return properties;
  }

  private static Driver driver(String url) {
    ClassLoader own = SqlAddress.class.getClassLoader();
    ClassLoader ofApp =
        Optional.ofNullable(Thread.currentThread().getContextClassLoader()).orElse(own);
    return List.of(ofApp, own).stream()
        .flatMap(loader -> ServiceLoader.load(Driver.class, loader).stream())
        .flatMap(provider -> taking(provider, url).stream())
        .findFirst()
        .orElseThrow(() -> missing(url));
  }

  /** A driver that can't be loaded is none; it may be that of another database. */
  private static Optional<Driver> taking(ServiceLoader.Provider<Driver> provider, String url) {
    try {
      Driver driver = provider.get();
      return driver.acceptsURL(url) ? Optional.of(driver) : Optional.empty();
    } catch (SQLException | ServiceConfigurationError e) {
      return Optional.empty();
    }
  }

  private static IllegalArgumentException missing(String url) {
    int end = url.indexOf(':', "jdbc:".length());
    String scheme = end < 0 ? "jdbc:" : url.substring(0, end + 1);
    return new IllegalArgumentException(
        "no JDBC driver on the class path takes %s addresses. Add %s"
            .formatted(
                scheme,
                Database.ofUrl(url)
                    .map(database -> database.artifact() + " to the dependencies")
                    .orElse("the artifact that brings it, or mend the url")));
  }

  @Override
  public String toString() {
    return "SqlAddress[%s]".formatted(driver.getClass().getTypeName());
  }
}
