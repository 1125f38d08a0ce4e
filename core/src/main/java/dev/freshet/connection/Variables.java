package dev.freshet.connection;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Setting;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables into the texts of a configuration. */
final class Variables {
  private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private Variables() {}

  /**
   * The text with every {@code ${NAME}} replaced; its origin then names the variables too.
   *
   * @param key its path, for messages
   * @throws SecretsException when a variable is not set, naming it, the key and the file
   */
  static Setting expand(String key, Setting setting, Environment environment) {
    String text = setting.value().toString();
    Set<String> used = new LinkedHashSet<>();
    String expanded =
        REFERENCE
            .matcher(text)
            .replaceAll(match -> {
              String value = value(match, key, setting.origin(), environment);
              if (!match.group().startsWith("$$")) {
                used.add(match.group());
              }
              return Matcher.quoteReplacement(value);
            });
    String origin =
        used.isEmpty() ? setting.origin() : setting.origin() + ", " + String.join(", ", used);
    return new Setting(expanded, origin);
  }

  private static String value(
      MatchResult match, String key, String origin, Environment environment) {
    if (match.group().startsWith("$$")) {
      return match.group().substring(1);
    }
    return environment
        .variable(match.group(1))
        .orElseThrow(() ->
            new SecretsException(
                "The secret \"%s\" (%s) refers to ${%s}, but that environment variable is not set: set it, or write $${%s} for the characters themselves"
                    .formatted(key, origin, match.group(1), match.group(1))));
  }
}
