package dev.freshet.snowflake;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The files of Snowflake's own tools: {@code connections.toml} and {@code config.toml} in {@code
 * SNOWFLAKE_HOME} or {@code ~/.snowflake}, then SnowSQL's {@code ~/.snowsql/config}. A section of
 * the connection's own name is used as it is; the container's account, the connection that {@code
 * SNOWFLAKE_DEFAULT_CONNECTION_NAME} names, and SnowSQL's unnamed section serve a connection that
 * is configured nowhere.
 */
final class SnowflakeFiles {
  private static final String DEFAULT = "SNOWFLAKE_DEFAULT_CONNECTION_NAME";

  private final Path connections;
  private final Path config;
  private final Path snowsql;

  private SnowflakeFiles(Environment environment) {
    Path home =
        environment
            .variable("SNOWFLAKE_HOME")
            .map(Path::of)
            .orElse(environment.home().resolve(".snowflake"));
    this.connections = home.resolve("connections.toml");
    this.config = home.resolve("config.toml");
    this.snowsql = environment.home().resolve(".snowsql/config");
  }

  static OwnSettings read(String name, Environment environment) {
    var files = new SnowflakeFiles(environment);
    Optional<String> standard = environment.variable(DEFAULT);
    Map<String, Setting> otherwise =
        first(
            container(environment),
            standard.map(files::named).orElse(Map.of()),
            files.ofSnowSql("connections"));
    List<String> looked = files.looked();
    standard
        .filter(named -> files.named(named).isEmpty())
        .ifPresent(named ->
            looked.add(
                "these, for the connection \"%s\" that %s names (not there)"
                    .formatted(named, DEFAULT)));
    return new OwnSettings(files.named(name), otherwise, looked);
  }

  /** The files that are read, whether they are there or not. */
  static List<Path> all(Environment environment) {
    var files = new SnowflakeFiles(environment);
    return List.of(files.connections, files.config, files.snowsql);
  }

  private Map<String, Setting> named(String name) {
    return first(
        table(connections, List.of(name)),
        table(config, List.of("connections", name)),
        ofSnowSql("connections." + name));
  }

  private List<String> looked() {
    List<String> looked = new ArrayList<>();
    for (Path file : List.of(connections, config, snowsql)) {
      looked.add(file + (Files.isRegularFile(file) ? "" : " (not there)"));
    }
    return looked;
  }

  @SafeVarargs
  private static Map<String, Setting> first(Map<String, Setting>... candidates) {
    for (Map<String, Setting> candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return Map.of();
  }

  /**
   * Inside Snowpark Container Services the account comes from variables and the token from a file
   * that is renewed.
   */
  private static Map<String, Setting> container(Environment environment) {
    Optional<String> host = environment.variable("SNOWFLAKE_HOST");
    if (host.isEmpty()) {
      return Map.of();
    }
    Map<String, Setting> settings = new LinkedHashMap<>();
    put(settings, "host", host.get());
    put(settings, "authenticator", "oauth");
    put(settings, "token_file_path", "/snowflake/session/token");
    for (String key : List.of("account", "port", "database", "schema")) {
      environment
          .variable("SNOWFLAKE_" + key.toUpperCase(Locale.ROOT))
          .ifPresent(value -> put(settings, key, value));
    }
    return settings;
  }

  private static void put(Map<String, Setting> settings, String key, String value) {
    settings.put(key, new Setting(value, "the container"));
  }

  private static Map<String, Setting> table(Path file, List<String> path) {
    return read(file).map(text -> table(file, text, path)).orElse(Map.of());
  }

  private static Map<String, Setting> table(Path file, String text, List<String> path) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      var position = toml.errors().getFirst().position();
      throw new IllegalArgumentException(
          "%s, line %d, column %d: not valid TOML"
              .formatted(file, position.line(), position.column()));
    }
    TomlTable table = toml.getTable(path);
    Map<String, Setting> settings = new LinkedHashMap<>();
    if (table != null) {
      table
          .entrySet()
          .forEach(entry ->
              settings.put(entry.getKey(), new Setting(plain(entry.getValue()), file.toString())));
    }
    return settings;
  }

  private static Object plain(Object value) {
    return value instanceof TomlTable table ? table.toMap() : value;
  }

  private Map<String, Setting> ofSnowSql(String section) {
    return read(snowsql).map(text -> ofSnowSql(text, section)).orElse(Map.of());
  }

  /** SnowSQL writes sections and {@code key = value}, values mostly without quotes. */
  private Map<String, Setting> ofSnowSql(String text, String section) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    boolean inside = false;
    for (String line : text.lines().map(String::strip).toList()) {
      int equals = line.indexOf('=');
      if (line.startsWith("[")) {
        inside = line.equals("[" + section + "]");
      } else if (inside && equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
        String key = ourName(line.substring(0, equals).strip());
        settings.put(
            key, new Setting(unquoted(line.substring(equals + 1).strip()), snowsql.toString()));
      }
    }
    return settings;
  }

  private static String ourName(String key) {
    return switch (key) {
      case "accountname" -> "account";
      case "username" -> "user";
      case "dbname" -> "database";
      case "schemaname" -> "schema";
      case "rolename" -> "role";
      case "warehousename" -> "warehouse";
      default -> key;
    };
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && ((value.startsWith("\"") && value.endsWith("\""))
                || (value.startsWith("'") && value.endsWith("'")));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new IllegalArgumentException("%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
