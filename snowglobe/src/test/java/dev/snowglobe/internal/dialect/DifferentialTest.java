package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowglobe.Clients;
import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Where DuckDB has a truth of its own: a query that means the same in both dialects answers the
 * same rows when it went through the rewriter, and through the endpoint in either format, as when
 * DuckDB read it as it was written. And where a query has a truth of its own: cut into parts by a
 * condition, or wrapped into a view, it answers what it answered whole.
 *
 * <p>The queries follow from a seed, which a failure names; {@code -Dsnowglobe.seed=} sets another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
  private static final long SEED = Long.getLong("snowglobe.seed", 20261124);

  private Connection bare;
  private Connection rewritten;
  private Snowglobe snowglobe;
  private Connection json;
  private Connection arrow;

  @BeforeAll
  void open() throws SQLException {
    bare = DriverManager.getConnection("jdbc:duckdb:");
    rewritten = DriverManager.getConnection("jdbc:duckdb:");
    Functions.install(rewritten);
    snowglobe = Snowglobe.start();
    json = Clients.jdbc(snowglobe, Map.of("JDBC_QUERY_RESULT_FORMAT", "JSON"));
    arrow = Clients.jdbc(snowglobe, Map.of("JDBC_QUERY_RESULT_FORMAT", "ARROW"));
    try (Statement plain = bare.createStatement();
        Statement through = rewritten.createStatement();
        Statement driver = json.createStatement()) {
      through.execute("ATTACH ':memory:' AS \"DB\"");
      through.execute("CREATE SCHEMA \"DB\".\"PUBLIC\"");
      through.execute(Functions.searchPath("DB", "PUBLIC"));
      for (String sql : RandomQueries.TABLES) {
        plain.execute(sql);
        through.execute(Rewriter.rewrite(sql));
        driver.execute(sql);
      }
    }
  }

  @AfterAll
  void close() throws SQLException {
    json.close();
    arrow.close();
    snowglobe.close();
    rewritten.close();
    bare.close();
  }

  @Test
  void rewritingChangesNoAnswer() throws SQLException {
    RandomQueries queries = new RandomQueries(new Random(SEED));
    int answered = 0;
    for (int i = 0; i < 800; i++) {
      String sql = queries.query().sql();
      List<String> expected = rows(bare, sql);
      assertThat(rows(rewritten, Rewriter.rewrite(sql))).as(told(sql)).isEqualTo(expected);
      answered += expected.isEmpty() ? 0 : 1;
    }
    assertThat(answered).as("queries with rows, of 800").isGreaterThan(400);
  }

  @Test
  void bothFormatsOfTheEndpointAnswerTheSame() throws SQLException {
    RandomQueries queries = new RandomQueries(new Random(SEED + 1));
    for (int i = 0; i < 100; i++) {
      String sql = queries.query().sql();
      List<String> expected = rows(bare, sql);
      assertThat(rows(json, sql)).as(told(sql)).isEqualTo(expected);
      assertThat(rows(arrow, sql)).as(told(sql)).isEqualTo(expected);
    }
  }

  /** Each row fulfils a condition, or its contrary, or it is not known whether. */
  @Test
  void partsMakeTheWhole() throws SQLException {
    RandomQueries queries = new RandomQueries(new Random(SEED + 2));
    for (int i = 0; i < 300; i++) {
      RandomQueries.Filtered filtered = queries.filtered();
      String whole = "SELECT * FROM " + filtered.from();
      String condition = filtered.condition();
      List<String> parts = new ArrayList<>();
      for (String part : List.of(condition, "NOT " + condition, "(" + condition + ") IS NULL")) {
        parts.addAll(rows(rewritten, Rewriter.rewrite(whole + " WHERE " + part)));
      }
      Collections.sort(parts);
      assertThat(parts)
          .as(told(whole + " by " + condition))
          .isEqualTo(rows(rewritten, Rewriter.rewrite(whole)));
    }
  }

  @Test
  void wrappingChangesNoAnswer() throws SQLException {
    RandomQueries queries = new RandomQueries(new Random(SEED + 3));
    for (int i = 0; i < 150; i++) {
      String sql = queries.query().sql();
      List<String> expected = rows(rewritten, Rewriter.rewrite(sql));
      try (Statement statement = rewritten.createStatement()) {
        statement.execute(Rewriter.rewrite("CREATE OR REPLACE VIEW V AS " + sql));
      }
      for (String wrapped :
          List.of(
              "SELECT * FROM V",
              "SELECT * FROM (" + sql + ")",
              "WITH W AS (" + sql + ") SELECT W.* FROM W")) {
        assertThat(rows(rewritten, Rewriter.rewrite(wrapped)))
            .as(told(wrapped))
            .isEqualTo(expected);
      }
    }
  }

  private static String told(String sql) {
    return "seed " + SEED + ": " + sql;
  }

  /** The rows, as text and sorted. */
  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringJoiner row = new StringJoiner(" | ");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row.toString());
      }
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + " in " + told(sql), e);
    }
    Collections.sort(rows);
    return rows;
  }
}
