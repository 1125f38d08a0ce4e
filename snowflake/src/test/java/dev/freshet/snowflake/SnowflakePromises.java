package dev.freshet.snowflake;

import dev.freshet.testkit.ConnectionContract;
import dev.snowglobe.Snowglobe;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What the two kinds of connection to Snowflake have in common, against an endpoint of their own.
 * The ways in which a session is lost are {@link FaultsTest}'s.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SnowflakePromises extends ConnectionContract {
  private final Snowglobe snowglobe =
      Snowglobe.builder().user("freshet", "s3cr3t").initSql(Account.TABLES).start();

  @AfterAll
  void stop() {
    snowglobe.close();
  }

  private Map<String, Object> settings(String password) {
    return Map.of(
        "url", snowglobe.url(), "user", "freshet", "password", password, "loginTimeout", 60);
  }

  @Override
  protected Map<String, Object> settings() {
    return settings("s3cr3t");
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return settings("wr0ng");
  }

  @Override
  protected String rows() {
    return "SELECT * FROM pets ORDER BY id";
  }

  @Override
  protected String failing() {
    return "SELECT * FROM no_such_table";
  }

  @Override
  protected String echo() {
    return "SELECT CAST(? AS VARCHAR) AS it";
  }

  @Override
  protected String writing() {
    return "DELETE FROM pets";
  }

  @Override
  protected String slow() {
    return Account.SLOW;
  }

  /** What a borrower may leave in a session. */
  static final String[] TRACES = {
    "CREATE TEMPORARY TABLE left_behind (x INT)",
    "ALTER SESSION SET QUERY_TAG = 'mine'",
    "BEGIN",
    "DELETE FROM pets WHERE id = 2"
  };
}
