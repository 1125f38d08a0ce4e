package dev.freshet.cli.source;

import dev.freshet.ui.Problem;
import java.util.List;
import java.util.Map;

/** How a compilation ended. */
public sealed interface Compilation {

  /**
   * It compiles.
   *
   * @param types the types declared in the main file, in order, by binary name
   * @param classes all classes, by binary name
   * @param texts the sources that were compiled, by simple file name
   */
  record Compiled(List<String> types, Map<String, byte[]> classes, Map<String, String> texts)
      implements Compilation {
    public Compiled {
      types = List.copyOf(types);
      classes = Map.copyOf(classes);
      texts = Map.copyOf(texts);
    }
  }

  /**
   * It does not compile.
   *
   * @param problems the compiler's errors; at least one
   */
  record Rejected(List<Problem> problems) implements Compilation {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
