package dev.snowglobe.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Session;
import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the extension gives to tests, seen from inside of them. */
class SnowglobeTestTest {

  private static int count(Connection connection) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM birds")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void add(Connection connection) throws SQLException {
    connection.createStatement().execute("INSERT INTO birds VALUES ('crow')");
  }

  /** Every test sees what the one before it did; what was lent has been taken back. */
  @Nested
  @SnowglobeTest(
      seed = {"birds.sql", "/dev/snowglobe/junit/birds2.sql"},
      sql = "INSERT INTO birds VALUES ('jay')")
  class OfAClass {

    @RepeatedTest(3)
    void sharesOneAccount(
        Snowglobe snowglobe,
        Connection connection,
        Session session,
        org.junit.jupiter.api.RepetitionInfo repetition)
        throws SQLException {
      assertThat(count(connection)).isEqualTo(3 + repetition.getCurrentRepetition());
      add(connection);
      assertThat(session.table("birds").count()).isEqualTo(4L + repetition.getCurrentRepetition());
      assertThat(snowglobe.stats().sessionsOpen()).isEqualTo(2);
    }

    @AfterAll
    static void whatWasLentIsClosed(Snowglobe snowglobe) {
      assertThat(snowglobe.stats().sessionsOpened()).isEqualTo(7);
    }

    /** A class inside shares the account of the class around it. */
    @Nested
    class Inside {
      @Test
      void sharesIt(Connection connection) throws SQLException {
        assertThat(count(connection)).isGreaterThanOrEqualTo(4);
      }
    }
  }

  /** Every test begins anew. */
  @Nested
  @SnowglobeTest(fresh = SnowglobeTest.Fresh.METHOD, seed = "birds.sql")
  class OfAMethod {

    @BeforeEach
    void addsOne(Connection connection) throws SQLException {
      add(connection);
    }

    @RepeatedTest(2)
    void hasItsOwn(Connection connection) throws SQLException {
      assertThat(count(connection)).isEqualTo(3);
    }
  }
}
