package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.DataFrameWriter;
import com.snowflake.snowpark_java.DataFrameWriterAsyncActor;
import com.snowflake.snowpark_java.SaveMode;
import com.snowflake.snowpark_java.WriteFileResult;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import java.util.Map;

/** {@link DataFrameWriter}, now and asynchronously: tables, and files of a stage. */
final class WriterCases {
  private static final String TABLE = "sql-reference/sql/create-table";
  private static final String UNLOAD = "sql-reference/sql/copy-into-location";

  private WriterCases() {}

  private static DataFrame one(Client c) {
    return c.sql("SELECT 1 AS n, 'x' AS s");
  }

  private static String stage(Client c, String name) {
    c.run("CREATE OR REPLACE TEMPORARY STAGE " + name);
    return "@" + name + "/out/";
  }

  static Cases writer() {
    Cases cases = Cases.of(DataFrameWriter.class);
    tables(cases);
    files(cases);
    return cases;
  }

  private static void tables(Cases cases) {
    cases
        .that(
            "saveAsTable",
            TABLE,
            c -> {
              one(c).write().saveAsTable("saved");
              one(c).write().saveAsTable(new String[] {"snowglobe", "public", "saved"});
              assertThat(c.session().table("saved").collect())
                  .containsExactly(row(1L, "x"), row(1L, "x"));
            })
        .that(
            "mode",
            TABLE,
            c -> {
              one(c).write().mode(SaveMode.ErrorIfExists).saveAsTable("moded");
              one(c).write().mode(SaveMode.Append).saveAsTable("moded");
              assertThat(c.session().table("moded").count()).isEqualTo(2);
              one(c).write().mode(SaveMode.Ignore).saveAsTable("moded");
              assertThat(c.session().table("moded").count()).isEqualTo(2);
              one(c).write().mode("overwrite").saveAsTable("moded");
              assertThat(c.session().table("moded").count()).isEqualTo(1);
              assertThat(
                      catchThrowable(
                          () -> one(c).write().mode("errorifexists").saveAsTable("moded")))
                  .hasMessageContaining("already exists");
            })
        .that(
            "option",
            TABLE,
            c -> {
              one(c).write().saveAsTable("reordered");
              c.sql("SELECT 'y' AS s, 2 AS n")
                  .write()
                  .mode(SaveMode.Append)
                  .option("columnOrder", "name")
                  .saveAsTable("reordered");
              assertThat(c.session().table("reordered").sort(col("n")).collect())
                  .containsExactly(row(1L, "x"), row(2L, "y"));
            });
  }

  private static void files(Cases cases) {
    StructType pair =
        StructType.create(
            new StructField("n", DataTypes.LongType), new StructField("s", DataTypes.StringType));
    cases
        .that(
            "csv, options",
            UNLOAD,
            c -> {
              String place = stage(c, "w_csv");
              one(c)
                  .write()
                  .options(Map.of("FIELD_DELIMITER", "|", "compression", "none"))
                  .csv(place);
              assertThat(
                      c.session()
                          .read()
                          .schema(pair)
                          .option("FIELD_DELIMITER", "|")
                          .csv(place)
                          .collect())
                  .containsExactly(row(1L, "x"));
            })
        .that(
            "json",
            UNLOAD,
            c -> {
              String place = stage(c, "w_json");
              c.sql("SELECT OBJECT_CONSTRUCT('k', 5) AS o").write().json(place);
              assertThat(
                      c.session()
                          .read()
                          .json(place)
                          .select(col("$1").subField("k").cast(DataTypes.LongType))
                          .collect())
                  .containsExactly(row(5L));
            })
        .that(
            "parquet, async",
            UNLOAD,
            c -> {
              String place = stage(c, "w_parquet");
              one(c).write().mode(SaveMode.Overwrite).option("header", true).parquet(place);
              assertThat(
                      c.session()
                          .read()
                          .parquet(place)
                          .select(col("$1").subField("N").cast(DataTypes.LongType))
                          .collect())
                  .containsExactly(row(1L));
              assertThat(one(c).write().async().csv(stage(c, "w_async")).getResult().getRows())
                  .hasSize(1);
            });
  }

  static Cases actor() {
    return Cases.of(DataFrameWriterAsyncActor.class)
        .that(
            "saveAsTable",
            TABLE,
            c -> {
              one(c).write().async().saveAsTable("saved_later").getResult();
              one(c)
                  .write()
                  .async()
                  .saveAsTable(new String[] {"public", "saved_later"})
                  .getResult();
              assertThat(c.session().table("saved_later").count()).isEqualTo(2);
            })
        .that(
            "csv, json, parquet",
            UNLOAD,
            c -> {
              String place = stage(c, "w_later");
              one(c).write().async().csv(place + "csv/").getResult();
              c.sql("SELECT OBJECT_CONSTRUCT('k', 5) AS o")
                  .write()
                  .async()
                  .json(place + "json/")
                  .getResult();
              one(c).write().async().parquet(place + "parquet/").getResult();
              assertThat(c.sql("LS @w_later").collect()).hasSize(3);
            });
  }

  static Cases result() {
    return Cases.of(WriteFileResult.class)
        .that(
            "getRows, getSchema",
            UNLOAD,
            c -> {
              WriteFileResult result = one(c).write().csv(stage(c, "w_result"));
              assertThat(result.getSchema().names())
                  .containsExactly("\"rows_unloaded\"", "\"input_bytes\"", "\"output_bytes\"");
              assertThat(result.getRows())
                  .singleElement()
                  .extracting(row -> row.getLong(0))
                  .isEqualTo(1L);
            });
  }
}
