package dev.snowglobe.snowpark;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.types.DataTypes;

/** Expressions as text, where their own values are awkward to compare. */
final class Written {
  private static final String CLOCK = "2024-01-31 00:00:00.000";

  private Written() {}

  /** Semi-structured data as JSON on one line. */
  static Column json(Column value) {
    return Functions.to_json(value);
  }

  /** A value in Snowflake's own format for its type. */
  static Column text(Column value) {
    return value.cast(DataTypes.StringType);
  }

  /** The date and the time of day of a timestamp, without its zone. */
  static Column clock(Column timestamp) {
    return Functions.left(text(timestamp), Functions.lit(CLOCK.length()));
  }

  /** What a JSON text says, as a variant. */
  static Column parsed(String json) {
    return Functions.parse_json(Functions.lit(json));
  }
}
