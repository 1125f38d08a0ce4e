package dev.freshet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced part of a page of the guide.
 *
 * @param page the file's name
 * @param line the line of the fence
 * @param language what stands behind the fence
 */
record Snippet(String page, int line, String language, String text) {
  private static final Path GUIDE = Path.of("..", "docs", "guide");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(java|toml)\\R(.*?)```");

  /** Those of a page, from top to bottom. */
  static List<Snippet> of(String page, String language) throws IOException {
    String text = Files.readString(GUIDE.resolve(page));
    List<Snippet> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals(language)) {
        int line = (int) text.substring(0, block.start()).lines().count() + 1;
        found.add(new Snippet(page, line, language, block.group(2)));
      }
    }
    return found;
  }

  /** Whether it is a whole file, and not lines that stand in a script. */
  boolean isProgram() {
    return text.contains("void main()");
  }

  /** As a method of its own, so that each stands for itself. */
  String asMethod(int number) {
    return "// %s:%d\nstatic void snippet%d(Ui st) throws Exception {\n%s}\n\n"
        .formatted(page, line, number, text);
  }
}
