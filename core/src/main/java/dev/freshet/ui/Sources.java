package dev.freshet.ui;

import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.spi.RunScope;
import java.util.function.Consumer;

/** Where a script's data comes from. */
public interface Sources {

  /** All connections of the app, and the secrets they are configured with. */
  Connections connections();

  /** The run, to which what it borrows is tied. */
  RunScope scope();

  /** The connection of the type's default name, such as {@code snowpark}. */
  default <C extends Connection> C connection(Class<C> type) {
    return connections().connection(type, scope());
  }

  /**
   * The connection of the type's default name, with options: {@code c -> c.ttl(…).set("role",
   * "reader")}.
   */
  default <C extends Connection> C connection(Class<C> type, Consumer<ConnectionSpec> options) {
    return connections().connection(type, scope(), options);
  }

  /** A connection by its name in the secrets: {@code [connections.NAME]}. */
  default <C extends Connection> C connection(String name, Class<C> type) {
    return connections().connection(name, type, scope());
  }

  /** A connection by its name in the secrets, with options, which beat what is set there. */
  default <C extends Connection> C connection(
      String name, Class<C> type, Consumer<ConnectionSpec> options) {
    return connections().connection(name, type, scope(), options);
  }

  /** A connection whose type is that of a well-known name, or {@code type} in the secrets. */
  default Connection connection(String name) {
    return connections().connection(name, scope());
  }

  /** As {@link #connection(String)}, with options, which beat what is set in the secrets. */
  default Connection connection(String name, Consumer<ConnectionSpec> options) {
    return connections().connection(name, scope(), options);
  }
}
