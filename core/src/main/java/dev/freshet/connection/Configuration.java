package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the settings of connections come from: what the code says beats the secrets, which beat the
 * files of the connection's own ecosystem.
 */
record Configuration(Secrets secrets, Environment environment) {
  /** The origin of what the code sets. */
  static final String CODE = "code";

  /**
   * The settings of a connection, merged.
   *
   * @throws ConfigurationException when nothing is configured and the connection needs it
   * @throws SecretsException when a file is malformed
   */
  Settings of(String name, ConnectionProvider<?, ?> provider, OwnSettings own, Settings code) {
    Map<String, Setting> merged = new LinkedHashMap<>(own.values());
    secrets.connection(name).ifPresent(merged::putAll);
    merged.putAll(code.values());
    merged.remove("type");
    if (merged.isEmpty()) {
      merged.putAll(own.otherwise());
    }
    List<String> looked = new ArrayList<>(secrets.looked());
    looked.addAll(own.looked());
    if (merged.isEmpty() && !provider.example().isEmpty()) {
      throw missing(name, provider, looked);
    }
    return Settings.of(name, environment.app(), merged, looked);
  }

  /** The {@code type} of a section, when it has one. */
  Optional<String> type(String name) {
    return inSection(name, "type").map(setting -> setting.value().toString());
  }

  /**
   * For whom a connection is.
   *
   * @throws ConfigurationException when that is neither of the two
   */
  Scope scope(Settings code) {
    return Optional.ofNullable(code.values().get("scope"))
        .or(() -> inSection(code.name(), "scope"))
        .map(setting -> scope(code.name(), setting))
        .orElse(Scope.APP);
  }

  private static Scope scope(String name, Setting setting) {
    return Arrays.stream(Scope.values())
        .filter(scope -> scope.name().equalsIgnoreCase(setting.value().toString()))
        .findFirst()
        .orElseThrow(() ->
            new ConfigurationException(
                "Connection \"%s\": the setting \"scope\" (from %s) is neither \"app\" nor \"session\""
                    .formatted(name, setting.origin()),
                name));
  }

  private Optional<Setting> inSection(String name, String key) {
    return secrets.connection(name).map(section -> section.get(key));
  }

  /** The name behind {@code env:VARIABLE}, or the name itself. */
  String name(String name) {
    if (!name.startsWith("env:")) {
      return name;
    }
    String variable = name.substring(4);
    return environment
        .variable(variable)
        .orElseThrow(() ->
            new ConfigurationException(
                "The connection \"%s\" takes its name from the environment variable %s, which is not set"
                    .formatted(name, variable),
                name));
  }

  /** What is wrong with the sections there are, for a message about one that is not. */
  String hint(String name) {
    if (secrets.names("connection").contains(name)) {
      return " There is [connection.%s]: the table is called [connections.%s]."
          .formatted(name, name);
    }
    if (secrets.find("connections." + name).isPresent()) {
      return " connections.%s is a value: a connection is a table, [connections.%s]."
          .formatted(name, name);
    }
    List<String> sections = secrets.names("connections");
    return sections.isEmpty() || sections.contains(name)
        ? ""
        : "%s The sections there are: %s."
            .formatted(Nearest.hint(name, sections), String.join(", ", sections));
  }

  private ConfigurationException missing(
      String name, ConnectionProvider<?, ?> provider, List<String> looked) {
    return new ConfigurationException(
        """
        There is no configuration for connection "%s" (%s).%s
        Looked for [connections.%s] in
          %s
        Write into %s:
          [connections.%s]
          %s\
        """
            .formatted(
                name,
                provider.type().getSimpleName(),
                hint(name),
                name,
                String.join("\n  ", looked),
                environment.app().resolve(".freshet/secrets.toml"),
                name,
                String.join("\n  ", provider.example())),
        name);
  }
}
