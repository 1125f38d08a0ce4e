package dev.freshet.cli.source;

import dev.freshet.ui.Problem;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The compiler's errors as messages for people. */
final class Problems {
  private Problems() {}

  /** An error, said of {@code main} if the compiler names no file. */
  static Problem of(Diagnostic<? extends JavaFileObject> diagnostic, SourceText main) {
    SourceText source = diagnostic.getSource() instanceof SourceText text ? text : main;
    String message = diagnostic.getMessage(Locale.getDefault());
    if (diagnostic.getPosition() == Diagnostic.NOPOS) {
      return new Problem(source.simpleName(), 1, 1, message, Optional.empty());
    }
    int position = (int) Math.min(diagnostic.getPosition(), source.text().length());
    int start = startOfLine(source.text(), position);
    return new Problem(
        source.simpleName(),
        (int) diagnostic.getLineNumber(),
        position - start + 1,
        message,
        Optional.of(source.text().substring(start, endOfLine(source.text(), position))));
  }

  // Counted here, because the compiler's own column counts a tab as up to eight.
  private static int startOfLine(String text, int position) {
    int start = position;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int endOfLine(String text, int position) {
    int end = position;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
