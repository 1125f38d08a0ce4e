package dev.snowglobe.internal.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One case of a case file: statements, and what the last of them answers.
 *
 * <p>A case is a paragraph. {@code -- page P} names the page of Snowflake's public reference,
 * {@code --:} the types of the columns, {@code -->} a row, {@code --!} a part of the message that
 * refuses it.
 *
 * @param file the case file, without its ending
 * @param page of the public reference
 * @param statements to run in order, in Snowflake's SQL
 * @param types of the columns of the last one's answer; empty when it has none
 * @param rows of that answer, columns separated by {@code " | "}
 * @param refusal a part of the expected message; empty when the statement is right
 */
record Case(
    String file,
    String page,
    List<String> statements,
    String types,
    List<String> rows,
    String refusal) {

  Case {
    statements = List.copyOf(statements);
    rows = List.copyOf(rows);
  }

  /** All cases of the files that the rewriter and DuckDB are enough for. */
  static List<Case> all() {
    return in("");
  }

  /** The cases that need the endpoint: its sessions, its catalog, the driver's types. */
  static List<Case> ofEndpoint() {
    return in("endpoint/");
  }

  /** The cases of all files in a folder: one that nobody ran would say nothing. */
  private static List<Case> in(String folder) {
    URL place = Objects.requireNonNull(Case.class.getResource("cases/" + folder), folder);
    try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .flatMap(name -> of(folder + name.substring(0, name.length() - 4)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
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
    String script =
        String.join("\n", lines.stream().filter(line -> !line.matches("--[ :>!].*")).toList());
    return new Case(
        file,
        after(lines, "-- page ").getFirst(),
        Statements.split(script),
        String.join("", after(lines, "--: ")),
        after(lines, "--> "),
        String.join("", after(lines, "--! ")));
  }

  private static List<String> after(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark) || line.equals(mark.strip()))
        .map(line -> line.equals(mark.strip()) ? "" : line.substring(mark.length()))
        .toList();
  }

  private static String text(String file) {
    try (InputStream in = Case.class.getResourceAsStream("cases/" + file + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no case file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
