package dev.freshet.connection.spi;

import dev.freshet.data.Column;
import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the queries of one JDBC session, straight from the driver's typed getters into columns of
 * primitives. One thread reads at a time; any thread may cancel, which ends the reader: a pool uses
 * no session again that was cancelled.
 */
public final class JdbcReader {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcReader.class);

  private final Connection connection;
  private final JdbcDialect dialect;
  private volatile @Nullable Statement running;
  private volatile boolean cancelled;

  /** Reads from that session. */
  public JdbcReader(Connection connection, JdbcDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * All rows of a statement.
   *
   * @throws SQLException what the driver says; with the SQLState 57014 when the reader was
   *     cancelled before the statement was sent
   */
  public Frame read(Query query) throws SQLException {
    return read(query, Trace.NONE);
  }

  /** All rows of a statement, which is marked, and whose name is told, as soon as there is one. */
  public Frame read(Query query, Trace trace) throws SQLException {
    SqlText.Bound bound = SqlText.of(query.text(), dialect.syntax()).bind(query);
    return bound.values().isEmpty() ? plain(bound.sql(), trace) : prepared(bound, trace);
  }

  /**
   * Cancels the statement that runs now, and lets none be sent from now on. A driver forgets a
   * cancellation that comes while it is about to send the statement, so call again until the read
   * has ended; {@link Backend#cancel} is called like that.
   *
   * @return whether there was a statement to cancel
   */
  public boolean cancel() throws SQLException {
    // Set before the look: a read that misses this has its statement in the field by now.
    cancelled = true;
    Statement statement = running;
    if (statement == null) {
      return false;
    }
    statement.cancel();
    return true;
  }

  private Frame plain(String sql, Trace trace) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      running = statement;
      return rows(sent(statement, _ -> statement.executeQuery(sql), trace), dialect);
    } finally {
      running = null;
    }
  }

  private Frame prepared(SqlText.Bound bound, Trace trace) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
      running = statement;
      for (int i = 0; i < bound.values().size(); i++) {
        dialect.bind(statement, i + 1, bound.values().get(i));
      }
      return rows(sent(statement, _ -> statement.executeQuery(), trace), dialect);
    } finally {
      running = null;
    }
  }

  private ResultSet sent(
      Statement statement, Work<Statement, ResultSet, SQLException> sending, Trace trace)
      throws SQLException {
    Optional<QueryTag> tag = trace.tag();
    if (tag.isPresent()) {
      dialect.mark(statement, tag.get());
    }
    requireWanted();
    try {
      return sending.apply(statement);
    } finally {
      identify(statement, trace);
    }
  }

  private void requireWanted() throws SQLException {
    if (cancelled) {
      throw new SQLException("The query was cancelled before it was sent", "57014");
    }
  }

  /** A statement that failed has a name too, and not having it must not hide the failure. */
  private void identify(Statement statement, Trace trace) {
    try {
      dialect.id(statement).ifPresent(trace::identified);
    } catch (SQLException e) {
      LOG.debug("the name of a statement can't be had", e);
    }
  }

  /** All rows of a result, which is closed after them. */
  public static Frame rows(ResultSet result, JdbcDialect dialect) throws SQLException {
    try (result) {
      ResultSetMetaData meta = result.getMetaData();
      int count = meta.getColumnCount();
      var cells = new JdbcColumn.Cells[count];
      var builders = new ColumnBuilder[count];
      for (int i = 0; i < count; i++) {
        JdbcColumn column = dialect.column(meta, i + 1);
        cells[i] = column.cells();
        builders[i] = ColumnBuilder.of(meta.getColumnLabel(i + 1), column.type());
      }
      while (result.next()) {
        for (int i = 0; i < count; i++) {
          cells[i].move(result, i + 1, builders[i]);
        }
      }
      return frame(builders);
    }
  }

  private static Frame frame(ColumnBuilder[] builders) {
    List<Column> columns = new ArrayList<>(builders.length);
    for (ColumnBuilder builder : builders) {
      columns.add(builder.build());
    }
    return Frame.ofColumns(columns);
  }
}
