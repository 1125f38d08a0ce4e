package dev.freshet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL. */
final class PostgreSqlServer extends DatabaseServer {
  private static final String[] FOLDERS = {
    "/usr/lib/postgresql/*/bin",
    "/opt/homebrew/opt/postgresql/bin",
    "/usr/local/opt/postgresql/bin",
    "/usr/pgsql/bin"
  };

  private final Path initdb = program("initdb", FOLDERS);
  private final Path postgres = program("postgres", FOLDERS);

  PostgreSqlServer() {
    super("postgresql");
  }

  @Override
  String unprivileged() {
    return "postgres";
  }

  @Override
  void initialize() throws IOException {
    Path password = own(Files.writeString(folder().resolve("password"), PASSWORD));
    run(
        List.of(
            initdb.toString(),
            "--pgdata=" + folder().resolve("data"),
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-sync",
            "--no-locale"));
  }

  @Override
  List<String> command() {
    return List.of(
        postgres.toString(),
        "-D",
        folder().resolve("data").toString(),
        "-p",
        String.valueOf(port()),
        "-k",
        folder().toString(),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "fsync=off");
  }

  @Override
  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port());
  }
}
