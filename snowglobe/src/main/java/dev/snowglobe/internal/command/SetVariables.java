package dev.snowglobe.internal.command;

import dev.snowglobe.internal.dialect.OffsetTime;
import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import dev.snowglobe.internal.engine.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * SET: session variables.
 *
 * @param names in upper case
 * @param expressions what gives their values, as many as names
 */
record SetVariables(List<String> names, String expressions) implements Command {

  static SetVariables parse(TokenCursor cursor) {
    cursor.expect("SET");
    List<String> names = new ArrayList<>();
    boolean several = cursor.take("(");
    do {
      names.add(Names.folded(cursor.identifier()));
    } while (several && cursor.take(","));
    if (several) {
      cursor.expect(")");
    }
    cursor.expect("=");
    String values = cursor.rest().replaceFirst(";\\s*$", "");
    return new SetVariables(names, several ? inside(cursor, values) : values);
  }

  /** The list without its brackets; unless it is a query, which keeps them. */
  private static String inside(TokenCursor cursor, String values) {
    if (!cursor.peek().symbol("(")) {
      throw cursor.unexpected();
    }
    return cursor.at("(", "SELECT") ? values : values.substring(1, values.lastIndexOf(')'));
  }

  @Override
  public Result run(Call call) throws SQLException {
    boolean query = expressions.startsWith("(") && names.size() > 1;
    String sql = query ? "SELECT * FROM " + expressions : "SELECT " + expressions;
    Result row = call.warehouse().run(Request.of(sql), call.session(), call.cancellation());
    if (row.rows() != 1 || row.columns().size() != names.size()) {
      throw new SnowflakeError(
          1003,
          "42000",
          "SQL compilation error:\nSET names %d variables, but was given %d values in %d rows."
              .formatted(names.size(), row.columns().size(), row.rows()));
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String literal = literal(row.columns().get(i).type(), row.batches().getFirst(), i);
      call.session().update(context -> context.withVariable(name, literal));
    }
    return Result.status(StatementKind.SET, "Statement executed successfully.");
  }

  private static String literal(DataType type, Batch batch, int column) {
    Vector vector = batch.vectors().get(column);
    if (vector.isNull(0)) {
      return "NULL";
    }
    return switch (type) {
      case DataType.Fixed(_, int scale) -> new BigDecimal(whole(vector), scale).toPlainString();
      case DataType.Bool() -> whole(vector).signum() == 0 ? "FALSE" : "TRUE";
      case DataType.Real() -> ((Vector.Doubles) vector).values()[0] + "::FLOAT";
      case DataType.Date() ->
          Names.literal(LocalDate.ofEpochDay(whole(vector).longValue()).toString()) + "::DATE";
      case DataType.Time() ->
          Names.literal(LocalTime.ofNanoOfDay(whole(vector).longValue()).toString()) + "::TIME";
      case DataType.Timestamp _ ->
          vector instanceof Vector.Offsets offsets
              ? withOffset(offsets.time(0))
              : timestamp((Vector.Longs) vector, ((DataType.Timestamp) type).zone());
      case DataType.Text(), DataType.Binary(), DataType.Semistructured(_) ->
          Names.literal(((Vector.Texts) vector).text(0).replace("\\", "\\\\"));
    };
  }

  private static String timestamp(Vector.Longs vector, DataType.Zone zone) {
    var time = LocalDateTime.ofEpochSecond(vector.epochSecond(0), vector.nano(0), ZoneOffset.UTC);
    return zone == DataType.Zone.NTZ
        ? Names.literal(time.toString().replace('T', ' ')) + "::TIMESTAMP"
        : Names.literal(time.toString().replace('T', ' ') + "+00") + "::TIMESTAMPTZ";
  }

  private static String withOffset(OffsetTime time) {
    return Names.literal(time.interval()) + "::" + OffsetTime.TYPE;
  }

  private static BigInteger whole(Vector vector) {
    return vector instanceof Vector.Bigs bigs
        ? bigs.values()[0]
        : BigInteger.valueOf(((Vector.Longs) vector).values()[0]);
  }
}
