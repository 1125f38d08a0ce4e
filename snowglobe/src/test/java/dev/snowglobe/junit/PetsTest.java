package dev.snowglobe.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.snowflake.snowpark_java.Session;
import org.junit.jupiter.api.Test;

@SnowglobeTest(sql = "CREATE TABLE pets AS SELECT 'Rex' AS name")
class PetsTest {
  @Test
  void countsPets(Session session) {
    assertEquals(1, session.table("pets").count());
  }
}
