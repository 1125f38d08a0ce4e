package dev.snowglobe.snowpark;

import com.snowflake.snowpark_java.types.DataType;
import com.snowflake.snowpark_java.types.DataTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * A method that takes a user's own code, in one of the many overloads that differ by the number of
 * its arguments; called with code that is never run.
 */
record Overload(Method method) {

  /** Calls it; throws what it throws. */
  Object call(Object receiver) throws Throwable {
    Object[] arguments = Arrays.stream(method.getParameters()).map(this::argument).toArray();
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object argument(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == DataType.class) {
      return DataTypes.IntegerType;
    }
    if (type == DataType[].class) {
      DataType[] types = new DataType[arity()];
      Arrays.fill(types, DataTypes.IntegerType);
      return types;
    }
    if (type == String.class) {
      return "~/user_code";
    }
    return type == boolean.class ? false : code(type);
  }

  /** How many arguments the code takes: the number at the end of the name of its interface. */
  private int arity() {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.getSimpleName().replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  private static Object code(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (_, _, _) -> {
          throw new IllegalStateException("The code of a user was run");
        });
  }
}
