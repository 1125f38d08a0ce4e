package dev.freshet.cli;

import dev.freshet.connection.spi.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words after a command's name, told apart. Written by hand for a few options: a library for
 * this took a third of the time in which an app starts.
 */
final class Arguments {
  private final Syntax syntax;
  private final List<String> operands = new ArrayList<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Arguments(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * Tells words apart: {@code --port 80} and {@code --port=80} are the same, and after {@code --}
   * every word stands for itself.
   *
   * @throws UsageException naming a word that does not fit, and the nearest that does
   */
  static Arguments of(Syntax syntax, List<String> words) {
    Arguments arguments = new Arguments(syntax);
    Deque<String> rest = new ArrayDeque<>(words);
    boolean named = true;
    while (!rest.isEmpty()) {
      String word = rest.remove();
      if (named && word.equals("--")) {
        named = false;
      } else if (named && word.startsWith("-")) {
        arguments.option(word, rest);
      } else {
        arguments.operand(word);
      }
    }
    arguments.requireOperand();
    return arguments;
  }

  private void option(String word, Deque<String> rest) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Syntax.Option option = syntax.option(name).orElseThrow(() -> unknown(name));
    boolean needsValue = option.value().isPresent();
    if (equals >= 0 && !needsValue) {
      throw usage("%s takes no value".formatted(name));
    }
    if (equals < 0 && needsValue && rest.isEmpty()) {
      throw usage("%s needs a value: %s".formatted(name, option));
    }
    String value = equals >= 0 ? word.substring(equals + 1) : needsValue ? rest.remove() : "";
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private void operand(String word) {
    if (!syntax.operand().map(one -> one.many() || operands.isEmpty()).orElse(false)) {
      throw usage("\"%s\" is one word too many".formatted(word));
    }
    operands.add(word);
  }

  private void requireOperand() {
    if (operands.isEmpty() && syntax.operand().filter(Syntax.Operand::needed).isPresent()) {
      throw usage("%s is missing".formatted(syntax.operand().get().label()));
    }
  }

  private UsageException unknown(String name) {
    return usage("there is no option %s.%s".formatted(name, Nearest.hint(name, syntax.names())));
  }

  private UsageException usage(String problem) {
    return new UsageException("%s%nUsage: %s".formatted(problem, syntax.usage()));
  }

  /** The words that stand for themselves. */
  List<String> operands() {
    return List.copyOf(operands);
  }

  /** Whether an option without a value is there. */
  boolean has(String option) {
    return values.containsKey(option);
  }

  /** The value of an option; of several the last. */
  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option)).map(List::getLast);
  }

  /** Every value of an option, as paths. */
  List<Path> paths(String option) {
    return values.getOrDefault(option, List.of()).stream().map(this::path).toList();
  }

  /** A word as a path. */
  Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw usage("\"%s\" can't be a file's name: %s".formatted(word, e.getReason()));
    }
  }

  /** A port number, or the usual one. */
  int port(String option, int usual) {
    return value(option).map(text -> port(option, text)).orElse(usual);
  }

  private int port(String option, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw usage("%s %s: a port is a number from 0 to 65535".formatted(option, text));
  }
}
