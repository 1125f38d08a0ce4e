package dev.snowglobe.snowpark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What some code prints to the standard output. Scala keeps a stream of its own there. */
final class Printed {

  private Printed() {}

  static String by(Runnable code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    PrintStream real = System.out;
    System.setOut(stream);
    try {
      scala.Console.withOut(
          stream,
          () -> {
            code.run();
            return null;
          });
    } finally {
      System.setOut(real);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
