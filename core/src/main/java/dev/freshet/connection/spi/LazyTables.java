package dev.freshet.connection.spi;

import dev.freshet.data.Slice;
import java.util.Optional;

/**
 * Tables that a program defines on a session and the other side computes when they are asked for,
 * such as a Snowpark DataFrame. {@code st.dataframe} shows them without bringing them over: the
 * other side computes one once and keeps the rows, which are then read in windows on any session of
 * the connection. Given by {@link ConnectionProvider#lazyTables}; any thread may use it.
 *
 * @param <S> the sessions of the connection
 * @param <T> the class of such a table
 */
public interface LazyTables<S, T> {

  /** The name of the class, for messages. */
  String type();

  /** The value as such a table, if it is one, of whatever session. */
  Optional<T> known(Object value);

  /** Whether a table was defined on that session. */
  boolean isOf(T table, S session);

  /** What is computed, for messages. Runs where {@link #compute} does. */
  String text(T table);

  /**
   * Has the other side compute a table and keep the rows. Runs on a platform thread, on the session
   * the table was defined on.
   */
  KeptRows compute(T table, S session) throws Exception;

  /** The statements that read rows which the other side keeps. Immutable. */
  interface KeptRows {
    /** One row with one whole number: how many rows there are. */
    Query count();

    /**
     * Some rows. Each time they are the same ones, also among rows that are equal in the column
     * they are sorted by.
     *
     * @param sortedBy the name of the column that the slice is sorted by; empty when it is not
     */
    Query window(Slice slice, String sortedBy);

    /** All rows, in the table's own order. */
    Query all();
  }
}
