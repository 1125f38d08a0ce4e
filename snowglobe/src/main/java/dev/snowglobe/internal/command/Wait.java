package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SELECT SYSTEM$WAIT(amount [, unit]): a statement that takes its time and can be cancelled.
 *
 * @param time how long
 * @param amount as it was written
 * @param unit in upper case
 */
record Wait(Duration time, String amount, String unit) implements Command {

  /** The cursor is after SELECT. */
  static Optional<Command> parse(TokenCursor cursor) {
    cursor.expect("SYSTEM$WAIT", "(");
    String amount = cursor.text();
    String unit = cursor.take(",") ? Names.folded(cursor.text()) : "SECONDS";
    cursor.expect(")");
    cursor.end();
    return Optional.of(new Wait(time(amount, unit), amount, unit));
  }

  private static Duration time(String amount, String unit) {
    long millis =
        switch (unit) {
          case "DAYS" -> 86_400_000L;
          case "HOURS" -> 3_600_000L;
          case "MINUTES" -> 60_000L;
          case "SECONDS" -> 1_000L;
          case "MILLISECONDS" -> 1L;
          default -> throw invalid(unit);
        };
    try {
      return Duration.ofMillis(Math.multiplyExact(Long.parseLong(amount), millis));
    } catch (NumberFormatException | ArithmeticException e) {
      throw invalid(amount);
    }
  }

  private static SnowflakeError invalid(String argument) {
    return new SnowflakeError(
        1015,
        "22023",
        "SQL compilation error:\ninvalid value ["
            + argument
            + "] for parameter of function"
            + " 'SYSTEM$WAIT'");
  }

  @Override
  public Result run(Call call) {
    CountDownLatch cancelled = new CountDownLatch(1);
    call.cancellation().running(cancelled::countDown);
    try {
      if (cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw SnowflakeError.cancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SnowflakeError.cancelled();
    } finally {
      call.cancellation().idle();
    }
    String waited = "waited " + amount + " " + unit.toLowerCase(Locale.ROOT);
    return Table.of("SYSTEM$WAIT(" + amount + ")").row(waited).result(StatementKind.SELECT);
  }
}
