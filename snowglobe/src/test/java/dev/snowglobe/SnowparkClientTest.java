package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real Snowpark client, unmodified, against an endpoint. */
class SnowparkClientTest {

  private static Snowglobe snowglobe;
  private static Session session;

  @BeforeAll
  static void start() {
    snowglobe =
        Snowglobe.builder()
            .initSql(
                "CREATE TABLE pet_owners(name VARCHAR, pet VARCHAR, age INT);"
                    + "INSERT INTO pet_owners VALUES ('Ada', 'dog', 7), ('Bob', 'cat', 3)")
            .start();
    session = Clients.snowpark(snowglobe);
  }

  @AfterAll
  static void stop() {
    session.close();
    snowglobe.close();
  }

  @Test
  void readsATable() {
    Row[] rows =
        session.table("pet_owners").sort(session.table("pet_owners").col("name")).collect();
    assertThat(rows).extracting(row -> row.getString(0)).containsExactly("Ada", "Bob");
    assertThat(rows[0].getLong(2)).isEqualTo(7);
  }

  @Test
  void knowsWhereItIs() {
    assertThat(session.getCurrentDatabase()).contains("\"SNOWGLOBE\"");
    assertThat(session.getCurrentSchema()).contains("\"PUBLIC\"");
  }
}
