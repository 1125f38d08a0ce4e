package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowglobe.Snowglobe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code freshet doctor} says of a connection, with the real client and a real endpoint. */
@Timeout(300)
class DoctorTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(stream(out), stream(new ByteArrayOutputStream()), false);
  @TempDir Path folder;

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String doctor(int expected, String... name) {
    String[] words = new String[name.length + 3];
    words[0] = "doctor";
    words[1] = "--folder";
    words[2] = folder.toString();
    System.arraycopy(name, 0, words, 3, name.length);
    assertThat(Main.run(terminal, words)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path secrets(String text) throws IOException {
    Path file = folder.resolve(".freshet/secrets.toml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String snowpark(String url, String password) {
    return "[connections.snowpark]\nurl = '%s'\nuser = 'mary'\npassword = '%s'\n"
        .formatted(url, password);
  }

  @Test
  void a_connection_that_works_is_told_with_the_place_of_each_value() throws Exception {
    try (Snowglobe snowglobe = Snowglobe.builder().user("mary", "hunter2").start()) {
      Path file = secrets(snowpark(snowglobe.url(), "hunter2"));
      Path role = folder.resolve(".freshet/secrets/connections/snowpark/role");
      Files.createDirectories(role.getParent());
      Files.writeString(role, "READER\n");
      assertThat(doctor(0, "snowpark"))
          .contains("  [connections.snowpark] is a SnowparkConnection\n")
          .contains("    password = •••   (%s)\n".formatted(file))
          .contains("    role     = READER   (%s)\n".formatted(role))
          .contains("    url      = %s   (%s)\n".formatted(snowglobe.url(), file))
          .containsPattern("  Connected in [\\d,.]+ ms\\.")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void a_wrong_password_is_told_with_what_to_check() throws Exception {
    try (Snowglobe snowglobe = Snowglobe.builder().user("mary", "hunter2").start()) {
      secrets(snowpark(snowglobe.url(), "hunter3"));
      assertThat(doctor(1, "snowpark"))
          .contains("  Connection \"snowpark\" could not be opened: ")
          .contains("(code 390100, SQLState 08001)")
          .contains("  Check user and password, and where they came from, above.")
          .doesNotContain("hunter3");
    }
  }

  @Test
  void an_endpoint_that_is_dead_is_told_within_seconds() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    secrets(snowpark("http://127.0.0.1:" + port, "hunter2") + "loginTimeout = 1\n");
    assertThat(doctor(1, "snowpark"))
        .contains("  Connection \"snowpark\" could not be opened: ")
        .contains("  Check that something answers at that address")
        .doesNotContain("hunter2");
  }

  @Test
  void a_local_account_is_started_and_tried() throws Exception {
    secrets("[connections.snowpark]\naccount = 'local'\n");
    assertThat(doctor(0, "snowpark"))
        .contains("Snowglobe was started at http://127.0.0.1:")
        .contains("  Connected in ");
  }

  @Test
  void a_section_that_is_missing_is_told_with_where_it_was_sought_and_the_nearest()
      throws Exception {
    Path file = secrets("[connections.snowprak]\naccount = 'acme'\n");
    assertThat(doctor(1, "snowpark"))
        .contains(
            "There is no configuration for connection \"snowpark\" (SnowparkConnection). Did you"
                + " mean \"snowprak\"?")
        .contains("  Looked for [connections.snowpark] in\n    ")
        .contains("    " + file + "\n")
        .contains("connections.toml")
        .contains("    account = \"myorg-myaccount\"\n");
  }

  @Test
  void a_name_without_a_type_is_told() throws Exception {
    secrets("[connections.stats]\naccount = 'acme'\n");
    assertThat(doctor(1, "stats"))
        .contains("Connection \"stats\" has no type: give the class, or write type = \"…\"");
  }

  @Test
  void a_wrong_setting_is_told() throws Exception {
    Path file = secrets(snowpark("http://127.0.0.1:1", "hunter2") + "pool_size = 'many'\n");
    assertThat(doctor(1, "snowpark"))
        .contains(
            "  Connection \"snowpark\": the setting \"pool_size\" (from %s) is no whole number"
                .formatted(file));
  }

  @Test
  void a_file_that_is_malformed_is_told_with_line_and_column() throws Exception {
    Path file = secrets("[connections.snowpark]\npassword = hunter2\n");
    assertThat(doctor(1, "snowpark"))
        .contains(file + ", line 2, column 12: not valid TOML here, expected ")
        .doesNotContain("hunter2");
  }

  @Test
  void another_database_is_tried_too_and_the_secrets_of_its_url_are_not_shown() throws Exception {
    secrets("[connections.sql]\nurl = 'jdbc:nothing://mary:hunter2@db/pets?password=hunter2'\n");
    assertThat(doctor(1, "sql"))
        .contains("url = jdbc:nothing://mary:•••@db/pets?password=•••")
        .contains("no JDBC driver on the class path takes jdbc:nothing: addresses")
        .doesNotContain("hunter2");
  }

  @Test
  void without_a_name_all_are_told_and_none_is_tried() throws Exception {
    secrets(
        """
        [connections.snowpark]
        account = 'acme-prod'
        user = 'mary'
        password = 'hunter2'
        [connections.sql]
        url = 'jdbc:h2:mem:x'
        """);
    assertThat(doctor(0))
        .contains("JDK", "Maven", "Node", "Chromium")
        .contains("account  = acme-prod")
        .contains("[connections.sql] is a SqlConnection")
        .contains("To try one: freshet doctor snowpark")
        .doesNotContain("hunter2", "Connected");
  }
}
