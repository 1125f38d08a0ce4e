package dev.freshet.cli.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The method that a class is started by, chosen and called as the {@code java} launcher does (JEP
 * 512): {@code main(String[])} before {@code main()}, static or not, inherited or not, of any
 * access but private; for one that is not static an instance is made with the constructor without
 * parameters.
 */
final class MainMethod {
  private final Class<?> owner;
  private final Method method;

  private MainMethod(Class<?> owner, Method method) {
    this.owner = owner;
    this.method = method;
  }

  static Optional<MainMethod> of(Class<?> owner) {
    return find(owner, String[].class)
        .or(() -> find(owner))
        .map(method -> new MainMethod(owner, method));
  }

  private static Optional<Method> find(Class<?> owner, Class<?>... parameters) {
    return Stream.<Class<?>>iterate(owner, type -> type != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> isMain(method, parameters))
        .findFirst();
  }

  private static boolean isMain(Method method, Class<?>[] parameters) {
    return method.getName().equals("main")
        && method.getReturnType() == void.class
        && !Modifier.isPrivate(method.getModifiers())
        && !Modifier.isAbstract(method.getModifiers())
        && Arrays.equals(method.getParameterTypes(), parameters);
  }

  /**
   * Calls it.
   *
   * @throws Exception what it throws, as it is
   */
  void call() throws Exception {
    Object[] arguments =
        method.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
    method.setAccessible(true);
    try {
      method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance(), arguments);
    } catch (InvocationTargetException e) {
      throw thrownBy(e);
    }
  }

  private static Exception thrownBy(InvocationTargetException e) {
    return switch (e.getCause()) {
      case Exception exception -> exception;
      case Error error -> throw error;
      case null, default -> e;
    };
  }

  private Object instance() throws ReflectiveOperationException {
    Constructor<?> constructor = owner.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
