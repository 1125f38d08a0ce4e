package dev.freshet.benchmarks;

import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A table of 1,000,000 rows and 5 columns, and the barest way to read it. */
final class Million {
  static final int ROWS = 1_000_000;
  static final String QUERY = "SELECT id, bucket, price, name, born FROM million";

  /** In Snowflake's words. */
  private static final String CREATE =
      """
      CREATE TABLE million AS
      SELECT SEQ8() AS id, MOD(SEQ8(), 1000) AS bucket, (SEQ8() * 0.25)::DOUBLE AS price,
        'name ' || MOD(SEQ8(), 5000) AS name, DATEADD(day, MOD(SEQ8(), 3650), '2015-01-01'::DATE) AS born
      FROM TABLE(GENERATOR(ROWCOUNT => 1000000))
      """;

  private static final String SMALL =
      "CREATE TABLE small AS SELECT SEQ8() AS id, 'name ' || SEQ8() AS name FROM TABLE(GENERATOR(ROWCOUNT => 1000))";

  private Million() {}

  /** An endpoint that holds the table, and one of 1,000 rows called small. */
  static Snowglobe serve() {
    return Snowglobe.builder().initSql(CREATE + ";" + SMALL).start();
  }

  /** A connection of the Snowflake driver. */
  static Connection connect(Snowglobe snowglobe) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", snowglobe.user());
    properties.put("password", snowglobe.password());
    properties.put("db", "SNOWGLOBE");
    properties.put("schema", "PUBLIC");
    properties.put("disablePlatformDetection", "true");
    properties.put("loginTimeout", "10");
    properties.put("maxHttpRetries", "1");
    return DriverManager.getConnection(snowglobe.jdbcUrl(), properties);
  }

  /** Reads all rows with typed getters into arrays and nothing else; gives seconds. */
  static double read(Connection connection) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      long[] ids = new long[ROWS];
      long[] buckets = new long[ROWS];
      double[] prices = new double[ROWS];
      String[] names = new String[ROWS];
      Object[] days = new Object[ROWS];
      int row = 0;
      while (rows.next()) {
        ids[row] = rows.getLong(1);
        buckets[row] = rows.getLong(2);
        prices[row] = rows.getDouble(3);
        names[row] = rows.getString(4);
        days[row] = rows.getDate(5);
        row++;
      }
      if (row != ROWS || buckets[ROWS - 1] != ids[ROWS - 1] % 1000 || days[0] == null) {
        throw new IllegalStateException(
            "Other rows came than were written, %d of them".formatted(row));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
