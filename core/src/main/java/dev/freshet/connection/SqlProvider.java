package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Settings;
import java.util.List;

/**
 * The kind of connection that {@link SqlConnection} is; found by {@link java.util.ServiceLoader}.
 */
@SuppressWarnings("exports") // what is pooled is known to its engine alone
public final class SqlProvider implements ConnectionProvider<SqlConnection, SqlSession> {

  /** Made by the service loader. */
  public SqlProvider() {}

  @Override
  public Class<SqlConnection> type() {
    return SqlConnection.class;
  }

  @Override
  public Backend<SqlSession> backend(Settings settings) {
    return new SqlBackend(SqlAddress.of(settings));
  }

  @Override
  public SqlConnection connect(Engine<SqlSession> engine) {
    return new SqlConnection(engine);
  }

  @Override
  public List<String> example() {
    return List.of(
        "url = \"jdbc:postgresql://localhost:5432/pets\"   # or dialect, host, port and database",
        "user = \"…\"",
        "password = \"${PETS_PASSWORD}\"");
  }
}
