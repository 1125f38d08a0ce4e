package dev.freshet.cli.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * The files of one compilation: sources read from the app's folder when the compiler looks for
 * them, classes kept in memory, and the libraries of a file manager that outlives it.
 */
final class CompilerFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<Path, SourceText> sources = new LinkedHashMap<>();
  private final Map<String, ClassOutput> classes = new LinkedHashMap<>();
  private final ClassPathJars jars;
  private Path root;

  CompilerFiles(JavaFileManager libraries, ClassPathJars jars, Path root) {
    super(libraries);
    this.jars = jars;
    this.root = root;
  }

  /** The folder that packages are counted from. */
  void root(Path folder) {
    root = folder;
  }

  SourceText source(Path file) throws IOException {
    SourceText known = sources.get(file);
    if (known != null) {
      return known;
    }
    SourceText text = SourceText.read(file);
    sources.put(file, text);
    return text;
  }

  /** Every source that was read, by its simple name; of two alike the one that was read first. */
  Map<String, String> texts() {
    return sources.values().stream()
        .collect(Collectors.toMap(SourceText::simpleName, SourceText::text, (first, _) -> first));
  }

  Map<String, byte[]> classes() {
    return classes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().bytes()));
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location == StandardLocation.SOURCE_PATH) {
      return kinds.contains(JavaFileObject.Kind.SOURCE) ? sourcesOf(packageName) : List.of();
    }
    Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
    return location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)
        ? joined(found, jars.classesOf(packageName))
        : found;
  }

  private static List<JavaFileObject> joined(
      Iterable<JavaFileObject> some, List<JavaFileObject> more) {
    List<JavaFileObject> all = new ArrayList<>();
    some.forEach(all::add);
    all.addAll(more);
    return all;
  }

  private List<JavaFileObject> sourcesOf(String packageName) throws IOException {
    Path folder = root.resolve(packageName.replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<JavaFileObject> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*.java")) {
      for (Path file : files) {
        found.add(source(file));
      }
    }
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return switch (file) {
      case SourceText source -> binaryName(source);
      case ClassPathJars.JarClass jarClass -> jarClass.binaryName();
      default -> super.inferBinaryName(location, file);
    };
  }

  private String binaryName(SourceText source) {
    String path = root.relativize(source.file()).toString().replace('\\', '/');
    return path.substring(0, path.length() - source.getKind().extension.length()).replace('/', '.');
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return (isOurs(one) || isOurs(other)) ? one.equals(other) : super.isSameFile(one, other);
  }

  // The compiler's own file manager takes only files that it has made.
  private static boolean isOurs(FileObject file) {
    return file instanceof SimpleJavaFileObject;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return classes.computeIfAbsent(className, ClassOutput::new);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return switch (file) {
      case SourceText source ->
          location == StandardLocation.SOURCE_PATH && source.file().startsWith(root);
      case ClassPathJars.JarClass _ -> location == StandardLocation.CLASS_PATH;
      default -> super.contains(location, file);
    };
  }

  /** Leaves the libraries open for the next compilation. */
  @Override
  public void close() {}
}
