package dev.snowglobe.fault;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A rule under construction: which requests, how many of them, and then, by the last call, what
 * happens to them.
 */
public final class Rule {

  private final Faults plan;
  private final Route route;
  private Predicate<String> statement = _ -> true;
  private long limit = Long.MAX_VALUE;

  Rule(Faults plan, Route route) {
    this.plan = plan;
    this.route = route;
  }

  /** Only statements in which this regular expression is found. Of use on {@link Route#QUERY}. */
  public Rule matching(String regex) {
    statement = Pattern.compile(regex).asPredicate();
    return this;
  }

  /** Only the next request. */
  public Rule once() {
    return times(1);
  }

  /** Only so many requests, counted from now. */
  public Rule times(long requests) {
    if (requests < 1) {
      throw new IllegalArgumentException(
          "A fault strikes at least once, not " + requests + " times");
    }
    limit = requests;
    return this;
  }

  /** Answers with a Snowflake error. */
  public Injection fail(int code, String sqlState, String message) {
    return inject(new Fault.Refuse(code, sqlState, message));
  }

  /** Says that the session token has expired (390112), upon which a client renews it. */
  public Injection expireToken() {
    return fail(390112, "08001", "The session token has expired. Renew it with the master token.");
  }

  /** Refuses the login as Snowflake refuses a wrong password (390100). */
  public Injection refuseLogin() {
    return fail(390100, "08001", "Incorrect username or password was specified.");
  }

  /**
   * Refuses a statement as Snowflake does whose warehouse is suspended and does not resume (606).
   */
  public Injection suspendWarehouse() {
    return fail(
        606,
        "57P03",
        "No active warehouse selected in the current session.  Select an active warehouse with the"
            + " 'use warehouse' command.");
  }

  /** Answers with an HTTP status. */
  public Injection status(int code) {
    return inject(new Fault.Status(code));
  }

  /** Does the work, then closes the connection before the answer. */
  public Injection cutBeforeResponse() {
    return inject(new Fault.CutBeforeResponse());
  }

  /** Does the work, then closes the connection in the middle of the answer. */
  public Injection cutInBody() {
    return inject(new Fault.CutInBody());
  }

  /** Answers late. */
  public Injection delay(Duration time) {
    return inject(new Fault.Delay(time));
  }

  /** Does not answer until {@link Injection#end()} or {@link Faults#clear()}. */
  public Injection hang() {
    return inject(new Fault.Hang());
  }

  /**
   * Does the work and answers half, and the rest not until {@link Injection#end()} or {@link
   * Faults#clear()}.
   */
  public Injection hangInBody() {
    return inject(new Fault.HangInBody());
  }

  private Injection inject(Fault fault) {
    return plan.plan(route, new Injection(fault, statement, limit));
  }
}
