package dev.freshet.internal.wire;

import dev.freshet.connection.ConnectionHealth;
import dev.freshet.connection.PoolStats;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the connections are, for probes.
 *
 * @param status {@code ok}, or {@code failing} when one of them is
 * @param connections each of them
 */
public record HealthReport(String status, List<Entry> connections) {
  private static final String OK = "ok";

  public HealthReport {
    connections = List.copyOf(connections);
  }

  /**
   * One connection.
   *
   * @param name its name
   * @param type the class of its handles
   * @param state {@code ok}, {@code unused} or {@code failing}
   * @param since when it was first found so, in ISO 8601, unless it is unused
   * @param pool its sessions
   */
  public record Entry(String name, String type, String state, Optional<String> since, Pool pool) {}

  /**
   * The sessions of a connection.
   *
   * @param active in use
   * @param idle open and free
   * @param waiting callers that wait for one
   * @param max that there may be
   */
  public record Pool(int active, int idle, int waiting, int max) {}

  /** The report of what was found. */
  public static HealthReport of(List<ConnectionHealth> found) {
    boolean failing = found.stream().anyMatch(one -> one.state() == ConnectionHealth.State.FAILING);
    return new HealthReport(
        failing ? "failing" : OK, found.stream().map(HealthReport::entry).toList());
  }

  /** Whether each connection that is in use works. */
  public boolean works() {
    return status.equals(OK);
  }

  private static Entry entry(ConnectionHealth found) {
    return new Entry(
        found.name(),
        found.type(),
        found.state().name().toLowerCase(Locale.ROOT),
        found.since().map(since -> since.truncatedTo(ChronoUnit.SECONDS).toString()),
        pool(found.pool()));
  }

  private static Pool pool(PoolStats stats) {
    return new Pool(stats.active(), stats.idle(), stats.waiting(), stats.max());
  }
}
