package dev.freshet.snowflake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Hears all that is logged, at every level and by both ways, while it is open. */
final class Everything implements AutoCloseable {
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final java.util.logging.Logger platform = java.util.logging.Logger.getLogger("");
  private final java.util.logging.Logger driver =
      java.util.logging.Logger.getLogger("net.snowflake");
  private final java.util.logging.Level driverBefore = driver.getLevel();
  private final Appender appender = new Appender();
  private final Listener listener = new Listener();

  Everything() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.TRACE);
    listener.setLevel(java.util.logging.Level.ALL);
    platform.addHandler(listener);
    driver.setLevel(java.util.logging.Level.ALL);
  }

  /** Takes down a text that did not come through a log. */
  void add(Object text) {
    texts.add(String.valueOf(text));
  }

  /** Takes down a problem as a log would show it, with all its causes. */
  void add(Throwable problem) {
    var writer = new StringWriter();
    problem.printStackTrace(new PrintWriter(writer));
    texts.add(writer.toString());
  }

  /** Takes down all that is said of the meters of a registry. */
  void add(MeterRegistry registry) {
    for (Meter meter : registry.getMeters()) {
      Meter.Id id = meter.getId();
      texts.add(
          "%s %s %s %s"
              .formatted(id.getName(), id.getTags(), id.getDescription(), id.getBaseUnit()));
    }
  }

  Queue<String> texts() {
    return texts;
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(before);
    platform.removeHandler(listener);
    driver.setLevel(driverBefore);
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      texts.add(event.getThreadName() + " " + event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        texts.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }

  private final class Listener extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord record) {
      texts.add(record.getLoggerName() + " " + formatter.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
