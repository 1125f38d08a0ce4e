package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.callUDF;
import static com.snowflake.snowpark_java.Functions.lit;

import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.SProcRegistration;
import com.snowflake.snowpark_java.Session;
import com.snowflake.snowpark_java.UDFRegistration;
import com.snowflake.snowpark_java.UDTFRegistration;
import com.snowflake.snowpark_java.sproc.JavaSProc0;
import com.snowflake.snowpark_java.sproc.JavaSProc1;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructType;
import com.snowflake.snowpark_java.udf.JavaUDF0;
import com.snowflake.snowpark_java.udtf.JavaUDTF0;
import java.util.stream.Stream;

/** What runs a user's own code in the warehouse. */
final class UserCodeCases {
  private static final String REASON = "functions and procedures of users are not run here";
  private static final String MESSAGE = "user-defined functions and procedures";

  private UserCodeCases() {}

  /** Code of a user that makes rows. */
  private static final class Numbers implements JavaUDTF0 {
    @Override
    public StructType outputSchema() {
      return StructType.create().add("n", DataTypes.IntegerType);
    }

    @Override
    public Stream<Row> process() {
      return Stream.empty();
    }

    @Override
    public Stream<Row> endPartition() {
      return Stream.empty();
    }
  }

  static Cases functions() {
    return Cases.of(Functions.class)
        .refusedValue("callUDF", REASON, "MY_FUNCTION", () -> callUDF("my_function", lit(1)))
        .refusedEach("udf", REASON, MESSAGE, Client::session);
  }

  static Cases udfs() {
    return Cases.of(UDFRegistration.class)
        .refusedEach(
            "registerTemporary, registerPermanent", REASON, MESSAGE, c -> c.session().udf());
  }

  static Cases udtfs() {
    return Cases.of(UDTFRegistration.class)
        .refused(
            "registerTemporary",
            REASON,
            MESSAGE,
            c -> c.session().udtf().registerTemporary(new Numbers()))
        .refused(
            "registerTemporary",
            REASON,
            MESSAGE,
            c -> c.session().udtf().registerTemporary("numbers", new Numbers()))
        .refused(
            "registerPermanent",
            REASON,
            MESSAGE,
            c -> c.session().udtf().registerPermanent("numbers", new Numbers(), "@~/code"));
  }

  static Cases procedures() {
    return Cases.of(SProcRegistration.class)
        .refused(
            "runLocally",
            REASON,
            MESSAGE,
            c ->
                c.session()
                    .sproc()
                    .runLocally(
                        (JavaSProc1<Integer, Long>) (session, n) -> session.range(n).count(), 3))
        .refusedEach(
            "registerTemporary, registerPermanent", REASON, MESSAGE, c -> c.session().sproc());
  }

  static Cases session() {
    return Cases.of(Session.class)
        .refused(
            "udf",
            REASON,
            MESSAGE,
            c ->
                c.session()
                    .udf()
                    .registerTemporary((JavaUDF0<Integer>) () -> 1, DataTypes.IntegerType))
        .refused("udtf", REASON, MESSAGE, c -> c.session().udtf().registerTemporary(new Numbers()))
        .refused(
            "sproc, storedProcedure",
            REASON,
            MESSAGE,
            c ->
                c.session()
                    .storedProcedure(
                        c.session()
                            .sproc()
                            .registerTemporary(
                                (JavaSProc0<Integer>) session -> 1, DataTypes.IntegerType)))
        .refused(
            "storedProcedure",
            REASON,
            "MY_PROCEDURE",
            c -> c.session().storedProcedure("my_procedure", 1).collect());
  }
}
