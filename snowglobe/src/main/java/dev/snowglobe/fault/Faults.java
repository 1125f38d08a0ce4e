package dev.snowglobe.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The fault plan of an endpoint.
 *
 * <pre>{@code
 * var faults = snowglobe.faults();
 * faults.on(Route.QUERY).times(2).status(503);
 * faults.on(Route.QUERY).once().expireToken();              // renewed by the driver, unseen
 * faults.on(Route.RENEW).fail(390114, "08001", "expired");  // and now it cannot be renewed
 * faults.on(Route.QUERY).matching("(?i)from slow").hang();
 * faults.on(Route.LOGIN).refuseLogin();
 * faults.clear();
 * }</pre>
 *
 * The first fault of a route that still has strikes left and whose pattern fits takes the request.
 * Safe for use by any thread; a plan takes effect with the next request.
 */
public final class Faults {

  private final ConcurrentMap<Route, List<Injection>> planned = new ConcurrentHashMap<>();

  /** An empty plan. */
  public Faults() {}

  /** Begins a rule for the requests of one route; it is in force once its fault is named. */
  public Rule on(Route route) {
    return new Rule(this, route);
  }

  /** Ends every fault, and lets go what hangs. */
  public void clear() {
    planned.values().forEach(injections -> injections.forEach(Injection::end));
    planned.clear();
  }

  /**
   * The fault that strikes a request, counted as a strike. Called by the endpoint for each request.
   *
   * @param sql the statement of a query, empty on other routes
   */
  public Optional<Injection> strike(Route route, String sql) {
    return planned.getOrDefault(route, List.of()).stream().filter(i -> i.strike(sql)).findFirst();
  }

  Injection plan(Route route, Injection injection) {
    planned.computeIfAbsent(route, _ -> new CopyOnWriteArrayList<>()).add(injection);
    return injection;
  }
}
