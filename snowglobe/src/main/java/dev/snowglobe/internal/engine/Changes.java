package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement that changes rows answers: a count for each way in which it changes them.
 *
 * @param text the statement
 */
record Changes(StatementText text) {

  private static final String INSERTED = "number of rows inserted";
  private static final String UPDATED = "number of rows updated";
  private static final String DELETED = "number of rows deleted";

  /** The columns of the answer. */
  static List<Column> columns(StatementText text) {
    return new Changes(text)
        .labels().stream().map(label -> new Column(label, DataType.INTEGER, false)).toList();
  }

  private List<String> labels() {
    return switch (text.kind()) {
      case INSERT -> List.of(INSERTED);
      case DELETE -> List.of(DELETED);
      case UPDATE -> List.of(UPDATED, "number of multi-joined rows updated");
      default -> mergeLabels();
    };
  }

  /** A MERGE counts only what it has a clause for. */
  private List<String> mergeLabels() {
    List<String> labels = new ArrayList<>();
    if (then("INSERT")) {
      labels.add(INSERTED);
    }
    if (then("UPDATE")) {
      labels.add(UPDATED);
    }
    if (then("DELETE")) {
      labels.add(DELETED);
    }
    return labels;
  }

  private boolean then(String action) {
    List<Token> tokens = text.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(action) && tokens.get(i - 1).is("THEN")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs it and counts.
   *
   * @param multiJoined how many rows an UPDATE changes from several others
   */
  Result run(Lane lane, String sql, long multiJoined, Cancellation cancellation)
      throws SQLException {
    return text.kind() == StatementKind.MERGE
        ? merged(lane.change(sql + " RETURNING merge_action", cancellation))
        : result(lane.update(sql, cancellation), multiJoined);
  }

  /** The answer when so many rows were changed. */
  Result result(long changed, long multiJoined) {
    return text.kind() == StatementKind.UPDATE
        ? Result.changes(text.kind(), labels(), changed, multiJoined)
        : Result.changes(text.kind(), labels(), changed);
  }

  private Result merged(Result actions) {
    List<String> labels = labels();
    long[] counts = new long[labels.size()];
    for (Batch batch : actions.batches()) {
      Vector.Texts texts = (Vector.Texts) batch.vectors().getFirst();
      for (int row = 0; row < batch.rows(); row++) {
        counts[labels.indexOf(label(texts.text(row)))]++;
      }
    }
    return Result.changes(text.kind(), labels, counts);
  }

  private static String label(String action) {
    return switch (action) {
      case "INSERT" -> INSERTED;
      case "UPDATE" -> UPDATED;
      default -> DELETED;
    };
  }
}
