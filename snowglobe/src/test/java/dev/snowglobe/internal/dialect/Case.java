package dev.snowglobe.internal.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of a case file: statements, and what the last of them answers.
 *
 * <p>A case is a paragraph. {@code -- page P} names the page of Snowflake's public reference,
 * {@code --:} the types of the columns, {@code -->} a row, {@code --!} a part of the message that
 * refuses it.
 *
 * @param file the case file, without its ending
 * @param page of the public reference
 * @param snowpark the functions of the Snowpark client that send such SQL
 * @param statements to run in order, in Snowflake's SQL
 * @param types of the columns of the last one's answer; empty when it has none
 * @param rows of that answer, columns separated by {@code " | "}
 * @param refusal a part of the expected message; empty when the statement is right
 */
record Case(
    String file,
    String page,
    List<String> snowpark,
    List<String> statements,
    String types,
    List<String> rows,
    String refusal) {

  static final List<String> FILES =
      List.of(
          "string",
          "numeric",
          "conditional",
          "conversion",
          "datetime",
          "semistructured",
          "aggregate",
          "query",
          "definition",
          "client");

  /** The case files that need the endpoint: its sessions, its catalog, the driver's types. */
  static final List<String> ENDPOINT_FILES =
      List.of(
          "endpoint/arithmetic",
          "endpoint/catalog",
          "endpoint/changes",
          "endpoint/commands",
          "endpoint/errors",
          "endpoint/objects",
          "endpoint/session",
          "endpoint/tables");

  Case {
    snowpark = List.copyOf(snowpark);
    statements = List.copyOf(statements);
    rows = List.copyOf(rows);
  }

  /** All cases of all files. */
  static List<Case> all() {
    return FILES.stream().flatMap(file -> of(file).stream()).toList();
  }

  /** All cases of the files that need the endpoint. */
  static List<Case> ofEndpoint() {
    return ENDPOINT_FILES.stream().flatMap(file -> of(file).stream()).toList();
  }

  private static List<Case> of(String file) {
    List<Case> cases = new ArrayList<>();
    for (String paragraph : text(file).split("\n\\s*\n", -1)) {
      if (paragraph.lines().anyMatch(line -> line.startsWith("-- page "))) {
        cases.add(of(file, paragraph.lines().toList()));
      }
    }
    return cases;
  }

  private static Case of(String file, List<String> lines) {
    String head = after(lines, "-- page ").getFirst();
    int semicolon = head.indexOf("; snowpark ");
    List<String> snowpark =
        semicolon < 0 ? List.of() : List.of(head.substring(semicolon + 11).split(",\\s*", -1));
    String script =
        String.join("\n", lines.stream().filter(line -> !line.matches("--[ :>!].*")).toList());
    return new Case(
        file,
        semicolon < 0 ? head : head.substring(0, semicolon),
        snowpark,
        Statements.split(script),
        String.join("", after(lines, "--: ")),
        after(lines, "--> "),
        String.join("", after(lines, "--! ")));
  }

  private static List<String> after(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  private static String text(String file) {
    try (InputStream in = Case.class.getResourceAsStream("cases/" + file + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no case file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
