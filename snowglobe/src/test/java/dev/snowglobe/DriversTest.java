package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same work through each driver and each format of results. A driver is loaded from its own jar
 * alone, beside the JDK; the build puts the jars into a folder.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("ways")
class DriversTest {

  private static Snowglobe snowglobe;

  private final Way way;

  DriversTest(Way way) {
    this.way = way;
  }

  /** A driver, loaded from its jar, and how it asks for results. JUnit closes it. */
  record Way(String name, String format, URLClassLoader loader, Driver driver)
      implements AutoCloseable {

    static Way of(Path jar, String format) {
      try {
        URL[] alone = {jar.toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader());
        Driver driver = ServiceLoader.load(Driver.class, loader).findFirst().orElseThrow();
        return new Way(jar.getFileName().toString(), format, loader, driver);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name + " " + format;
    }

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }

  static Stream<Way> ways() throws IOException {
    String folder = System.getProperty("snowglobe.drivers", "target/drivers");
    assumeTrue(Files.isDirectory(Path.of(folder)), "The build has not copied the drivers yet");
    try (Stream<Path> jars = Files.list(Path.of(folder))) {
      List<Path> drivers = jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
      assertThat(drivers).hasSize(2);
      return drivers.stream()
          .flatMap(jar -> Stream.of("JSON", "ARROW").map(format -> Way.of(jar, format)));
    }
  }

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.builder().user("ada", "secret").start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  private interface Work {
    void with(Connection connection) throws Exception;
  }

  /** The driver looks for its parts where it was loaded, not on the class path of the tests. */
  private void connected(Work work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(way.loader);
    try (Connection connection = way.driver.connect(snowglobe.jdbcUrl(), properties("secret"))) {
      work.with(connection);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> way.driver.connect(snowglobe.jdbcUrl(), properties("wrong")).close());
    assertThat(refused.getErrorCode()).isEqualTo(390100);
  }

  private Properties properties(String password) {
    Properties properties = new Properties();
    properties.put("user", "ada");
    properties.put("password", password);
    properties.put("disablePlatformDetection", "true");
    properties.put("loginTimeout", "60");
    properties.put("JDBC_QUERY_RESULT_FORMAT", way.format);
    return properties;
  }

  private static ResultSet only(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql);
    assertThat(rows.next()).isTrue();
    return rows;
  }

  @Test
  void readsEveryType() throws Exception {
    connected(connection -> {
      try (Statement statement = connection.createStatement()) {
        ResultSet row =
            only(
                statement,
                "SELECT 42, 1.50::NUMBER(10,2), 12345678901234567890123456789::NUMBER(38,0),"
                    + " 2.5::FLOAT, 'text', TRUE, TO_BINARY('C0FFEE'), '2024-02-29'::DATE,"
                    + " '12:34:56'::TIME, '2024-02-29 12:34:56.789'::TIMESTAMP_NTZ,"
                    + " '2024-02-29 12:34:56 +0000'::TIMESTAMP_LTZ,"
                    + " PARSE_JSON('{\"a\":[1,null]}'), ARRAY_CONSTRUCT(1), NULL::INT");
        assertThat(row.getLong(1)).isEqualTo(42);
        assertThat(row.getBigDecimal(2)).isEqualByComparingTo("1.50");
        assertThat(row.getBigDecimal(3)).isEqualTo(new BigDecimal("12345678901234567890123456789"));
        assertThat(row.getDouble(4)).isEqualTo(2.5);
        assertThat(row.getString(5)).isEqualTo("text");
        assertThat(row.getBoolean(6)).isTrue();
        assertThat(row.getBytes(7)).containsExactly(0xC0, 0xFF, 0xEE);
        assertThat(row.getDate(8)).isEqualTo(Date.valueOf("2024-02-29"));
        assertThat(row.getString(9)).isEqualTo("12:34:56");
        assertThat(row.getTimestamp(10)).isEqualTo(Timestamp.valueOf("2024-02-29 12:34:56.789"));
        assertThat(row.getTimestamp(11).toInstant()).hasToString("2024-02-29T12:34:56Z");
        assertThat(row.getString(12)).contains("\"a\"");
        assertThat(row.getString(13)).contains("1");
        assertThat(row.getObject(14)).isNull();
      }
    });
  }

