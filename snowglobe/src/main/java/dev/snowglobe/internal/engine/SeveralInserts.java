package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Inserts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries out an INSERT that overwrites or fills several tables: all of it or none. Used by one
 * thread.
 */
final class SeveralInserts {

  private static final String LABEL = "number of rows inserted";

  private final ClientSession session;
  private final Inserts inserts;

  SeveralInserts(ClientSession session, Inserts inserts) {
    this.session = session;
    this.inserts = inserts;
  }

  Result run(Cancellation cancellation) throws SQLException {
    long[] counts =
        session.whole(
            () -> session.onLane(session.settings(true), lane -> insert(lane, cancellation)));
    return Result.changes(StatementKind.INSERT, labels(), counts);
  }

  private List<String> labels() {
    return inserts.single()
        ? List.of(LABEL)
        : inserts.parts().stream().map(part -> LABEL + " into " + part.name()).toList();
  }

  private long[] insert(Lane lane, Cancellation cancellation) throws SQLException {
    if (!inserts.single()) {
      String source = "CREATE OR REPLACE TEMPORARY TABLE " + Inserts.SOURCE + " AS ";
      lane.update(source + inserts.source(), cancellation);
    }
    List<String> deletions = inserts.overwrite() ? deletions(lane, cancellation) : List.of();
    long[] counts = new long[inserts.parts().size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = lane.update(inserts.parts().get(i).insert(), cancellation);
    }
    for (String deletion : deletions) {
      lane.update(deletion, cancellation);
    }
    if (!inserts.single()) {
      lane.execute("DROP TABLE " + Inserts.SOURCE);
    }
    return counts;
  }

  /**
   * What deletes the rows that are there now, to be done later: what is inserted may be read from
   * them.
   */
  private List<String> deletions(Lane lane, Cancellation cancellation) throws SQLException {
    Set<String> tables = new LinkedHashSet<>();
    inserts.parts().forEach(part -> tables.add(part.table()));
    List<String> deletions = new ArrayList<>();
    for (String table : tables) {
      Result last = lane.query("SELECT MAX(rowid) AS LAST FROM " + table, cancellation);
      Vector.Longs ids = (Vector.Longs) last.batches().getFirst().vectors().getFirst();
      if (!ids.isNull(0)) {
        deletions.add("DELETE FROM " + table + " WHERE rowid <= " + ids.values()[0]);
      }
    }
    return deletions;
  }
}
