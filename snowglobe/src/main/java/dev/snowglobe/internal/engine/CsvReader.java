package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of fields as Snowflake does: a record that is wrong is told of, and the next one is
 * read. Used by one thread.
 */
final class CsvReader implements AutoCloseable {

  private static final int END = -1;

  private final CsvLayout layout;
  private final CsvText text;
  private final List<@Nullable String> fields = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private String fault = "";
  private long number;

  CsvReader(Reader in, CsvLayout layout) throws IOException {
    this.layout = layout;
    this.text = new CsvText(in);
    for (int i = 0; i < layout.skipped(); i++) {
      text.skipLine();
    }
  }

  /** Opens a file. */
  static CsvReader open(Path file, CsvLayout layout) throws IOException {
    return new CsvReader(Encodings.reader(file, layout), layout);
  }

  /** The next record; empty after the last one. */
  Optional<CsvRecord> next() throws IOException {
    text.begin();
    while (layout.blankSkipped() && text.peek() != END && endsRecord()) {
      text.begin();
    }
    if (text.peek() == END) {
      return Optional.empty();
    }
    long line = text.line();
    long offset = text.offset();
    record();
    number++;
    return Optional.of(
        new CsvRecord(number, line, offset, fields, starts, text.sinceBegin(), fault));
  }

  private void record() throws IOException {
    fields.clear();
    starts.clear();
    fault = "";
    do {
      field();
    } while (text.take(layout.delimiter()));
    text.mark();
    if (!endsRecord() && text.peek() != END) {
      fault =
          "Found character '%s' instead of field delimiter '%s'"
              .formatted(Character.toString(text.peek()), layout.delimiter());
      passToEnd();
    }
  }

  private void passToEnd() throws IOException {
    while (text.peek() != END) {
      text.mark();
      if (endsRecord()) {
        return;
      }
      text.read();
    }
    text.mark();
  }

  private void field() throws IOException {
    starts.add(text.position());
    if (layout.trimmed()) {
      passSpace();
    }
    if (text.take(layout.quote())) {
      enclosed();
    } else {
      open();
    }
  }

  private void enclosed() throws IOException {
    field.setLength(0);
    while (text.peek() != END) {
      if (!layout.escape().equals(layout.quote()) && text.take(layout.escape())) {
        escaped();
      } else if (text.take(layout.quote())) {
        if (!text.take(layout.quote())) {
          add(field.toString());
          if (layout.trimmed()) {
            passSpace();
          }
          return;
        }
        field.append(layout.quote());
      } else {
        field.append((char) text.read());
      }
    }
    add(field.toString());
    fault = "Error parsing CSV: the field that begins with " + layout.quote() + " does not end";
  }

  private void open() throws IOException {
    field.setLength(0);
    int begin = text.position();
    boolean changed = false;
    while (text.peek() != END && !text.at(layout.delimiter()) && !atEndOfRecord()) {
      if (text.take(layout.openEscape())) {
        changed = true;
        escaped();
      } else {
        field.append((char) text.read());
      }
    }
    String raw = changed ? text.since(begin) : field.toString();
    String value = layout.trimmed() ? field.toString().strip() : field.toString();
    boolean empty = value.isEmpty() && layout.emptyIsNull();
    if (empty || (changed && layout.nulls().contains(raw))) {
      fields.add(null);
    } else {
      add(value);
    }
  }

  private void add(String value) {
    fields.add(layout.nulls().contains(value) ? null : value);
  }

  private void escaped() throws IOException {
    int next = text.read();
    switch (next) {
      case END -> {}
      case 'n' -> field.append('\n');
      case 't' -> field.append('\t');
      case 'r' -> field.append('\r');
      case 'b' -> field.append('\b');
      case 'f' -> field.append('\f');
      case '0' -> field.append('\0');
      default -> field.append((char) next);
    }
  }

  private void passSpace() throws IOException {
    while (Character.isWhitespace(text.peek())
        && !text.at(layout.delimiter())
        && !atEndOfRecord()) {
      text.read();
    }
  }

  private boolean anyLineEnd() {
    return layout.terminator().equals("\n");
  }

  private boolean atEndOfRecord() throws IOException {
    int next = text.peek();
    return anyLineEnd() ? next == '\n' || next == '\r' : text.at(layout.terminator());
  }

  /** Takes what ends a record, if it stands here. */
  private boolean endsRecord() throws IOException {
    return anyLineEnd()
        ? text.take("\r\n") || text.take("\n") || text.take("\r")
        : text.take(layout.terminator());
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