  @Test
  void bindsValuesAndArraysOfThem() throws Exception {
    connected(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TEMPORARY TABLE b(n INT, t VARCHAR, d DATE, f FLOAT)");
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO b VALUES (?, ?, ?, ?)")) {
          for (int i = 0; i < 2_500; i++) {
            insert.setInt(1, i);
            insert.setString(2, "t" + i);
            insert.setDate(3, Date.valueOf("2024-01-01"));
            insert.setDouble(4, i / 2.0);
            insert.addBatch();
          }
          assertThat(Arrays.stream(insert.executeBatch()).sum()).isEqualTo(2_500);
        }
        try (PreparedStatement query =
            connection.prepareStatement("SELECT t, f FROM b WHERE n = ? AND d = ?")) {
          query.setInt(1, 7);
          query.setDate(2, Date.valueOf("2024-01-01"));
          ResultSet row = query.executeQuery();
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).isEqualTo("t7");
          assertThat(row.getDouble(2)).isEqualTo(3.5);
        }
      }
    });
  }

  @Test
  void readsALargeResultInParts() throws Exception {
    connected(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT SEQ8(), 'row ' || SEQ8() FROM TABLE(GENERATOR(ROWCOUNT => 250000))")) {
        long sum = 0;
        while (rows.next()) {
          sum += rows.getLong(1);
          assertThat(rows.getString(2)).isEqualTo("row " + rows.getLong(1));
        }
        assertThat(sum).isEqualTo(249_999L * 125_000);
      }
    });
  }

  @Test
  void runsAsynchronously() throws Exception {
    connected(connection -> {
      try (Statement statement = connection.createStatement()) {
        try (ResultSet rows =
            (ResultSet)
                method(statement, "executeAsyncQuery")
                    .invoke(statement, "SELECT SYSTEM$WAIT(200, 'MILLISECONDS')")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo("waited 200 milliseconds");
        }
      }
    });
  }

  /** What a driver has besides JDBC is in a public interface of its own. */
  private static Method method(Statement statement, String name) {
    for (Class<?> type = statement.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> face : type.getInterfaces()) {
        for (Method method : face.getMethods()) {
          if (method.getName().equals(name) && method.getParameterCount() == 1) {
            return method;
          }
        }
      }
    }
    throw new AssertionError(statement.getClass() + " has no " + name);
  }

  @Test
  void cancelsWhatRuns() throws Exception {
    connected(connection -> {
      try (Statement statement = connection.createStatement();
          ExecutorService thread = Executors.newSingleThreadExecutor()) {
        Future<SQLException> query =
            thread.submit(() ->
                assertThrows(
                    SQLException.class, () -> statement.executeQuery("SELECT SYSTEM$WAIT(600)")));
        Eventually.holds(() -> snowglobe.stats().running() == 1);
        statement.cancel();
        assertThat(query.get().getErrorCode()).isEqualTo(604);
      }
    });
  }

  @Test
  void putsAndGetsFiles(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("pets.csv"), "Rex,3\nTom,4\n");
    connected(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TEMPORARY STAGE s");
        String path = file.toUri().getPath();
        assertThat(only(statement, "PUT 'file://" + path + "' @s").getString("status"))
            .isEqualTo("UPLOADED");
        assertThat(only(statement, "LIST @s").getString("name")).contains("pets.csv");
        ResultSet row = only(statement, "SELECT SUM($2::INT) FROM @s");
        assertThat(row.getInt(1)).isEqualTo(7);
        Path back = Files.createDirectories(folder.resolve("back"));
        only(statement, "GET @s 'file://" + back.toUri().getPath() + "'");
        try (Stream<Path> files = Files.list(back)) {
          assertThat(files).hasSize(1);
        }
      }
    });
  }
}
