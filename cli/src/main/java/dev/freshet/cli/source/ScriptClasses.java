package dev.freshet.cli.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one version of an app, with the files of its folder as resources. Thrown away with
 * everything it defined when the next version comes.
 *
 * <p>The app's own classes come before those of the same name in the program, so that an app can't
 * meet a class that it did not write under a name that it did.
 */
final class ScriptClasses extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** By which a stack frame tells that it is the app's own. */
  static final String NAME = "script";

  private final Map<String, byte[]> classes;
  private final Path folder;

  ScriptClasses(Map<String, byte[]> classes, Path folder, ClassLoader program) {
    super(NAME, program);
    this.classes = classes;
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.containsKey(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    Path file = folder.resolve(name).normalize();
    try {
      return file.startsWith(folder) && Files.isRegularFile(file) ? file.toUri().toURL() : null;
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }
}
