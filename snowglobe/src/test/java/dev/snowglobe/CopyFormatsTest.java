package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the options of a file format say of the files that are loaded. */
class CopyFormatsTest extends StageTrial {

  private static final String PLAIN = "AUTO_COMPRESS = FALSE";

  @Test
  void readsDatesTimesAndBinaryValuesInTheirFormats() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(d DATE, t TIME, m TIMESTAMP, b BINARY)");
    put("a.csv", "31/12/2024,07.30.15,2024.02.29 01:02,c25vdw==\n", PLAIN);
    run(
        "COPY INTO t FROM @s FILE_FORMAT = (DATE_FORMAT = 'DD/MM/YYYY' TIME_FORMAT = 'HH24.MI.SS'"
            + " TIMESTAMP_FORMAT = 'YYYY.MM.DD HH24:MI' BINARY_FORMAT = BASE64)");
    assertThat(
            rows("SELECT d, t, TO_VARCHAR(m, 'YYYY-MM-DD HH24:MI'), TO_VARCHAR(b, 'UTF-8') FROM t"))
        .containsExactly("2024-12-31|07:30:15|2024-02-29 01:02|snow");
    put("hex.csv", ",,,C0FFEE\n", PLAIN);
    run("COPY INTO t FROM @s/hex");
    assertThat(rows("SELECT TO_VARCHAR(b) FROM t WHERE d IS NULL")).containsExactly("C0FFEE");
    assertThat(
            refused("COPY INTO t FROM @s/a FILE_FORMAT = (BINARY_FORMAT = BASE64) FORCE = TRUE")
                .getMessage())
        .contains("Date '31/12/2024' is not recognized");
  }

  @Test
  void formatsThatAQueryOverFilesWouldNotHeedAreRefused() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(b BINARY)");
    put("a.csv", "c25vdw==\n", PLAIN);
    assertThat(
            refused("COPY INTO t FROM (SELECT $1 FROM @s) FILE_FORMAT = (BINARY_FORMAT = BASE64)")
                .getMessage())
        .contains("TIME_FORMAT and BINARY_FORMAT for a query over files");
    assertThat(rows("SELECT * FROM t")).isEmpty();
  }

  @Test
  void matchesColumnsByTheNamesOfAHeader() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT, b VARCHAR, c INT)");
    put("a.csv", "B,other,a\nx,-,1\ny,-,2\n", PLAIN);
    String copy = "COPY INTO t FROM @s FILE_FORMAT = (PARSE_HEADER = TRUE) MATCH_BY_COLUMN_NAME = ";
    run(copy + "CASE_INSENSITIVE");
    assertThat(rows("SELECT * FROM t ORDER BY a")).containsExactly("1|x|null", "2|y|null");
    run("TRUNCATE TABLE t");
    run(copy + "CASE_SENSITIVE");
    assertThat(rows("SELECT * FROM t ORDER BY b")).containsExactly("null|x|null", "null|y|null");
  }

  @Test
  void matchesColumnsByTheNamesInObjects() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(id INT, name VARCHAR, at DATE, more VARIANT)");
    put(
        "a.json",
        "{\"id\":1,\"Name\":\"ada\",\"AT\":\"2024-02-29\",\"more\":{\"k\":[1]},\"x\":0}",
        PLAIN);
    run("COPY INTO t FROM @s FILE_FORMAT = (TYPE = JSON) MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE");
    assertThat(rows("SELECT id, name, at, more:k[0]::INT FROM t"))
        .containsExactly("1|ada|2024-02-29|1");
    run(
        "COPY INTO @s/p FROM (SELECT 7 AS id, 'bob' AS name) FILE_FORMAT = (TYPE = PARQUET) HEADER = TRUE");
    run(
        "COPY INTO t FROM @s/p FILE_FORMAT = (TYPE = PARQUET) MATCH_BY_COLUMN_NAME = CASE_SENSITIVE");
    assertThat(rows("SELECT * FROM t WHERE id = 7")).containsExactly("7|bob|null|null");
  }

  @Test
  void stripsWhiteSpaceBlankLinesAndEmptyFields() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a VARCHAR, b VARCHAR)");
    put("a.csv", "\"Hello\"|\" in \"\n\n| \"out\" \n", PLAIN);
    String format =
        "FILE_FORMAT = (FIELD_DELIMITER = '|' FIELD_OPTIONALLY_ENCLOSED_BY = '\"' TRIM_SPACE = TRUE"
            + " SKIP_BLANK_LINES = TRUE EMPTY_FIELD_AS_NULL = FALSE)";
    run("COPY INTO t FROM @s " + format);
    assertThat(rows("SELECT '<' || a || '>', '<' || b || '>' FROM t"))
        .containsExactly("<Hello>|< in >", "<>|<out>");
  }

  @Test
  void readsEscapesInWhatIsEnclosedAndDelimitersOfSeveralCharacters()
      throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a VARCHAR, b VARCHAR)");
    put("a.csv", "'it!'s'~~'x!!y'@@'l1\nl2'~~NUL@@", PLAIN);
    run(
        "COPY INTO t FROM @s FILE_FORMAT = (FIELD_DELIMITER = '0x7e7e' RECORD_DELIMITER = '@@'"
            + " FIELD_OPTIONALLY_ENCLOSED_BY = '0x27' ESCAPE = '!' NULL_IF = ('NUL', ''))");
    assertThat(rows("SELECT * FROM t ORDER BY a")).containsExactly("it's|x!y", "l1\nl2|null");
  }

  @Test
  void readsOtherEncodingsAndRefusesWhatIsMalformed() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a VARCHAR)");
    Path file = file("latin.csv", "");
    Files.write(file, "Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
    run("PUT file://" + file + " @s " + PLAIN);
    SQLException malformed = refused("COPY INTO t FROM @s");
    assertThat(malformed.getErrorCode()).isEqualTo(100144);
    assertThat(malformed.getMessage()).contains("Invalid UTF8");
    run("COPY INTO t FROM @s FILE_FORMAT = (REPLACE_INVALID_CHARACTERS = TRUE)");
    run("COPY INTO t FROM @s FILE_FORMAT = (ENCODING = 'ISO88591') FORCE = TRUE");
    assertThat(rows("SELECT a FROM t")).containsExactly("Z\uFFFDrich", "Zürich");
  }

  @Test
  void stripsNullsOutOfJson() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(v VARIANT)");
    put("a.json", "{\"a\":null,\"b\":[1,null,{\"c\":null}]}", PLAIN);
    run("COPY INTO t FROM @s FILE_FORMAT = (TYPE = JSON STRIP_NULL_VALUES = TRUE)");
    assertThat(rows("SELECT TO_JSON(v) FROM t")).containsExactly("{\"b\":[1,{}]}");
  }

  @Test
  void numbersTheRowsOfFiles() throws SQLException, IOException {
    run("CREATE OR REPLACE FILE FORMAT js TYPE = JSON");
    put("a.csv", "h\nx\ny\n", PLAIN);
    put("b.csv", "z\n", PLAIN);
    put("c.json", "{\"a\":1}\n{\"a\":2}", PLAIN);
    assertThat(
            rows(
                "SELECT METADATA$FILENAME, METADATA$FILE_ROW_NUMBER, $1 FROM @s (PATTERN =>"
                    + " '.*csv') ORDER BY 1, 2"))
        .containsExactly("a.csv|1|h", "a.csv|2|x", "a.csv|3|y", "b.csv|1|z");
    assertThat(
            rows(
                "SELECT METADATA$FILE_ROW_NUMBER, $1:a::INT FROM @s/c (FILE_FORMAT => js) ORDER BY 1"))
        .containsExactly("1|1", "2|2");
  }

  @Test
  void endsBetweenFilesAtASize() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(a INT)");
    for (int i = 1; i <= 4; i++) {
      put("f" + i + ".csv", i + "\n", PLAIN);
    }
    assertThat(rows("COPY INTO t FROM @s SIZE_LIMIT = 3")).hasSize(2);
    assertThat(rows("COPY INTO t FROM @s SIZE_LIMIT = 1")).hasSize(1);
    assertThat(rows("SELECT * FROM t ORDER BY 1")).containsExactly("1", "2", "3");
  }

  @Test
  void loadsFromTheStageOfTheTableUnlessOneIsNamed() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE own(a INT)");
    run("PUT file://" + file("a.csv", "5\n") + " @%own");
    run("COPY INTO own PURGE = TRUE");
    assertThat(rows("SELECT * FROM own")).containsExactly("5");
    assertThat(rows("LIST @%own")).isEmpty();
  }
}
