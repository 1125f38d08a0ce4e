package dev.freshet.cli.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.freshet.cli.source.Compilation.Compiled;
import dev.freshet.cli.source.Compilation.Rejected;
import dev.freshet.ui.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a file, and what it uses of the other files of its folder, in memory.
 *
 * <p>As when {@code java} starts a source file, another file is compiled when it is used, under the
 * name of its type; one that is not used may have errors. The libraries stay open between
 * compilations, which makes every one after the first several times faster. For one thread at a
 * time.
 */
public final class ScriptCompiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of(
          "-g",
          "-parameters",
          "-proc:none",
          "-implicit:class",
          "-Xprefer:source",
          "-nowarn",
          "-Xmaxerrs",
          "20",
          "--add-modules",
          Libraries.MODULE);

  private final JavaCompiler compiler;
  private final StandardJavaFileManager libraries;
  private final ClassPathJars jars;

  /** A compiler against the libraries of the running program. */
  public ScriptCompiler() {
    this(Libraries.ofThisProgram());
  }

  ScriptCompiler(Libraries paths) {
    compiler = systemCompiler();
    libraries =
        compiler.getStandardFileManager(_ -> {}, Locale.getDefault(), StandardCharsets.UTF_8);
    try {
      libraries.setLocationFromPaths(StandardLocation.MODULE_PATH, paths.modules());
      libraries.setLocationFromPaths(StandardLocation.CLASS_PATH, paths.folders());
      jars = new ClassPathJars(paths.jars());
    } catch (IOException e) {
      throw new IllegalStateException("The compiler refuses its class path: " + e.getMessage(), e);
    }
  }

  private static JavaCompiler systemCompiler() {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .orElseThrow(() ->
            new IllegalStateException(
                "This Java at %s has no compiler: Freshet needs a JDK, not a JRE"
                    .formatted(System.getProperty("java.home"))));
  }

  /**
   * Compiles a file and what it uses.
   *
   * @throws IOException if a source can't be read
   */
  public Compilation compile(Path file) throws IOException {
    Path main = file.toAbsolutePath().normalize();
    try (CompilerFiles files = new CompilerFiles(libraries, jars, folderOf(main))) {
      return compile(main, files);
    }
  }

  private Compilation compile(Path main, CompilerFiles files) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    SourceText source = files.source(main);
    JavacTask task =
        (JavacTask) compiler.getTask(null, files, diagnostics, OPTIONS, null, List.of(source));
    CompilationUnitTree unit = task.parse().iterator().next();
    files.root(rootOf(main, packageOf(unit)));
    task.generate();
    List<Problem> problems =
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(diagnostic -> Problems.of(diagnostic, source))
            .toList();
    return problems.isEmpty()
        ? new Compiled(typesOf(unit), files.classes(), files.texts())
        : new Rejected(problems);
  }

  private static String packageOf(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  private static List<String> typesOf(CompilationUnitTree unit) {
    String prefix = packageOf(unit).isEmpty() ? "" : packageOf(unit) + ".";
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(type -> prefix + ((ClassTree) type).getSimpleName())
        .toList();
  }

  /** The folder that {@code main}'s package is counted from; its own, if they do not match. */
  private static Path rootOf(Path main, String packageName) {
    Path folder = folderOf(main);
    if (packageName.isEmpty()) {
      return folder;
    }
    Path packageFolder = Path.of(packageName.replace('.', '/'));
    Path root = folder.resolve("../".repeat(packageFolder.getNameCount())).normalize();
    return root.resolve(packageFolder).equals(folder) ? root : folder;
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  @Override
  public void close() throws IOException {
    try (ClassPathJars _ = jars) {
      libraries.close();
    }
  }
}
