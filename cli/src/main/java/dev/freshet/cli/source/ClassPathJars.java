package dev.freshet.cli.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/**
 * The classes of the jars of a class path, by package.
 *
 * <p>The compiler could read jars itself, but builds an index of 500 bytes for each entry, and the
 * Snowflake driver alone has 37,000. The Java runtime has an index of these jars anyway, which a
 * {@link JarFile} shares. For one thread at a time.
 */
final class ClassPathJars implements AutoCloseable {
  private final List<JarFile> jars = new ArrayList<>();
  private final Set<JarFile> withoutFolders = new HashSet<>();
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  ClassPathJars(List<Path> paths) throws IOException {
    for (Path path : paths) {
      JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
      jars.add(jar);
      if (!namesFolders(jar)) {
        withoutFolders.add(jar);
      }
    }
  }

  // Most jars have an entry for each folder, so that those without a package need not be gone
  // through.
  private static boolean namesFolders(JarFile jar) {
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(Kind.CLASS.extension) && name.contains("/"))
        .findFirst()
        .filter(name -> jar.getEntry(name.substring(0, name.lastIndexOf('/') + 1)) == null)
        .isEmpty();
  }

  /**
   * The classes of a package, in the order of the class path. Libraries have none outside packages.
   */
  List<JavaFileObject> classesOf(String packageName) {
    return packageName.isEmpty()
        ? List.of()
        : packages.computeIfAbsent(packageName.replace('.', '/') + "/", this::find);
  }

  private List<JavaFileObject> find(String folder) {
    List<JavaFileObject> found = new ArrayList<>();
    for (JarFile jar : jars) {
      if (jar.getEntry(folder) != null || withoutFolders.contains(jar)) {
        jar.stream()
            .filter(entry -> isClassOf(folder, entry.getName()))
            .map(entry -> new JarClass(jar, entry))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isClassOf(String folder, String entry) {
    return entry.startsWith(folder)
        && entry.endsWith(Kind.CLASS.extension)
        && entry.indexOf('/', folder.length()) < 0;
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }

  /** A class in a jar. */
  static final class JarClass extends SimpleJavaFileObject {
    private final JarFile jar;
    private final String name;

    JarClass(JarFile jar, JarEntry entry) {
      super(address(jar, entry), Kind.CLASS);
      this.jar = jar;
      this.name = entry.getName();
    }

    private static URI address(JarFile jar, JarEntry entry) {
      URI file = Path.of(jar.getName()).toUri();
      return URI.create(file + "!/" + entry.getName().replace(" ", "%20"));
    }

    String binaryName() {
      String path = name.substring(0, name.length() - Kind.CLASS.extension.length());
      return path.replace('/', '.');
    }

    @Override
    public InputStream openInputStream() throws IOException {
      return jar.getInputStream(jar.getEntry(name));
    }
  }
}
