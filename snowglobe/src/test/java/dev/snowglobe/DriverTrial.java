package dev.snowglobe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An endpoint for all tests of a class, and a driver's connection to it for each. */
abstract class DriverTrial {

  static Snowglobe snowglobe;
  Connection connection;
  Statement statement;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = Clients.jdbc(snowglobe);
    statement = connection.createStatement();
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }
}
