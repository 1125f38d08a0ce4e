package dev.snowglobe.internal.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The warehouses, roles and users of an account. There is nothing behind them here but their names:
 * those that every account has, those that somebody created, and those that a client has named at
 * its login. They last as long as the endpoint. Safe for use by any thread.
 */
public final class Roster {

  /** What is named. */
  public enum Kind {
    /** What computes. */
    WAREHOUSE,
    /** What has rights. */
    ROLE,
    /** Who logs in. */
    USER
  }

  /** The warehouse of a session that names none. */
  static final String WAREHOUSE = "COMPUTE_WH";

  /** The role of a session that names none. */
  static final String ROLE = "ACCOUNTADMIN";

  private final Map<Kind, NavigableSet<String>> names = new EnumMap<>(Kind.class);

  /** With what every account has. */
  Roster() {
    names.put(Kind.WAREHOUSE, new TreeSet<>(List.of(WAREHOUSE)));
    names.put(
        Kind.ROLE,
        new TreeSet<>(
            List.of(ROLE, "ORGADMIN", "PUBLIC", "SECURITYADMIN", "SYSADMIN", "USERADMIN")));
    names.put(Kind.USER, new TreeSet<>());
  }

  /** The names of one kind, in order. */
  public synchronized List<String> names(Kind kind) {
    return List.copyOf(of(kind));
  }

  /** Whether there is one of this name. */
  public synchronized boolean contains(Kind kind, String name) {
    return of(kind).contains(name);
  }

  /** Adds a name; false when it is there already. */
  public synchronized boolean add(Kind kind, String name) {
    return of(kind).add(name);
  }

  /** Removes a name; false when it is not there. */
  public synchronized boolean remove(Kind kind, String name) {
    return of(kind).remove(name);
  }

  private NavigableSet<String> of(Kind kind) {
    return names.computeIfAbsent(kind, _ -> new TreeSet<>());
  }
}
