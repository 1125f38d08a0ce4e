package dev.snowglobe.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;

/**
 * A function of SQL that is written in Java: NULL if an argument is NULL, or if the body has no
 * answer. DuckDB calls it on its own threads, several at once.
 *
 * @param name as SQL calls it
 * @param parameters the types of its arguments; a DECIMAL is a whole number of up to 38 digits
 * @param result the type of its answers
 * @param body the answer for one row
 */
record ScalarFunction(
    String name, List<DuckDBColumnType> parameters, DuckDBColumnType result, Body body) {

  ScalarFunction {
    parameters = List.copyOf(parameters);
  }

  /** What a function does with the arguments of one row. */
  @FunctionalInterface
  interface Body {

    /** The answer; empty for NULL. */
    Optional<?> answer(Row row);
  }

  /** A function of strings. */
  static ScalarFunction ofStrings(String name, int count, DuckDBColumnType result, Body body) {
    return new ScalarFunction(
        name, java.util.Collections.nCopies(count, DuckDBColumnType.VARCHAR), result, body);
  }

  /** Makes the function known to a DuckDB instance. */
  void register(Connection duckdb) throws SQLException {
    try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
      builder.withName(name);
      for (DuckDBColumnType parameter : parameters) {
        declare(builder, parameter);
      }
      builder.withReturnType(result).withVectorizedFunction(this::apply).register(duckdb);
    }
  }

  private static void declare(DuckDBScalarFunctionBuilder builder, DuckDBColumnType parameter)
      throws SQLException {
    if (parameter != DuckDBColumnType.DECIMAL) {
      builder.withParameter(parameter);
      return;
    }
    try (DuckDBLogicalType whole = DuckDBLogicalType.decimal(38, 0)) {
      builder.withParameter(whole);
    }
  }

  private void apply(DuckDBDataChunkReader input, DuckDBWritableVector output) {
    DuckDBReadableVector[] vectors = new DuckDBReadableVector[parameters.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = input.vector(i);
    }
    for (long row = 0; row < input.rowCount(); row++) {
      Row arguments = new Row(vectors, row);
      Optional<?> answer = arguments.hasNull() ? Optional.empty() : body.answer(arguments);
      if (answer.isEmpty()) {
        output.setNull(row);
      } else {
        write(output, row, answer.get());
      }
    }
  }

  private void write(DuckDBWritableVector output, long row, Object answer) {
    switch (answer) {
      case String text -> output.setString(row, text);
      case Boolean flag -> output.setBoolean(row, flag);
      case Long number -> output.setLong(row, number);
      case LocalDate date -> output.setDate(row, date);
      case LocalDateTime moment -> output.setTimestamp(row, moment);
      case OffsetDateTime instant -> output.setOffsetDateTime(row, instant);
      default -> throw new IllegalStateException(name + " answers with a " + answer.getClass());
    }
  }

  /** The arguments of one row; valid during the call only. */
  static final class Row {
    private final DuckDBReadableVector[] vectors;
    private final long row;

    private Row(DuckDBReadableVector[] vectors, long row) {
      this.vectors = vectors;
      this.row = row;
    }

    private boolean hasNull() {
      for (DuckDBReadableVector vector : vectors) {
        if (vector.isNull(row)) {
          return true;
        }
      }
      return false;
    }

    String text(int index) {
      return vectors[index].getString(row);
    }

    int number(int index) {
      return Math.toIntExact(vectors[index].getLong(row));
    }

    long whole(int index) {
      return vectors[index].getBigDecimal(row).longValueExact();
    }

    LocalDate date(int index) {
      return vectors[index].getLocalDate(row);
    }

    LocalDateTime moment(int index) {
      return vectors[index].getLocalDateTime(row);
    }

    OffsetDateTime instant(int index) {
      return vectors[index].getOffsetDateTime(row);
    }
  }
}
