package dev.freshet.snowflake;

import com.snowflake.snowpark.Column;
import com.snowflake.snowpark.DataFrame;
import com.snowflake.snowpark.Window;
import com.snowflake.snowpark.functions;
import com.snowflake.snowpark.internal.analyzer.LogicalPlan;
import com.snowflake.snowpark.internal.analyzer.SnowflakePlan;
import com.snowflake.snowpark.internal.analyzer.Sort;
import dev.freshet.connection.spi.Query;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * What a DataFrame of Snowpark for Java stands for. The Java class is a thin cover of the Scala
 * one, which tells its session and its statements; the cover hides it from other packages, so that
 * one method is called by reflection.
 *
 * <p>Everything but {@link #connection} may ask the server, so platform threads do it.
 */
record Definition(DataFrame frame) {

  /** A DataFrame as the Scala client knows it. */
  static Definition of(com.snowflake.snowpark_java.DataFrame rows) {
    try {
      Method uncover =
          com.snowflake.snowpark_java.DataFrame.class.getDeclaredMethod("getScalaDataFrame");
      uncover.setAccessible(true);
      return new Definition((DataFrame) uncover.invoke(rows));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "This version of Snowpark hides the definition of a DataFrame; use the version that"
              + " freshet-snowflake brings, or read it with conn.query(sql)",
          e);
    }
  }

  /** The connection of the session it was defined on. */
  Connection connection() {
    return frame.session().jdbcConnection();
  }

  /** The statement that gives the rows; others may have to run before it. */
  String text() {
    return plan().queries().last().sql().strip();
  }

  /**
   * The one statement that it comes down to; none when it takes several, such as those that fill a
   * temporary table with many rows from memory.
   */
  Optional<Query> statement() {
    SnowflakePlan plan = plan();
    if (plan.queries().size() != 1 || !plan.postActions().isEmpty()) {
      return Optional.empty();
    }
    String sql = SettledAliases.in(text(), JavaConverters.seqAsJavaList(frame.schema().names()));
    List<Object> values = JavaConverters.seqAsJavaList(plan.queries().last().params());
    return Optional.of(new Query(sql, values, Map.of()));
  }

  /**
   * Runs its statements, the last of them with the number of each row in one more column, and gives
   * the id of that one's result. Where the DataFrame is sorted the numbers follow its order.
   */
  String run(String numberColumn) {
    Column number = functions.row_number().over(Window.orderBy(order()));
    return frame.withColumn(numberColumn, number).executeAndGetQueryId();
  }

  private Seq<Column> order() {
    LogicalPlan top = frame.plan();
    List<Column> order =
        top instanceof Sort sort
            ? JavaConverters.seqAsJavaList(sort.order()).stream().map(Column::new).toList()
            : List.of(functions.lit(0));
    return JavaConverters.asScalaBuffer(order).toSeq();
  }

  private SnowflakePlan plan() {
    return frame.snowflakePlan();
  }
}
