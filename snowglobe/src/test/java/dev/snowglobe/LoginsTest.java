package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.snowflake.snowpark_java.Session;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Users that prove who they are by password, token or key pair. */
class LoginsTest {

  private static final KeyPair ADA = keyPair();
  private static Snowglobe snowglobe;

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new LinkageError("Every JDK has RSA", e);
    }
  }

  @BeforeAll
  static void start() {
    snowglobe =
        Snowglobe.builder()
            .token("bot", "t0ken")
            .keyPair("ada", ADA.getPublic())
            .user("ada", "secret")
            .start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  private static Connection connect(String user, Object... properties) throws SQLException {
    Properties all = new Properties();
    all.put("user", user);
    all.put("disablePlatformDetection", "true");
    all.put("loginTimeout", "60");
    all.put("maxHttpRetries", "1");
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    return DriverManager.getConnection(snowglobe.jdbcUrl(), all);
  }

  private static void admits(String user, Object... properties) throws SQLException {
    try (Connection connection = connect(user, properties);
        var rows = connection.createStatement().executeQuery("SELECT CURRENT_USER()")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualToIgnoringCase(user);
    }
  }

  private static void refuses(int code, String user, Object... properties) {
    SQLException error = assertThrows(SQLException.class, () -> connect(user, properties).close());
    assertThat(error.getErrorCode()).isEqualTo(code);
  }

  @Test
  void aKeyPairIsVerified() throws SQLException {
    admits("ada", "privateKey", ADA.getPrivate());
    PrivateKey other = keyPair().getPrivate();
    refuses(390144, "ada", "privateKey", other);
    refuses(390144, "bot", "privateKey", ADA.getPrivate());
  }

  @Test
  void aTokenIsComparedWhicheverWayItIsShown() throws SQLException {
    admits("bot", "authenticator", "oauth", "token", "t0ken");
    admits("bot", "authenticator", "PROGRAMMATIC_ACCESS_TOKEN", "token", "t0ken");
    admits("bot", "password", "t0ken");
    refuses(390303, "bot", "authenticator", "oauth", "token", "wrong");
    refuses(394400, "bot", "authenticator", "PROGRAMMATIC_ACCESS_TOKEN", "token", "wrong");
  }

  @Test
  void aPasswordIsNoToken() throws SQLException {
    admits("ADA", "password", "secret");
    refuses(390100, "ada", "password", "wrong");
    refuses(390100, "eve", "password", "secret");
    refuses(390303, "ada", "authenticator", "oauth", "token", "secret");
  }

  @Test
  void theConfigurationIsThatOfTheFirstUser() {
    Session session = Session.builder().configs(snowglobe.sessionConfig()).create();
    try {
      assertThat(session.sql("SELECT CURRENT_USER()").first().orElseThrow().getString(0))
          .isEqualTo("BOT");
    } finally {
      session.close();
    }
  }
}
