package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
  private static final Pattern MACRO =
      Pattern.compile("CREATE MACRO\\s+\"?([\\w$/]+)\"?(.*?);\\n", Pattern.DOTALL);
  private static final Pattern TYPED =
      Pattern.compile("\\(\\w+ (BIGINT|VARCHAR|VARIANT|DATE|TIME|TIMESTAMP|BLOB)\\b");

  /** Macros whose first overload is right for what has no type yet. */
  private static final Set<String> FORGIVING = Set.of("SNOWGLOBE_NUMERIC", "SNOWGLOBE_PRESENT");

  /** A macro with typed overloads that the rewriter does not know would fail on every aggregate. */
  @Test
  void theRewriterKnowsEveryOverloadedMacro() throws IOException {
    Set<String> overloaded = new TreeSet<>();
    for (String family : Functions.FAMILIES) {
      Matcher macro = MACRO.matcher(text(family));
      while (macro.find()) {
        String[] overloads = macro.group(2).split("\n  (?=\\()", -1);
        if (overloads.length > 2 && TYPED.matcher(macro.group(2)).find()) {
          overloaded.add(macro.group(1));
        }
      }
    }
    assertThat(overloaded).hasSizeGreaterThan(20);
    overloaded.removeAll(FORGIVING);
    assertThat(Forms.OVERLOADED).containsAll(overloaded);
  }

  @Test
  void functionsAreSeenByEveryConnectionAndFromEverySchema() throws SQLException {
    try (Connection first = DriverManager.getConnection("jdbc:duckdb:")) {
      Functions.install(first);
      try (Connection second = first.unwrap(org.duckdb.DuckDBConnection.class).duplicate();
          Statement statement = second.createStatement()) {
        statement.execute("ATTACH ':memory:' AS \"O'ther db\"");
        statement.execute("CREATE SCHEMA \"O'ther db\".\"a schema\"");
        statement.execute(Functions.searchPath("O'ther db", "a schema"));
        assertThat(Answer.to(second, "SELECT SOUNDEX('Marsha'), 1 / 2").rows())
            .containsExactly("M620 | 0.500000");
        Answer.to(second, "CREATE TABLE here (a INT)");
        assertThat(Answer.to(second, "SELECT COUNT(*) FROM \"a schema\".here").rows())
            .containsExactly("0");
      }
    }
  }

  @Test
  void aDatabaseFileStaysFreeOfThem(@TempDir Path folder) throws SQLException {
    String url = "jdbc:duckdb:" + folder.resolve("data.duckdb");
    for (int start = 0; start < 2; start++) {
      try (Connection connection = DriverManager.getConnection(url)) {
        Functions.install(connection);
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "SELECT COUNT(*) FROM duckdb_functions() WHERE database_name = 'data'")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getLong(1)).isZero();
        }
      }
    }
  }

  private static String text(String family) throws IOException {
    try (InputStream in = Functions.class.getResourceAsStream(family + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
