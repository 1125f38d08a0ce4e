package dev.freshet.cli;

import dev.snowglobe.Snowglobe;
import dev.snowglobe.SnowglobeBuilder;
import dev.snowglobe.SnowglobeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves a local Snowflake endpoint by itself. */
final class SnowglobeCommand implements Command {
  private static final int USUAL_PORT = 8443;

  @Override
  public Syntax syntax() {
    return new Syntax(
        "snowglobe",
        "Serves a local Snowflake endpoint, for any Snowflake client.",
        Optional.empty(),
        List.of(
            Syntax.Option.of(
                "--port", "N", "the port to listen on, 0 for a free one; 8443 unless given"),
            Syntax.Option.of(
                "--db", "FILE", "keeps the data in this DuckDB file; in memory unless given"),
            Syntax.Option.of(
                "--init", "FILE", "runs this SQL script at the start; may be given again"),
            Syntax.Option.flag(
                "--fault-control", "lets tests plan faults over HTTP, at /snowglobe/faults")));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
    try (Snowglobe snowglobe = start(arguments)) {
      Runtime.getRuntime().addShutdownHook(new Thread(snowglobe::close, "snowglobe-close"));
      describe(snowglobe, arguments, terminal);
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private static Snowglobe start(Arguments arguments) {
    int port = arguments.port("--port", USUAL_PORT);
    if (!Ports.isFree("127.0.0.1", port)) {
      throw new UsageException(Ports.taken("127.0.0.1", port));
    }
    SnowglobeBuilder builder =
        Snowglobe.builder().port(port).init(arguments.paths("--init").toArray(Path[]::new));
    arguments.paths("--db").forEach(builder::database);
    if (arguments.has("--fault-control")) {
      builder.faultControl();
    }
    try {
      return builder.start();
    } catch (SnowglobeException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void describe(Snowglobe snowglobe, Arguments arguments, Terminal terminal) {
    String data = arguments.value("--db").map(file -> "data in " + file).orElse("in memory");
    String url = terminal.link(snowglobe.url());
    terminal.print(terminal.bold("Snowglobe") + "  ·  " + url + "  ·  " + data);
    terminal.print("  JDBC      " + snowglobe.jdbcUrl());
    terminal.print(
        "  Snowpark  URL=%s USER=%s PASSWORD=%s"
            .formatted(snowglobe.url(), snowglobe.user(), snowglobe.password()));
  }
}
