/** Data apps in Java: {@link dev.freshet.Freshet#run} is the door. */
module dev.freshet {
  exports dev.freshet;
  exports dev.freshet.connection;
  exports dev.freshet.connection.spi;
  exports dev.freshet.data;
  exports dev.freshet.element;
  exports dev.freshet.ui;

  // Jackson reads the records of the messages.
  opens dev.freshet.internal.inspect to
      tools.jackson.databind;
  opens dev.freshet.internal.tree to
      tools.jackson.databind;
  opens dev.freshet.internal.wire to
      tools.jackson.databind;
  // Jetty finds the methods of a socket only where everybody would.
  opens dev.freshet.internal.server;

  requires static micrometer.core;
  requires static transitive org.jspecify;
  requires com.github.benmanes.caffeine;
  // Not passed on: it brings java.xml, and scripts that import this module would have two
  // Durations.
  requires java.sql;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.websocket.api;
  requires org.eclipse.jetty.websocket.server;
  requires org.slf4j;
  requires org.tomlj;
  requires tools.jackson.databind;

  uses dev.freshet.connection.spi.ConnectionProvider;
  uses java.sql.Driver;

  provides dev.freshet.connection.spi.ConnectionProvider with
      dev.freshet.connection.SqlProvider;
}
