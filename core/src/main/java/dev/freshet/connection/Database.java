package dev.freshet.connection;

import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The databases whose addresses can be made from their parts, and the artifacts of their drivers.
 */
enum Database {
  POSTGRESQL("org.postgresql:postgresql"),
  MYSQL("com.mysql:mysql-connector-j"),
  MARIADB("org.mariadb.jdbc:mariadb-java-client"),
  SQLSERVER("com.microsoft.sqlserver:mssql-jdbc"),
  ORACLE("com.oracle.database.jdbc:ojdbc11"),
  SNOWFLAKE("net.snowflake:snowflake-jdbc"),
  H2("com.h2database:h2"),
  DUCKDB("org.duckdb:duckdb_jdbc"),
  SQLITE("org.xerial:sqlite-jdbc");

  private final String artifact;

  Database(String artifact) {
    this.artifact = artifact;
  }

  /** The Maven coordinates of the driver, without a version. */
  String artifact() {
    return artifact;
  }

  /** The database that a JDBC address is for. */
  static Optional<Database> ofUrl(String url) {
    return Arrays.stream(values())
        .filter(database -> url.startsWith("jdbc:" + database.dialect() + ":"))
        .findFirst();
  }

  /**
   * The database of that name.
   *
   * @throws IllegalArgumentException when it is not known, naming those that are
   */
  static Database named(String dialect) {
    List<String> known = Arrays.stream(values()).map(Database::dialect).toList();
    return Arrays.stream(values())
        .filter(database -> database.dialect().equalsIgnoreCase(dialect))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the dialect \"%s\" is not known.%s Known are %s; any other has a url"
                    .formatted(dialect, Nearest.hint(dialect, known), String.join(", ", known))));
  }

  String dialect() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The address from the settings host, port and database.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  String url(Settings settings) {
    return switch (this) {
      case POSTGRESQL, MYSQL, MARIADB ->
          "jdbc:%s://%s/%s".formatted(dialect(), server(settings), database(settings));
      case SQLSERVER ->
          "jdbc:sqlserver://%s;databaseName=%s".formatted(server(settings), database(settings));
      case ORACLE -> "jdbc:oracle:thin:@//%s/%s".formatted(server(settings), database(settings));
      case SNOWFLAKE ->
          "jdbc:snowflake://%s/?db=%s".formatted(server(settings), database(settings));
      case H2 -> h2(settings);
      case DUCKDB, SQLITE -> "jdbc:%s:%s".formatted(dialect(), file(settings));
    };
  }

  private static String h2(Settings settings) {
    String database = database(settings);
    if (settings.text("host").isPresent()) {
      return "jdbc:h2:tcp://%s/%s".formatted(server(settings), database);
    }
    // Without the delay, what is in memory is gone with its last connection.
    return database.startsWith("mem:")
        ? "jdbc:h2:%s;DB_CLOSE_DELAY=-1".formatted(database)
        : "jdbc:h2:file:%s".formatted(file(settings));
  }

  private static String file(Settings settings) {
    String database = database(settings);
    return database.startsWith(":memory:")
        ? database
        : settings.folder().resolve(database).toString();
  }

  private static String server(Settings settings) {
    String port = settings.text("port").map(":"::concat).orElse("");
    return part(settings, "host") + port;
  }

  private static String database(Settings settings) {
    return part(settings, "database");
  }

  private static String part(Settings settings, String key) {
    return settings
        .text(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the setting \"%s\" is missing, without which there is no address.%s %s"
                    .formatted(
                        key, Nearest.hint(key, settings.values().keySet()), settings.summary())));
  }
}
