package dev.freshet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MariaDB. */
final class MariaDbServer extends DatabaseServer {
  private static final String[] FOLDERS = {
    "/usr/sbin", "/usr/libexec", "/opt/homebrew/opt/mariadb/bin", "/usr/local/opt/mariadb/bin"
  };

  private final Path installer = program("mariadb-install-db", FOLDERS);
  private final Path mariadbd = program("mariadbd", FOLDERS);

  MariaDbServer() {
    super("mariadb");
  }

  @Override
  String unprivileged() {
    return "mysql";
  }

  @Override
  void initialize() throws IOException {
    run(
        List.of(
            installer.toString(),
            "--no-defaults",
            "--datadir=" + folder().resolve("data"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    own(
        Files.writeString(
            folder().resolve("users.sql"),
            """
            CREATE DATABASE IF NOT EXISTS pets;
            CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
            GRANT ALL ON *.* TO '%1$s'@'%%';
            CREATE USER IF NOT EXISTS '%1$s'@'localhost' IDENTIFIED BY '%2$s';
            GRANT ALL ON *.* TO '%1$s'@'localhost';
            """
                .formatted(USER, PASSWORD)));
  }

  @Override
  List<String> command() {
    return List.of(
        mariadbd.toString(),
        "--no-defaults",
        "--datadir=" + folder().resolve("data"),
        "--port=" + port(),
        "--bind-address=127.0.0.1",
        "--socket=" + folder().resolve("socket"),
        "--pid-file=" + folder().resolve("pid"),
        "--init-file=" + folder().resolve("users.sql"),
        "--innodb-flush-log-at-trx-commit=0",
        "--character-set-server=utf8mb4");
  }

  @Override
  String url() {
    return "jdbc:mariadb://127.0.0.1:%d/pets".formatted(port());
  }
}
