package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.upper;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.CopyableDataFrame;
import com.snowflake.snowpark_java.CopyableDataFrameAsyncActor;
import com.snowflake.snowpark_java.DataFrameReader;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import java.util.List;
import java.util.Map;

/** {@link DataFrameReader} and {@link CopyableDataFrame}: files of a stage. */
final class ReaderCases {
  private static final String FILES = "user-guide/querying-stage";
  private static final String COPY = "sql-reference/sql/copy-into-table";
  private static final String FORMATS = "DuckDB, as it is embedded here, reads no such files";

  private static final StructType PAIR =
      StructType.create(
          new StructField("n", DataTypes.IntegerType), new StructField("s", DataTypes.StringType));

  private ReaderCases() {}

  /** A stage with a file of two lines; the place of the file. */
  private static String file(Client c, String stage, String name, String text) {
    c.run("CREATE OR REPLACE TEMPORARY STAGE " + stage);
    c.upload("@" + stage + "/" + name, text);
    return "@" + stage + "/" + name;
  }

  private static CopyableDataFrame pairs(Client c, String stage) {
    return c.session().read().schema(PAIR).csv(file(c, stage, "a.csv", "1,x\n2,y\n"));
  }

  static Cases reader() {
    Cases cases = Cases.of(DataFrameReader.class);
    formats(cases);
    options(cases);
    refused(cases);
    return cases;
  }

  private static void formats(Cases cases) {
    cases
        .rows(
            "table",
            "sql-reference/constructs/from",
            List.of(row("x")),
            c -> {
              c.run("CREATE OR REPLACE TABLE read_me AS SELECT 'x' AS s");
              return c.session().read().table("read_me");
            })
        .rows(
            "schema, csv",
            FILES,
            List.of(row(1L, "x"), row(2L, "y")),
            c ->
                c.session()
                    .read()
                    .schema(PAIR)
                    .csv(file(c, "r_csv", "a.csv", "1,x\n2,y\n"))
                    .sort(col("n")))
        .rows(
            "json",
            FILES,
            List.of(row(1L), row(2L)),
            c ->
                c.session()
                    .read()
                    .json(file(c, "r_json", "a.json", "{\"k\":1}\n{\"k\":2}\n"))
                    .select(col("$1").subField("k").cast(DataTypes.LongType).as("k"))
                    .sort(col("k")))
        .rows(
            "parquet",
            FILES,
            List.of(row("x")),
            c -> {
              c.run("CREATE OR REPLACE TEMPORARY STAGE r_parquet");
              c.sql("SELECT 'x' AS s").write().option("header", true).parquet("@r_parquet/p/");
              return c.session()
                  .read()
                  .parquet("@r_parquet/p/")
                  .select(col("$1").subField("S").cast(DataTypes.StringType));
            });
  }

  private static void options(Cases cases) {
    cases
        .rows(
            "option",
            COPY,
            List.of(row(1L, "x;y")),
            c ->
                c.session()
                    .read()
                    .schema(PAIR)
                    .option("SKIP_HEADER", 1)
                    .option("FIELD_DELIMITER", ";")
                    .option("FIELD_OPTIONALLY_ENCLOSED_BY", "\"")
                    .csv(file(c, "r_option", "a.csv", "n;s\n1;\"x;y\"\n")))
        .rows(
            "options",
            COPY,
            List.of(row(1L, "x")),
            c ->
                c.session()
                    .read()
                    .schema(PAIR)
                    .options(Map.of("field_delimiter", "|", "skip_header", 1))
                    .csv(file(c, "r_options", "a.csv", "n|s\n1|x\n")))
        .rows(
            "option",
            COPY,
            List.of(row(2L, "y")),
            c -> {
              c.run("CREATE OR REPLACE TEMPORARY STAGE r_pattern");
              c.upload("@r_pattern/a.csv", "1,x\n");
              c.upload("@r_pattern/b.csv", "2,y\n");
              return c.session()
                  .read()
                  .schema(PAIR)
                  .option("PATTERN", ".*b[.]csv")
                  .csv("@r_pattern/");
            });
  }

  private static void refused(Cases cases) {
    cases
        .refused(
            "avro",
            FORMATS,
            "AVRO",
            c -> c.session().read().avro(file(c, "r_avro", "a.avro", "x")).collect())
        .refused(
            "orc",
            FORMATS,
            "ORC",
            c -> c.session().read().orc(file(c, "r_orc", "a.orc", "x")).collect())
        .refused(
            "xml",
            FORMATS,
            "XML",
            c -> c.session().read().xml(file(c, "r_xml", "a.xml", "<a/>")).collect());
  }

  private static Row[] copied(Client c, String table) {
    return c.session().table(table).sort(col("n")).collect();
  }

  private static void target(Client c, String name) {
    c.run("CREATE OR REPLACE TABLE " + name + "(n INT, s VARCHAR)");
  }

  private static Column[] changed() {
    return new Column[] {col("$1").cast(DataTypes.IntegerType).plus(lit(10)), upper(col("$2"))};
  }

  static Cases copyable() {
    return Cases.of(CopyableDataFrame.class)
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_plain");
              pairs(c, "c_plain").copyInto("copy_plain");
              assertThat(copied(c, "copy_plain")).containsExactly(row(1L, "x"), row(2L, "y"));
            })
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_changed");
              CopyableDataFrame pairs = pairs(c, "c_changed");
              pairs.copyInto("copy_changed", changed());
              assertThat(copied(c, "copy_changed")).containsExactly(row(11L, "X"), row(12L, "Y"));
              pairs.copyInto("copy_changed", changed(), Map.of("FORCE", "TRUE"));
              assertThat(copied(c, "copy_changed")).hasSize(4);
            })
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_named");
              pairs(c, "c_named")
                  .copyInto(
                      "copy_named",
                      new String[] {"s", "n"},
                      new Column[] {upper(col("$2")), col("$1")},
                      Map.of("PURGE", "TRUE"));
              assertThat(copied(c, "copy_named")).containsExactly(row(1L, "X"), row(2L, "Y"));
              assertThat(c.sql("LS @c_named").collect()).isEmpty();
            })
        .that(
            "clone, async",
            COPY,
            c -> {
              CopyableDataFrame pairs = pairs(c, "c_clone");
              assertThat(pairs.clone().count()).isEqualTo(2);
              assertThat(pairs.async().count().getResult()).isEqualTo(2);
            });
  }

  static Cases actor() {
    return Cases.of(CopyableDataFrameAsyncActor.class)
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_later");
              pairs(c, "c_later").async().copyInto("copy_later").getResult();
              assertThat(copied(c, "copy_later")).containsExactly(row(1L, "x"), row(2L, "y"));
            })
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_changed_later");
              CopyableDataFrame pairs = pairs(c, "c_changed_later");
              pairs.async().copyInto("copy_changed_later", changed()).getResult();
              pairs
                  .async()
                  .copyInto("copy_changed_later", changed(), Map.of("FORCE", "TRUE"))
                  .getResult();
              assertThat(copied(c, "copy_changed_later")).hasSize(4);
            })
        .that(
            "copyInto",
            COPY,
            c -> {
              target(c, "copy_named_later");
              pairs(c, "c_named_later")
                  .async()
                  .copyInto(
                      "copy_named_later",
                      new String[] {"n", "s"},
                      changed(),
                      Map.of("ON_ERROR", "ABORT_STATEMENT"))
                  .getResult();
              assertThat(copied(c, "copy_named_later"))
                  .containsExactly(row(11L, "X"), row(12L, "Y"));
            });
  }
}
