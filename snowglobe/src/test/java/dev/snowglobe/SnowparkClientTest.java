package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.MergeResult;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.SaveMode;
import com.snowflake.snowpark_java.Session;
import com.snowflake.snowpark_java.Updatable;
import com.snowflake.snowpark_java.UpdateResult;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructType;
import java.util.Iterator;
import java.util.Map;
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

  @Test
  void joinsGroupsAndSorts() {
    DataFrame owners = session.table("pet_owners");
    DataFrame homes =
        session.sql("SELECT 'Ada' AS name, 'Bern' AS town UNION ALL SELECT 'Bob', 'Rome'");
    Row[] rows =
        owners
            .join(homes, "name")
            .groupBy("town")
            .agg(Functions.sum(Functions.col("age")).as("years"))
            .sort(Functions.col("years").desc())
            .collect();
    assertThat(rows)
        .extracting(row -> row.getString(0) + row.getLong(1))
        .containsExactly("Bern7", "Rome3");
  }

  @Test
  void knowsTheSchemaOfAPlanWithoutRunningIt() {
    StructType schema =
        session
            .table("pet_owners")
            .select(Functions.col("name"), Functions.lit(1.5).as("x"))
            .schema();
    assertThat(schema.names()).containsExactly("NAME", "X");
    assertThat(schema.get(0).dataType()).isEqualTo(DataTypes.StringType);
  }

  @Test
  void updatesMergesAndDeletes() {
    session
        .sql("CREATE OR REPLACE TABLE scores AS SELECT 'a' AS k, 1 AS n UNION ALL SELECT 'b', 2")
        .collect();
    Updatable scores = session.table("scores");
    UpdateResult updated =
        scores.update(
            Map.of(Functions.col("n"), Functions.lit(10)),
            scores.col("k").equal_to(Functions.lit("a")));
    assertThat(updated.getRowsUpdated()).isEqualTo(1);
    DataFrame source = session.sql("SELECT 'b' AS k, 20 AS n UNION ALL SELECT 'c', 30");
    MergeResult merged =
        scores
            .merge(source, scores.col("k").equal_to(source.col("k")))
            .whenMatched()
            .updateColumn(Map.of("n", source.col("n")))
            .whenNotMatched()
            .insertRow(Map.of("k", source.col("k"), "n", source.col("n")))
            .collect();
    assertThat(merged.getRowsInserted()).isEqualTo(1);
    assertThat(merged.getRowsUpdated()).isEqualTo(1);
    assertThat(scores.delete(scores.col("n").lt(Functions.lit(15))).getRowsDeleted()).isEqualTo(1);
    assertThat(session.table("scores").select(Functions.sum(Functions.col("n"))).first())
        .contains(Row.create(50L));
  }

  @Test
  void writesTablesAndViews() {
    DataFrame owners = session.table("pet_owners");
    owners.write().mode(SaveMode.Overwrite).saveAsTable("copied");
    owners.write().mode(SaveMode.Append).saveAsTable("copied");
    assertThat(session.table("copied").count()).isEqualTo(4);
    owners.createOrReplaceView("seen");
    owners.createOrReplaceTempView("briefly_seen");
    assertThat(session.table("seen").count()).isEqualTo(2);
    assertThat(session.table("briefly_seen").count()).isEqualTo(2);
  }

  @Test
  void readsALazyIteratorAndARange() {
    Iterator<Row> rows = session.range(5).toLocalIterator();
    assertThat(rows)
        .toIterable()
        .extracting(row -> row.getLong(0))
        .containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void bindsParameters() {
    Row[] rows =
        session.sql("SELECT name FROM pet_owners WHERE age > ? AND pet = ?", 5, "dog").collect();
    assertThat(rows).extracting(row -> row.getString(0)).containsExactly("Ada");
  }

  @Test
  void setsAndUnsetsTheQueryTag() {
    session.setQueryTag("a tag");
    assertThat(session.getQueryTag()).contains("a tag");
    session.unsetQueryTag();
    assertThat(session.getQueryTag()).isEmpty();
  }
}
