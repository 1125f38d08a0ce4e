package dev.freshet.cli.source;

import dev.freshet.cli.source.Compilation.Compiled;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One version of an app, loaded and ready to start. Nothing but what it is handed to and the
 * threads it starts holds on to its classes.
 */
public final class Program {
  private final ClassLoader loader;
  private final MainMethod main;

  private Program(ClassLoader loader, MainMethod main) {
    this.loader = loader;
    this.main = main;
  }

  /**
   * Loads a version.
   *
   * @param version the classes
   * @param file the main file; its folder's files are the app's resources
   * @throws NoMainException if no type of the main file can be started
   */
  public static Program load(Compiled version, Path file) throws NoMainException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    ClassLoader loader =
        new ScriptClasses(version.classes(), folder, Program.class.getClassLoader());
    for (String type : version.types()) {
      Optional<MainMethod> main = MainMethod.of(load(loader, type));
      if (main.isPresent()) {
        return new Program(loader, main.get());
      }
    }
    throw new NoMainException(file);
  }

  /** The loader of its classes. */
  public ClassLoader loader() {
    return loader;
  }

  /** Whether a stack frame is in an app's own code. */
  public static boolean owns(StackTraceElement frame) {
    return ScriptClasses.NAME.equals(frame.getClassLoaderName());
  }

  private static Class<?> load(ClassLoader loader, String type) {
    try {
      return Class.forName(type, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The compiler declared " + type + " but wrote no class", e);
    }
  }

  /**
   * Calls {@code main} on the calling thread, with the app's class loader as that thread's.
   *
   * @throws Exception what {@code main} throws
   */
  public void start() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      main.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
