package dev.freshet.connection.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is cancelled before it was sent is not sent, with a real driver. */
@Timeout(60)
class JdbcReaderTest {
  private static final Query NEXT = Query.of("SELECT NEXT VALUE FOR numbers");
  private static final Query NEXT_BOUND =
      new Query("SELECT NEXT VALUE FOR numbers WHERE 1 = ?", List.of(1L), Map.of());

  private Connection connection;
  private JdbcReader reader;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SEQUENCE numbers");
    }
    reader = new JdbcReader(connection, JdbcDialect.STANDARD);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aCancellationBeforeTheReadBeginsIsNotForgotten() throws SQLException {
    assertThat(reader.cancel()).isFalse();
    assertThatThrownBy(() -> reader.read(NEXT)).satisfies(JdbcReaderTest::isCancelled);
    assertThat(next()).isEqualTo(1);
  }

  @Test
  void aStatementThatIsCancelledWhileItIsMadeIsNotSent() throws SQLException {
    assertThatThrownBy(() -> reader.read(NEXT, cancelling()))
        .satisfies(JdbcReaderTest::isCancelled);
    assertThat(next()).isEqualTo(1);
  }

  @Test
  void norIsOneWithValues() throws SQLException {
    assertThatThrownBy(() -> reader.read(NEXT_BOUND, cancelling()))
        .satisfies(JdbcReaderTest::isCancelled);
    assertThat(next()).isEqualTo(1);
  }

  @Test
  void whatNobodyCancelsIsRead() throws SQLException {
    assertThat(reader.read(NEXT).getLong(0, 0)).isEqualTo(1);
    assertThat(reader.read(NEXT_BOUND).getLong(0, 0)).isEqualTo(2);
  }

  /** The reader asks for the tag when there is a statement that it has not sent. */
  private Trace cancelling() {
    return new Trace() {
      @Override
      public Optional<QueryTag> tag() {
        try {
          assertThat(reader.cancel()).isTrue();
        } catch (SQLException e) {
          throw new AssertionError(e);
        }
        return Optional.empty();
      }

      @Override
      public void identified(String id) {}
    };
  }

  private static void isCancelled(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
  }

  private long next() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(NEXT.text())) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
