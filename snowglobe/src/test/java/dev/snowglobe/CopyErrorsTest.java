package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What COPY INTO a table does with rows that the table does not take. */
class CopyErrorsTest extends StageTrial {

  @BeforeEach
  void makeFiles() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE t(name VARCHAR(5) NOT NULL, n INT)");
    put("a.csv", "ada,1\nbob,two\ncharles,3\ndora,4,5\n,6\n\nfay,7\n", "AUTO_COMPRESS = FALSE");
    put("b.csv", "gil,8\n", "AUTO_COMPRESS = FALSE");
  }

  private static final String FIRST = "Numeric value 'two' is not recognized|2|5|\"T\"[\"N\":2]";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CONTINUE; PARTIALLY_LOADED|7|2|7|5; 3",
        "SKIP_FILE; LOAD_FAILED|7|0|1|5; 1",
        "SKIP_FILE_5; LOAD_FAILED|7|0|5|5; 1",
        "SKIP_FILE_6; PARTIALLY_LOADED|7|2|6|5; 3",
        "'SKIP_FILE_71%'; LOAD_FAILED|7|0|4|5; 1",
        "'SKIP_FILE_72%'; PARTIALLY_LOADED|7|2|5|5; 3",
      },
      quoteCharacter = '!')
  void loadsTheOthers(String onError, String outcome, String loaded) throws SQLException {
    assertThat(rows("COPY INTO t FROM @s ON_ERROR = " + onError))
        .containsExactly(
            "s/a.csv|" + outcome + "|" + FIRST,
            "s/b.csv|LOADED|1|1|1|0|null|null|null|null"
                .replace("|1|1|1|0|", "|1|1|" + limit(onError) + "|0|"));
    assertThat(rows("SELECT count(*) FROM t")).containsExactly(loaded);
  }

  private static String limit(String onError) {
    return switch (onError) {
      case "SKIP_FILE_5" -> "5";
      case "SKIP_FILE_6" -> "6";
      default -> "1";
    };
  }

  @Test
  void tellsOfTheFilesThatFailedAlone() throws SQLException {
    assertThat(rows("COPY INTO t FROM @s ON_ERROR = CONTINUE RETURN_FAILED_ONLY = TRUE"))
        .singleElement()
        .asString()
        .startsWith("s/a.csv|PARTIALLY_LOADED");
    assertThat(rows("COPY INTO t FROM @s ON_ERROR = CONTINUE"))
        .containsExactly("Copy executed with 0 files processed.");
  }

  @Test
  void aSkippedFileIsTriedAgain() throws SQLException {
    run("COPY INTO t FROM @s ON_ERROR = SKIP_FILE PURGE = TRUE");
    assertThat(rows("LIST @s")).singleElement().asString().startsWith("s/a.csv|");
    assertThat(rows("COPY INTO t FROM @s ON_ERROR = SKIP_FILE")).hasSize(1);
  }

  @Test
  void anErrorThatEndsTheLoadNamesItsPlace() throws SQLException {
    SQLException refused = refused("COPY INTO t FROM @s");
    assertThat(refused.getErrorCode()).isEqualTo(100038);
    assertThat(refused.getMessage())
        .contains("Numeric value 'two' is not recognized")
        .contains("File 's/a.csv', line 2, character 5")
        .contains("Row 2, column \"T\"[\"N\":2]");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
  }

  @Test
  void validatesWithoutLoading() throws SQLException {
    assertThat(rows("COPY INTO t FROM @s VALIDATION_MODE = RETURN_ERRORS"))
        .extracting(row -> row.replaceAll("\\|parsing\\|", "|").replaceAll("\n", "~"))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .contains("'two'")
                    .contains("|2|5|6|100038|22018|\"T\"[\"N\":2]|2|2|bob,two"),
            row ->
                assertThat(row)
                    .contains("String 'charles' is too long")
                    .contains("\"T\"[\"NAME\":1]|3|3|"),
            row ->
                assertThat(row).contains("Number of columns in file (3)").contains("|4|4|dora,4,5"),
            row ->
                assertThat(row)
                    .contains("NULL result in a non-nullable column")
                    .contains("|5|5|,6"),
            row -> assertThat(row).contains("Number of columns in file (1)").contains("|6|6|"));
    assertThat(rows("COPY INTO t FROM @s VALIDATION_MODE = RETURN_1_ROWS"))
        .containsExactly("ada|1");
    assertThat(refused("COPY INTO t FROM @s VALIDATION_MODE = RETURN_2_ROWS").getMessage())
        .contains("line 2, character 5");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
  }

  @Test
  void findsTheWrongRowsOfAQuery() throws SQLException {
    assertThat(rows("COPY INTO t FROM (SELECT $1, $2::INT * 2 FROM @s/a.csv) ON_ERROR = CONTINUE"))
        .singleElement()
        .asString()
        .startsWith("s/a.csv|PARTIALLY_LOADED|7|3|7|4|Numeric value 'two' is not recognized|2|");
    assertThat(rows("SELECT * FROM t ORDER BY 2")).containsExactly("ada|2", "dora|8", "fay|14");
  }

  @Test
  void cutsWhatIsTooLong() throws SQLException {
    run("COPY INTO t FROM @s ON_ERROR = CONTINUE TRUNCATECOLUMNS = TRUE");
    assertThat(rows("SELECT name FROM t ORDER BY n")).containsExactly("ada", "charl", "fay", "gil");
    run("TRUNCATE TABLE t");
    run("COPY INTO t FROM @s ON_ERROR = CONTINUE ENFORCE_LENGTH = FALSE");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("4");
  }

  @Test
  void aFileThatCannotBeReadFailsAlone() throws SQLException, IOException {
    run("CREATE OR REPLACE TABLE v(v VARIANT)");
    put("c.json", "{\"a\":1}\n{", "AUTO_COMPRESS = FALSE");
    put("d.json", "{\"a\":2}", "AUTO_COMPRESS = FALSE");
    assertThat(
            rows(
                "COPY INTO v FROM @s PATTERN = '.*json' FILE_FORMAT = (TYPE = JSON) ON_ERROR ="
                    + " CONTINUE"))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("s/c.json|LOAD_FAILED|0|0|0|1|Error parsing JSON"),
            row -> assertThat(row).startsWith("s/d.json|LOADED|1|1|1|0"));
    assertThat(rows("SELECT v:a::INT FROM v")).containsExactly("2");
  }
}
