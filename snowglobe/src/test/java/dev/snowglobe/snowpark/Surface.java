package dev.snowglobe.snowpark;

import com.snowflake.snowpark_java.*;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the Snowpark client for Java offers: its classes that send SQL or carry what comes back. */
final class Surface {

  /** Nothing of these goes to the endpoint. */
  private static final Set<String> PLAIN = Set.of("equals", "hashCode");

  /** The classes, in the order of the published list. */
  static final List<Class<?>> CLASSES =
      List.of(
          Functions.class,
          Column.class,
          CaseExpr.class,
          DataFrame.class,
          DataFrameAsyncActor.class,
          RelationalGroupedDataFrame.class,
          GroupingSets.class,
          DataFrameNaFunctions.class,
          DataFrameStatFunctions.class,
          Window.class,
          WindowSpec.class,
          TableFunction.class,
          TableFunctions.class,
          Updatable.class,
          UpdatableAsyncActor.class,
          MergeBuilder.class,
          MergeBuilderAsyncActor.class,
          MatchedClauseBuilder.class,
          NotMatchedClauseBuilder.class,
          UpdateResult.class,
          DeleteResult.class,
          MergeResult.class,
          DataFrameReader.class,
          CopyableDataFrame.class,
          CopyableDataFrameAsyncActor.class,
          DataFrameWriter.class,
          DataFrameWriterAsyncActor.class,
          WriteFileResult.class,
          FileOperation.class,
          PutResult.class,
          GetResult.class,
          AsyncJob.class,
          TypedAsyncJob.class,
          Session.class,
          SessionBuilder.class,
          Row.class,
          UDFRegistration.class,
          UDTFRegistration.class,
          SProcRegistration.class);

  private Surface() {}

  /** The public methods that a class declares, by name and parameters. */
  static List<Method> methods(Class<?> api) {
    return Arrays.stream(api.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic())
        .filter(method -> !PLAIN.contains(method.getName()))
        .sorted(Comparator.comparing(Surface::signature))
        .toList();
  }

  /** A method as it is written, for example {@code join(DataFrame, String[])}. */
  static String signature(Executable method) {
    String parameters =
        Arrays.stream(method.getParameters())
            .map(parameter ->
                parameter.isVarArgs()
                    ? parameter.getType().getComponentType().getSimpleName() + "..."
                    : parameter.getType().getSimpleName())
            .collect(Collectors.joining(", "));
    return method.getName() + "(" + parameters + ")";
  }
}
