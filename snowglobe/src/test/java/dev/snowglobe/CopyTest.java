package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COPY INTO both ways and queries of files, by the JDBC driver. */
class CopyTest extends StageTrial {

  @Test
  void loadsCsvOnce() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(id INT, name VARCHAR, price NUMBER(6,2), day DATE)");
    put(
        "a.csv",
        "id,name,price,day\n1,\"x, y\",2.5,2024-02-29\n2,,\\N,\n3,\"\",7,2024-01-01\n",
        "");
    String copy =
        "COPY INTO t FROM @s FILE_FORMAT = (TYPE = CSV SKIP_HEADER = 1"
            + " FIELD_OPTIONALLY_ENCLOSED_BY = '\"')";
    assertThat(rows(copy)).containsExactly("s/a.csv.gz|LOADED|3|3|1|0|null|null|null|null");
    assertThat(rows("SELECT * FROM t ORDER BY id"))
        .containsExactly("1|x, y|2.50|2024-02-29", "2|null|null|null", "3||7.00|2024-01-01");
    assertThat(rows(copy)).containsExactly("Copy executed with 0 files processed.");
    assertThat(rows(copy + " FORCE = TRUE")).hasSize(1);
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("6");
    run("CREATE OR REPLACE TABLE t(id INT, name VARCHAR, price NUMBER(6,2), day DATE)");
    assertThat(rows(copy)).singleElement().asString().startsWith("s/a.csv.gz|LOADED");
  }

  @Test
  void loadsTheFilesThatAreNamedOrMatch() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(id INT)");
    for (int i = 1; i <= 3; i++) {
      put("f" + i + ".csv", i + "\n", "AUTO_COMPRESS = FALSE");
    }
    assertThat(rows("COPY INTO t FROM @s FILES = ('f1.csv', 'f3.csv') PURGE = TRUE")).hasSize(2);
    assertThat(rows("COPY INTO t FROM @s PATTERN = '.*f[0-9].csv'")).hasSize(1);
    assertThat(rows("SELECT * FROM t ORDER BY 1")).containsExactly("1", "2", "3");
    assertThat(rows("LIST @s")).hasSize(1);
  }

  @Test
  void loadsWithATransformationAndANamedFormat() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT, b VARCHAR, source VARCHAR)");
    run("CREATE OR REPLACE FILE FORMAT piped TYPE = CSV FIELD_DELIMITER = '|'");
    assertThat(rows("SHOW FILE FORMATS LIKE 'piped'")).singleElement().asString().contains("|CSV|");
    put("p.csv", "1|x|extra\n2|y\n", "");
    run(
        "COPY INTO t(b, a, source) FROM (SELECT upper(f.$2), $1::INT * 10, METADATA$FILENAME FROM @s/p f)"
            + " FILE_FORMAT = (FORMAT_NAME = 'piped')");
    assertThat(rows("SELECT * FROM t ORDER BY a"))
        .containsExactly("10|X|p.csv.gz", "20|Y|p.csv.gz");
  }

  @Test
  void queriesFiles() throws SQLException, IOException {
    run("CREATE OR REPLACE FILE FORMAT plain TYPE = CSV");
    put("q.csv", "1,x\n2,y\n", "");
    assertThat(
            rows(
                "SELECT $2, t.$1, $3 FROM @s (FILE_FORMAT => plain, PATTERN => '.*q.*') t ORDER BY 2"))
        .containsExactly("x|1|null", "y|2|null");
    assertThat(rows("SELECT count(*) FROM '@s/none' (FILE_FORMAT => 'plain')"))
        .containsExactly("0");
    run("CREATE OR REPLACE TABLE made AS SELECT $1::INT AS n FROM @s/q.csv.gz");
    assertThat(rows("SELECT sum(n) FROM made")).containsExactly("3");
  }

  @Test
  void loadsAndQueriesJson() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE j(v VARIANT)");
    put("lines.json", "{\"a\":1,\"b\":{\"c\":[1,2]}}\n{\"a\":2}\n", "");
    put("list.json", "[{\"a\":3},{\"a\":4}]", "");
    run("COPY INTO j FROM @s FILE_FORMAT = (TYPE = JSON STRIP_OUTER_ARRAY = TRUE)");
    assertThat(rows("SELECT v:a::INT, v:b.c[1]::INT FROM j ORDER BY 1"))
        .containsExactly("1|2", "2|null", "3|null", "4|null");
    run("CREATE OR REPLACE FILE FORMAT js TYPE = JSON");
    assertThat(rows("SELECT $1:a::INT FROM @s/lines (FILE_FORMAT => js) ORDER BY 1"))
        .containsExactly("1", "2");
  }

  @Test
  void unloadsCsvAndReadsItBack() throws SQLException {
    run("CREATE OR REPLACE TABLE u(a INT, b VARCHAR)");
    run("INSERT INTO u VALUES (1, 'x, \"y\"'), (2, NULL), (3, '')");
    String format = " FILE_FORMAT = (TYPE = CSV FIELD_OPTIONALLY_ENCLOSED_BY = '\"')";
    assertThat(rows("COPY INTO @s/out/ FROM u" + format))
        .singleElement()
        .asString()
        .startsWith("3|");
    assertThat(rows("LIST @s")).singleElement().asString().startsWith("s/out/data_0_0_0.csv.gz|");
    run("CREATE OR REPLACE TABLE back LIKE u");
    run("COPY INTO back FROM @s/out" + format);
    assertThat(rows("SELECT * FROM back ORDER BY a")).containsExactly("1|x, \"y\"", "2|null", "3|");
    assertThat(refused("COPY INTO @s/out/ FROM u" + format).getMessage())
        .contains("already existing");
    run("COPY INTO @s/out/ FROM (SELECT a + 1 FROM u WHERE a < 3) HEADER = TRUE OVERWRITE = TRUE");
    assertThat(rows("SELECT $1 FROM @s/out")).containsExactly("A + 1", "2", "3");
  }

  @Test
  void unloadsDatesTimesAndBinaryValuesInTheirFormats() throws SQLException {
    run(
        "COPY INTO @s/o FROM (SELECT '2024-02-29'::DATE AS d, '07:30:15'::TIME AS t,"
            + " '2024-02-29 01:02:03'::TIMESTAMP AS m, TO_BINARY('snow', 'UTF-8') AS b)"
            + " FILE_FORMAT = (DATE_FORMAT = 'DD/MM/YYYY' TIME_FORMAT = 'HH24.MI' TIMESTAMP_FORMAT ="
            + " 'MM-DD HH24' BINARY_FORMAT = BASE64)");
    assertThat(rows("SELECT $1, $2, $3, $4 FROM @s/o"))
        .containsExactly("29/02/2024|07.30|02-29 01|c25vdw==");
  }

  @Test
  void unloadsNoRowsToNoFileAndTellsOfFiles() throws SQLException {
    assertThat(rows("COPY INTO @s/n FROM (SELECT 1 AS a WHERE FALSE) HEADER = TRUE"))
        .containsExactly("0|0|0");
    assertThat(rows("COPY INTO @s/n FROM (SELECT 1 AS a WHERE FALSE) DETAILED_OUTPUT = TRUE"))
        .isEmpty();
    assertThat(rows("LIST @s/n")).isEmpty();
    assertThat(
            rows(
                "COPY INTO @s/n FROM (SELECT 1 AS a) DETAILED_OUTPUT = TRUE"
                    + " FILE_FORMAT = (COMPRESSION = NONE)"))
        .containsExactly("n_0_0_0.csv|2|1");
  }

  @Test
  void unloadsJsonAndParquetAndReadsThemBack() throws SQLException {
    run(
        "COPY INTO @s/j FROM (SELECT OBJECT_CONSTRUCT('k', 'a \"b\", c', 'n', 2)) FILE_FORMAT = (TYPE = JSON)");
    run("CREATE OR REPLACE TABLE kv(v VARIANT)");
    run("COPY INTO kv FROM @s/j FILE_FORMAT = (TYPE = JSON)");
    assertThat(rows("SELECT v:k::VARCHAR, v:n::INT FROM kv")).containsExactly("a \"b\", c|2");
    run(
        "COPY INTO @s/p/ FROM (SELECT 7 AS n, 'x' AS t) FILE_FORMAT = (TYPE = PARQUET) HEADER = TRUE");
    assertThat(rows("LIST @s/p"))
        .singleElement()
        .asString()
        .startsWith("s/p/data_0_0_0.snappy.parquet|");
    run("CREATE OR REPLACE TABLE pq(n INT, t VARCHAR, f VARCHAR)");
    run(
        "COPY INTO pq FROM (SELECT $1:N, $1:T, METADATA$FILENAME FROM @s/p) FILE_FORMAT = (TYPE = PARQUET)");
    assertThat(rows("SELECT * FROM pq")).containsExactly("7|x|p/data_0_0_0.snappy.parquet");
  }

  @Test
  void aFileThatIsWrongLoadsNothing() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT, b INT)");
    put("a1.csv", "1,2\n", "");
    put("a2.csv", "1,2\n3\n", "");
    SQLException count = refused("COPY INTO t FROM @s");
    assertThat(count.getErrorCode()).isEqualTo(100080);
    assertThat(count.getMessage())
        .contains("s/a2.csv.gz")
        .contains("file (1)")
        .contains("line 2, character 1")
        .contains("Row 2")
        .doesNotContain("/tmp");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
    run("COPY INTO t FROM @s FILE_FORMAT = (ERROR_ON_COLUMN_COUNT_MISMATCH = FALSE)");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("3");
    put("b.csv", "1,zwei\n", "");
    SQLException number = refused("COPY INTO t FROM @s/b");
    assertThat(number.getErrorCode()).isEqualTo(100038);
    assertThat(number.getMessage())
        .contains("Numeric value 'zwei' is not recognized")
        .contains("s/b.csv.gz");
  }

  @Test
  void anEmptiedTableIsLoadedAgain() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT)");
    put("a.csv", "1\n", "");
    run("COPY INTO t FROM @s");
    run("TRUNCATE TABLE t");
    run("COPY INTO t FROM @s");
    assertThat(rows("SELECT * FROM t")).containsExactly("1");
  }

  @Test
  void aBackslashChangesTheNextCharacterOfWhatNothingEncloses() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a VARCHAR, b VARCHAR)");
    put("a.csv", "x\\,y\\tz,\\N\n", "");
    run("COPY INTO t FROM @s");
    assertThat(rows("SELECT * FROM t")).containsExactly("x,y\tz|null");
    run("TRUNCATE TABLE t");
    put("b.csv", "x\\y,\\N\n", "");
    run("COPY INTO t FROM @s/b FILE_FORMAT = (ESCAPE_UNENCLOSED_FIELD = NONE)");
    assertThat(rows("SELECT * FROM t")).containsExactly("x\\y|null");
  }

  @Test
  void unloadsWhatNothingEnclosesSoThatItIsReadBack() throws SQLException {
    run("CREATE OR REPLACE TABLE t(a VARCHAR, b INT)");
    run("COPY INTO @s/o FROM (SELECT 'p,q\\nr\\\\s' AS a, 1 AS b) HEADER = TRUE");
    assertThat(rows("SELECT $1, $2 FROM @s/o")).containsExactly("A|B", "p,q\nr\\s|1");
    run("COPY INTO t FROM @s/o FILE_FORMAT = (SKIP_HEADER = 1)");
    assertThat(rows("SELECT * FROM t")).containsExactly("p,q\nr\\s|1");
  }

  @Test
  void aTransactionUndoesALoad() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT)");
    put("a.csv", "1\n", "");
    run("BEGIN");
    run("COPY INTO t FROM @s");
    run("ROLLBACK");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
    assertThat(rows("COPY INTO t FROM @s")).singleElement().asString().contains("LOADED");
  }

  @Test
  void refusesMalformedFiles() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE v(v VARIANT)");
    run("CREATE OR REPLACE TABLE c(a VARCHAR, b VARCHAR)");
    put("bad.json", "{\"a\":1,\n{", "");
    put("bad.parquet", "no parquet at all", "AUTO_COMPRESS = FALSE");
    put("bad.csv", "\"open,x\n1,2\n", "");
    put("fake.csv.gz", "plain text\n", "AUTO_COMPRESS = FALSE SOURCE_COMPRESSION = GZIP");
    assertThat(refused("COPY INTO v FROM @s/bad.json FILE_FORMAT = (TYPE = JSON)").getErrorCode())
        .isEqualTo(100069);
    assertThat(
            refused("COPY INTO v FROM @s/bad.parquet FILE_FORMAT = (TYPE = PARQUET)").getMessage())
        .contains("no valid Parquet file")
        .doesNotContain("stages");
    assertThat(
            refused(
                    "COPY INTO c FROM @s/bad.csv FILE_FORMAT = (FIELD_OPTIONALLY_ENCLOSED_BY = '\"')")
                .getMessage())
        .contains("Error parsing CSV")
        .contains("s/bad.csv.gz");
    assertThat(refused("COPY INTO c FROM @s/fake").getMessage())
        .contains("not compressed with gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "COPY INTO nowhere FROM @s; Table 'SNOWGLOBE.PUBLIC.NOWHERE' does not exist",
        "COPY INTO one FROM @nowhere; Stage 'SNOWGLOBE.PUBLIC.NOWHERE' does not exist",
        "COPY INTO one FROM @s FILES = ('no.csv'); Remote file 's/no.csv' was not found",
        "COPY INTO one FROM @s FILES = ('../../x'); stay inside",
        "COPY INTO one FROM @s COLOUR = RED; invalid parameter 'COLOUR'",
        "COPY INTO one FROM @s FILE_FORMAT = (TYPE = CSV COLOUR = RED); invalid parameter 'COLOUR'",
        "COPY INTO one FROM @s FILE_FORMAT = (TYPE = WORD); invalid value ['WORD'] for parameter 'TYPE'",
        "COPY INTO one FROM @s FILE_FORMAT = (TYPE = AVRO); Unsupported feature 'FILE_FORMAT TYPE = AVRO'",
        "COPY INTO one FROM @s FILE_FORMAT = none_such; File format 'SNOWGLOBE.PUBLIC.NONE_SUCH' does",
        "COPY INTO one FROM @s ON_ERROR = PERHAPS; invalid value ['PERHAPS'] for parameter 'ON_ERROR'",
        "COPY INTO one FROM @s PATTERN = '('; Invalid regular expression: '('",
        "COPY INTO one FROM @s FORCE = PERHAPS; invalid value ['PERHAPS'] for parameter 'FORCE'",
        "COPY INTO one(nope) FROM @s; invalid identifier 'NOPE'",
        "COPY INTO one FROM @s FILE_FORMAT = (TYPE = JSON); one and only one column",
        "COPY INTO @s FROM (SELECT 1) FILE_FORMAT = (TYPE = JSON); one and only one column",
        "COPY INTO @s FROM none_such; does not exist or not authorized",
        "COPY INTO one FROM 5; unexpected '5'",
        "SELECT $1 FROM @s (COLOUR => 1); invalid parameter 'COLOUR'",
        "SELECT $1 FROM @s/..; stay inside",
        "CREATE VIEW w AS SELECT $1 FROM @s; Unsupported feature 'CREATE VIEW … FROM a stage'",
        "SELECT @s; unexpected '@s'"
      })
  void refuses(String sql, String message) throws SQLException {
    run("CREATE OR REPLACE TABLE one(a INT)");
    assertThat(refused(sql).getMessage()).contains(message);
  }
}
