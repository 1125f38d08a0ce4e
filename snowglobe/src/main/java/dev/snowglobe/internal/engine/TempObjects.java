package dev.snowglobe.internal.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The temporary tables and views of one session. They are real ones, in a schema of the session's
 * own beside each schema that it uses, because a temporary table of DuckDB's is seen on one
 * connection only. Safe for use by any thread.
 */
final class TempObjects {

  /** What the name of such a schema holds, and that of no other. */
  static final String MARK = "$TEMP$";

  private final String suffix;
  private final Set<QualifiedName> names = ConcurrentHashMap.newKeySet();

  TempObjects(long session) {
    this.suffix = MARK + session;
  }

  /** Whether the session has made any. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean contains(QualifiedName name) {
    return names.contains(name);
  }

  void add(QualifiedName name) {
    names.add(name);
  }

  boolean remove(QualifiedName name) {
    return names.remove(name);
  }

  /** Where such an object really is. */
  QualifiedName physical(QualifiedName name) {
    return new QualifiedName(name.database(), name.schema() + suffix, name.name());
  }

  /** The name of a schema without what marks it as that of a session. */
  static String shown(String schema) {
    int mark = schema.indexOf(MARK);
    return mark < 0 ? schema : schema.substring(0, mark);
  }

  /** The schema that holds the session's objects of another schema, quoted. */
  String schema(String database, String schema) {
    return Identifier.quoted(database) + "." + Identifier.quoted(schema + suffix);
  }

  /** Whether there is such a schema. */
  boolean uses(String database, String schema) {
    return names.stream()
        .anyMatch(name -> name.database().equals(database) && name.schema().equals(schema));
  }

  /** The schemas to be dropped when the session ends, quoted. */
  Set<String> schemas() {
    return names.stream()
        .map(name -> schema(name.database(), name.schema()))
        .collect(Collectors.toSet());
  }
}
