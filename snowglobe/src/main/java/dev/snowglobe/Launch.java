package dev.snowglobe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param host the address to listen on
 * @param port the port
 * @param database the file of the data; none keeps it in memory
 * @param scripts what runs at the start
 * @param user the only user; none lets anybody in
 * @param faultControl whether faults can be planned over HTTP
 * @param help whether only the help is wanted
 */
record Launch(
    String host,
    int port,
    Optional<Path> database,
    List<Path> scripts,
    Optional<String> user,
    boolean faultControl,
    boolean help) {

  static final String HELP =
      """
      A local endpoint for Snowflake's clients.

        --port N          the port, 0 for any that is free (8443)
        --host ADDRESS    the address to listen on (127.0.0.1); any other needs --user
        --db FILE         keeps the data in this file (in memory)
        --init FILE       runs this SQL script at the start; may be given again
        --user NAME       lets in only this user; the password is in the variable SNOWGLOBE_PASSWORD
        --fault-control   lets tests plan faults over HTTP, at /snowglobe/faults
        --help            shows this\
      """;

  private static final String PASSWORD = "SNOWGLOBE_PASSWORD";

  /** Copies the list. */
  Launch {
    scripts = List.copyOf(scripts);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException naming what is not understood
   */
  static Launch parse(String... arguments) {
    Reader reader = new Reader();
    for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
      reader.option(rest.next(), rest);
    }
    return reader.launch();
  }

  /**
   * The endpoint that it describes.
   *
   * @param environment where the password is looked for
   */
  SnowglobeBuilder builder(Map<String, String> environment) {
    SnowglobeBuilder builder = Snowglobe.builder().host(host).port(port);
    builder.init(scripts.toArray(Path[]::new));
    database.ifPresent(builder::database);
    user.ifPresent(name -> builder.user(name, password(name, environment)));
    return faultControl ? builder.faultControl() : builder;
  }

  private static String password(String user, Map<String, String> environment) {
    String password = environment.getOrDefault(PASSWORD, "");
    if (password.isEmpty()) {
      throw new IllegalArgumentException(
          "The user %s needs a password; put it into the environment variable %s"
              .formatted(user, PASSWORD));
    }
    return password;
  }

  /** Gathers the options, one after the other. */
  private static final class Reader {
    private String host = "127.0.0.1";
    private int port = 8443;
    private Optional<Path> database = Optional.empty();
    private final List<Path> scripts = new ArrayList<>();
    private Optional<String> user = Optional.empty();
    private boolean faultControl;
    private boolean help;

    void option(String option, Iterator<String> rest) {
      switch (option) {
        case "--port" -> port = number(option, value(option, rest));
        case "--host" -> host = value(option, rest);
        case "--db" -> database = Optional.of(Path.of(value(option, rest)));
        case "--init" -> scripts.add(Path.of(value(option, rest)));
        case "--user" -> user = Optional.of(value(option, rest));
        case "--fault-control" -> faultControl = true;
        case "--help", "-h" -> help = true;
        default ->
            throw new IllegalArgumentException(
                "The option " + option + " is not known; --help lists those that are");
      }
    }

    private static String value(String option, Iterator<String> rest) {
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(
            "The option " + option + " needs a value; --help says which");
      }
      return rest.next();
    }

    private static int number(String option, String value) {
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "The option " + option + " takes a number, not '" + value + "'", e);
      }
    }

    Launch launch() {
      return new Launch(host, port, database, scripts, user, faultControl, help);
    }
  }
}
