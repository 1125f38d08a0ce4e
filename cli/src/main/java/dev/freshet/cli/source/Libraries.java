package dev.freshet.cli.source;

import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * What a script is compiled against: the program's own class path, with the jars that {@code import
 * module dev.freshet} needs set apart for the compiler's module path.
 *
 * <p>Not all of it goes there: some drivers are no modules and share packages, and one automatic
 * module would draw in every other.
 *
 * @param modules {@code dev.freshet} and what it requires
 * @param classes all the rest
 */
record Libraries(List<Path> modules, List<Path> classes) {

  /** The module that scripts import. */
  static final String MODULE = "dev.freshet";

  Libraries {
    modules = List.copyOf(modules);
    classes = List.copyOf(classes);
  }

  /** The folders among {@link #classes}. */
  List<Path> folders() {
    return classes.stream().filter(Files::isDirectory).toList();
  }

  /** The jars among {@link #classes}. */
  List<Path> jars() {
    return classes.stream().filter(Files::isRegularFile).toList();
  }

  /** Those of the running program. */
  static Libraries ofThisProgram() {
    return of(
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .filter(Files::exists)
            .toList());
  }

  static Libraries of(List<Path> classPath) {
    SequencedSet<Path> modules = closure(references(classPath));
    List<Path> rest = classPath.stream().filter(entry -> !modules.contains(entry)).toList();
    return new Libraries(List.copyOf(modules), rest);
  }

  private static Map<String, Entry> references(List<Path> classPath) {
    Map<String, Entry> found = new LinkedHashMap<>();
    for (Path entry : classPath) {
      reference(entry)
          .ifPresent(
              module -> found.putIfAbsent(module.descriptor().name(), new Entry(entry, module)));
    }
    return found;
  }

  private static Optional<ModuleReference> reference(Path entry) {
    try {
      return ModuleFinder.of(entry).findAll().stream().findFirst();
    } catch (FindException e) {
      // A jar that can be no module, by its name or its content, is none that a module requires.
      return Optional.empty();
    }
  }

  private static SequencedSet<Path> closure(Map<String, Entry> entries) {
    SequencedSet<Path> closure = new LinkedHashSet<>();
    ArrayDeque<String> open = new ArrayDeque<>(List.of(MODULE));
    while (!open.isEmpty()) {
      Entry entry = entries.get(open.remove());
      if (entry != null && closure.add(entry.path())) {
        open.addAll(entry.required());
      }
    }
    return closure;
  }

  private record Entry(Path path, ModuleReference module) {
    List<String> required() {
      List<String> names = new ArrayList<>();
      for (ModuleDescriptor.Requires requires : module.descriptor().requires()) {
        if (!requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)) {
          names.add(requires.name());
        }
      }
      return names;
    }
  }
}
