package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a {@link SqlConnection} goes, by its settings, and what is said of wrong ones. */
class SqlSettingsTest extends SqlTrial {
  private void secrets(String lines) throws IOException {
    Files.writeString(
        folder.resolve("app/.freshet/secrets.toml"), "[connections.sql]\n" + lines + "\n");
  }

  @Test
  void theUrlOfTheSecretsIsUsedUnlessTheCodeGivesAnotherAddress() throws Exception {
    Path served = folder.resolve("of-secrets");
    secrets("url = \"jdbc:h2:file:%s\"".formatted(served));
    connections
        .connection(SqlConnection.class)
        .useConnection(jdbc -> run(jdbc, "CREATE TABLE here (x INT)"));
    assertThat(connections.connection("sql").query("SELECT * FROM here").isEmpty()).isTrue();
    SqlConnection other = connect(c -> c.set("database", "elsewhere"));
    assertThatThrownBy(() -> other.query("SELECT * FROM here"))
        .hasMessageContaining("\"HERE\" not found");
    assertThat(folder.resolve("app/elsewhere.mv.db")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, jdbc:postgresql://h:1/d",
    "mysql, jdbc:mysql://h:1/d",
    "mariadb, jdbc:mariadb://h:1/d",
    "sqlserver, jdbc:sqlserver://h:1;databaseName=d",
    "oracle, jdbc:oracle:thin:@//h:1/d",
    "snowflake, jdbc:snowflake://h:1/?db=d",
    "h2, jdbc:h2:tcp://h:1/d"
  })
  void anAddressIsMadeOfItsParts(String dialect, String url) {
    var settings =
        Settings.of("sql", folder, Map.of(), List.of())
            .with(Map.of("dialect", dialect, "host", "h", "port", 1, "database", "d"), "code");
    assertThat(Database.named(dialect).url(settings)).isEqualTo(url);
    assertThat(Database.ofUrl(url)).contains(Database.named(dialect));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, org.postgresql:postgresql",
    "mysql, com.mysql:mysql-connector-j",
    "mariadb, org.mariadb.jdbc:mariadb-java-client",
    "sqlserver, com.microsoft.sqlserver:mssql-jdbc",
    "oracle, com.oracle.database.jdbc:ojdbc11",
    "snowflake, net.snowflake:snowflake-jdbc",
    "sqlite, org.xerial:sqlite-jdbc"
  })
  void aMissingDriverNamesTheArtifactToAdd(String dialect, String artifact) {
    assertThatThrownBy(
            () -> connect(c -> c.set("url", "jdbc:" + dialect + "://u:s3cr3t@h/d?password=s3cr3t")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no JDBC driver on the class path takes jdbc:" + dialect + ":")
        .hasMessageContaining(artifact)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void eachWrongSettingIsNamed() {
    assertThatThrownBy(() -> connect(c -> c.set("url", "postgresql://u:s3cr3t@h/d")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("does not begin with jdbc:")
        .hasMessageNotContaining("s3cr3t");
    assertThatThrownBy(() -> connect(c -> c.set("dialect", "postgres").set("host", "h")))
        .hasMessageContaining("the dialect \"postgres\" is not known")
        .hasMessageContaining("Did you mean \"postgresql\"?");
    assertThatThrownBy(() -> connect(c -> c.set("dialect", "mysql").set("database", "d")))
        .hasMessageContaining("the setting \"host\" is missing")
        .hasMessageContaining("Set are database, dialect, from code");
    assertThatThrownBy(() -> connect(c -> c.set("user", "u")))
        .hasMessageContaining("neither \"url\" nor \"dialect\" is set");
    assertThatThrownBy(() -> connections.connection(SqlConnection.class))
        .hasMessageContaining("There is no configuration for connection \"sql\"")
        .hasMessageContaining("jdbc:postgresql://localhost:5432/pets");
  }

  @Test
  void noSecretIsInAnyTextNotEvenOneInsideAUrl() {
    String url = "jdbc:h2:mem:x;NO_SUCH=s3cr3t;PASSWORD=s3cr3t";
    SqlConnection connection = connect(c -> c.set("url", url));
    assertThatThrownBy(() -> connection.query("SELECT 1"))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageNotContaining("s3cr3t");
    assertThat(List.of(connection.toString(), connection.engine().toString()).toString())
        .doesNotContain("s3cr3t");
  }
}
