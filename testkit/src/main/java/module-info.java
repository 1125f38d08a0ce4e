/** What tests of scripts and of connections are made with. */
module dev.freshet.testkit {
  exports dev.freshet.testkit;

  requires static transitive org.jspecify;
  requires transitive dev.freshet;
  requires transitive org.junit.jupiter.api;
  requires java.sql;
  requires org.slf4j;
  // Where it logs, the contract looks at warnings too.
  requires static ch.qos.logback.classic;
  requires static ch.qos.logback.core;
}
