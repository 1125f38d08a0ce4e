package dev.freshet.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be written after a command's name.
 *
 * @param name the command
 * @param summary what it does, in one line
 * @param operand what stands for itself, such as {@code FILE}; empty if nothing does
 * @param options what is named
 */
record Syntax(String name, String summary, Optional<Operand> operand, List<Option> options) {

  /**
   * What stands for itself.
   *
   * @param label what help calls it
   * @param needed whether it must be there
   * @param many whether there may be more than one
   * @param meaning what it is
   */
  record Operand(String label, boolean needed, boolean many, String meaning) {
    @Override
    public String toString() {
      String words = many ? label + "…" : label;
      return needed ? words : "[" + words + "]";
    }
  }

  /**
   * What is named.
   *
   * @param name with its dashes
   * @param value what help calls its value; empty for an option that has none
   * @param meaning what it is for
   */
  record Option(String name, Optional<String> value, String meaning) {
    static Option of(String name, String value, String meaning) {
      return new Option(name, Optional.of(value), meaning);
    }

    static Option flag(String name, String meaning) {
      return new Option(name, Optional.empty(), meaning);
    }

    @Override
    public String toString() {
      return value.map(label -> name + " " + label).orElse(name);
    }
  }

  Syntax {
    options = List.copyOf(options);
  }

  Optional<Option> option(String word) {
    return options.stream().filter(option -> option.name.equals(word)).findFirst();
  }

  List<String> names() {
    return options.stream().map(Option::name).toList();
  }

  /** How it is written, in one line. */
  String usage() {
    String words =
        options.stream().map(option -> " [" + option + "]").collect(Collectors.joining());
    return "freshet " + name + operand.map(one -> " " + one).orElse("") + words;
  }

  /** All that there is to say. */
  String help() {
    String lines =
        operand.map(one -> line(one.label, one.meaning)).orElse("")
            + options.stream()
                .map(option -> line(option.toString(), option.meaning))
                .collect(Collectors.joining());
    return "%s%n%n%s%n%n%s".formatted(usage(), summary, lines);
  }

  private static String line(String words, String meaning) {
    return "  %-18s %s%n".formatted(words, meaning);
  }
}
