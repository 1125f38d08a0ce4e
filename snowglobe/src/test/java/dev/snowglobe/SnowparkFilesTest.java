package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.SaveMode;
import com.snowflake.snowpark_java.Session;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, readers and writers of the real Snowpark client. */
class SnowparkFilesTest {

  private static final StructType PAIR =
      StructType.create(
          new StructField("a", DataTypes.IntegerType), new StructField("b", DataTypes.StringType));

  private static Snowglobe snowglobe;
  private static Session session;

  @TempDir private Path local;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
    session = Clients.snowpark(snowglobe);
  }

  @AfterAll
  static void stop() {
    session.close();
    snowglobe.close();
  }

  @BeforeEach
  void newStage() {
    session.sql("CREATE OR REPLACE TEMPORARY STAGE files").collect();
  }

  private void upload(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    session.file().uploadStream("@files/" + name, new ByteArrayInputStream(bytes), false);
  }

  @Test
  void putsAndGets() throws IOException {
    Path source = Files.writeString(local.resolve("p.txt"), "hello");
    var put = session.file().put("file://" + source, "@files/x", Map.of("AUTO_COMPRESS", "FALSE"));
    assertThat(put).singleElement().extracting("status").isEqualTo("UPLOADED");
    var got = session.file().get("@files/x/p.txt", "file://" + local.resolve("out") + "/");
    assertThat(got).singleElement().extracting("status").isEqualTo("DOWNLOADED");
    assertThat(local.resolve("out/p.txt")).hasContent("hello");
    assertThat(session.sql("LS @files").collect()).hasSize(1);
  }

  @Test
  void readsCsv() {
    upload("a.csv", "1,x\n2,y\n");
    Row[] rows = session.read().schema(PAIR).csv("@files/a.csv").sort(Functions.col("a")).collect();
    assertThat(rows).containsExactly(Row.create(1L, "x"), Row.create(2L, "y"));
  }

  @Test
  void readsCsvWithOptions() {
    upload("a.csv", "a;b\n1;'x;y'\n");
    Row[] rows =
        session
            .read()
            .schema(PAIR)
            .option("SKIP_HEADER", 1)
            .option("FIELD_DELIMITER", "';'")
            .option("FIELD_OPTIONALLY_ENCLOSED_BY", "''''")
            .csv("@files/a.csv")
            .collect();
    assertThat(rows).containsExactly(Row.create(1L, "x;y"));
  }

  @Test
  void readsJson() {
    upload("a.json", "{\"k\":1}\n{\"k\":2}\n");
    Row[] rows =
        session
            .read()
            .json("@files/a.json")
            .select(Functions.col("$1").subField("k").cast(DataTypes.LongType).as("k"))
            .sort(Functions.col("k"))
            .collect();
    assertThat(rows).containsExactly(Row.create(1L), Row.create(2L));
  }

  @Test
  void writesAndReadsParquet() {
    var written =
        session
            .sql("SELECT 1 AS a, 'x' AS b")
            .write()
            .mode(SaveMode.Overwrite)
            .option("header", true)
            .parquet("@files/p/");
    assertThat(written.getRows()).hasSize(1);
    Row[] rows =
        session
            .read()
            .parquet("@files/p/")
            .select(Functions.col("$1").subField("B").cast(DataTypes.StringType))
            .collect();
    assertThat(rows).containsExactly(Row.create("x"));
  }

  @Test
  void writesCsvAndJson() {
    session.sql("SELECT 1 AS a, 'x' AS b").write().csv("@files/c/");
    assertThat(session.read().schema(PAIR).csv("@files/c/").collect())
        .containsExactly(Row.create(1L, "x"));
    session.sql("SELECT OBJECT_CONSTRUCT('k', 5) AS o").write().json("@files/j/");
    assertThat(session.read().json("@files/j/").count()).isEqualTo(1);
  }

  @Test
  void copiesIntoATable() {
    session.sql("CREATE OR REPLACE TABLE target(a INT, b VARCHAR)").collect();
    upload("a.csv", "1,x\n2,y\n");
    session.read().schema(PAIR).csv("@files/a.csv").copyInto("target");
    assertThat(session.table("target").count()).isEqualTo(2);
    session
        .read()
        .schema(PAIR)
        .csv("@files/a.csv")
        .copyInto(
            "target",
            new String[] {"a", "b"},
            new Column[] {
              Functions.col("$1").cast(DataTypes.IntegerType).plus(Functions.lit(10)),
              Functions.upper(Functions.col("$2"))
            },
            Map.of("FORCE", "TRUE"));
    assertThat(session.table("target").sort(Functions.col("a")).collect())
        .extracting(row -> row.getString(1))
        .containsExactly("x", "y", "X", "Y");
  }

  @Test
  void aStageThatIsNotThereIsNamed() {
    Exception error =
        assertThrows(
            Exception.class, () -> session.read().schema(PAIR).csv("@nowhere/a.csv").collect());
    assertThat(error.getMessage()).contains("Stage 'SNOWGLOBE.PUBLIC.NOWHERE' does not exist");
  }
}
