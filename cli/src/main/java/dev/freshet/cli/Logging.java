package dev.freshet.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * How the command line logs: a short line for each event, libraries from WARN up and Freshet from
 * INFO up. Written in Java because reading an XML file would take a tenth of the start. The system
 * property {@code logback.configurationFile} names a file that is used instead.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String PATTERN =
      "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex{full, jdk.internal.reflect}";

  /** Made by Logback, which finds it as a service. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    bridge();
    if (Optional.ofNullable(System.getProperty("logback.configurationFile")).isPresent()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console(context));
    context.getLogger("dev.freshet").setLevel(Level.INFO);
    context.getLogger("dev.snowglobe").setLevel(Level.INFO);
    // It logs only what it throws too, also when a session is closed whose server is gone.
    context.getLogger("com.snowflake.snowpark").setLevel(Level.OFF);
    // It warns of each cancellation, and each move of a slider may cancel something.
    context.getLogger("net.snowflake.client.core.StmtUtil").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  // The Snowflake driver logs through java.util.logging, at INFO and to the console.
  private static void bridge() {
    LogManager.getLogManager().reset();
    LogManager.getLogManager().getLogger("").setLevel(java.util.logging.Level.WARNING);
    SLF4JBridgeHandler.install();
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
