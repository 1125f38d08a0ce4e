package dev.freshet.snowflake;

import com.snowflake.snowpark_java.DataFrame;
import dev.freshet.connection.spi.LazyTables;
import java.util.Optional;

/** DataFrames, which Snowflake computes once and keeps. Immutable. */
final class SnowparkTables implements LazyTables<SnowparkSession, DataFrame> {
  /** Before the class is loaded, which takes a while, its name is looked at. */
  private static final String PACKAGE = "com.snowflake.snowpark_java.";

  @Override
  public String type() {
    return "Snowpark DataFrame";
  }

  @Override
  public Optional<DataFrame> known(Object value) {
    return value.getClass().getName().startsWith(PACKAGE) && value instanceof DataFrame rows
        ? Optional.of(rows)
        : Optional.empty();
  }

  @Override
  public boolean isOf(DataFrame table, SnowparkSession session) {
    return session.isLent(Definition.of(table).connection());
  }

  @Override
  public String text(DataFrame table) {
    return Definition.of(table).text();
  }

  @Override
  public KeptRows compute(DataFrame table, SnowparkSession session) {
    return new KeptResult(Definition.of(table).run(KeptResult.NUMBER));
  }
}
