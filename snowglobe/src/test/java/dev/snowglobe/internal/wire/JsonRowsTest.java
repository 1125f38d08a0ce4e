package dev.snowglobe.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {

  @Test
  void writesRowsWithoutTheOuterBrackets() {
    List<Column> columns =
        List.of(new Column("n", DataType.INTEGER), new Column("t", DataType.TEXT));
    Result result = Table.of(columns).row(1L, "a\"b\n").row(null, null).result(StatementKind.SHOW);
    assertThat(chunk(result)).isEqualTo("[\"1\",\"a\\\"b\\n\"],[null,null]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000000",
    "1, 0.000001000",
    "1709168523123456, 1709168523.123456000",
    "-1, -0.000001000",
    "-1500000, -1.500000000",
  })
  void writesATimestampAsSecondsWithNineDigits(long micros, String text) {
    Column column = new Column("t", new DataType.Timestamp(DataType.Zone.NTZ));
    Result result = Table.of(List.of(column)).row(micros).result(StatementKind.SHOW);
    assertThat(chunk(result)).isEqualTo("[\"" + text + "\"]");
  }

  @ParameterizedTest
  @CsvSource({"12345, 2, 123.45", "-5, 3, -0.005", "7, 0, 7"})
  void putsThePointWhereTheScaleSays(long unscaled, int scale, String text) {
    Column column = new Column("n", new DataType.Fixed(38, scale));
    Result result = Table.of(List.of(column)).row(unscaled).result(StatementKind.SHOW);
    assertThat(chunk(result)).isEqualTo("[\"" + text + "\"]");
  }

  private static String chunk(Result result) {
    Batch batch = result.batches().getFirst();
    return new String(JsonRows.chunk(result.columns(), batch), StandardCharsets.UTF_8);
  }
}
