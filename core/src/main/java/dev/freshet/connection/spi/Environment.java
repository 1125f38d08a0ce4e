package dev.freshet.connection.spi;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The surroundings that configuration is looked for in, passed in so that a test has its own.
 *
 * @param home the user's folder
 * @param app the folder of the app
 * @param variables the environment variables; never shown
 */
public record Environment(Path home, Path app, Map<String, String> variables) {

  /** Copies the variables. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** That of this process, for an app in that folder. */
  public static Environment of(Path app) {
    return new Environment(
        Path.of(System.getProperty("user.home")),
        app.toAbsolutePath().normalize(),
        System.getenv());
  }

  /** The value of an environment variable that is set and not empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return "Environment[home=%s, app=%s]".formatted(home, app);
  }
}
