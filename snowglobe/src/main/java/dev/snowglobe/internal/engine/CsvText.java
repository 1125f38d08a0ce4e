package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The characters of a file one after the other; those of the record that is read stay at hand. Used
 * by one thread.
 */
final class CsvText implements AutoCloseable {

  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private char[] buffer = new char[1 << 16];
  private int begin;
  private int at;
  private int filled;
  private int marked;
  private long offset;
  private long line = 1;

  CsvText(Reader in) throws IOException {
    this.in = in;
    if (peek() == BYTE_ORDER_MARK) {
      at++;
    }
    begin();
  }

  /** A record begins here. */
  void begin() {
    offset += at - begin;
    begin = at;
  }

  /** The record, without what ends it, ends here. */
  void mark() {
    marked = at - begin;
  }

  /** How many characters are before the record. */
  long offset() {
    return offset;
  }

  /** The line of the next character, counted from 1. */
  long line() {
    return line;
  }

  /** Where the next character is in the record. */
  int position() {
    return at - begin;
  }

  /** What was read since a position in the record. */
  String since(int position) {
    return new String(buffer, begin + position, at - begin - position);
  }

  /** The record up to its mark. */
  String sinceBegin() {
    return new String(buffer, begin, marked);
  }

  /** The next character, which stays; -1 after the last one. */
  int peek() throws IOException {
    return has(1) ? buffer[at] : END;
  }

  /** The next character; -1 after the last one. */
  int read() throws IOException {
    if (!has(1)) {
      return END;
    }
    char c = buffer[at];
    boolean lineEnds = c == '\n' || (c == '\r' && !(has(2) && buffer[at + 1] == '\n'));
    at++;
    if (lineEnds) {
      line++;
    }
    return c;
  }

  /** Whether a word stands here; an empty one never does. */
  boolean at(String word) throws IOException {
    if (word.isEmpty() || peek() != word.charAt(0) || !has(word.length())) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (buffer[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a word, if it stands here. */
  boolean take(String word) throws IOException {
    if (!at(word)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      read();
    }
    return true;
  }

  /** Passes over a line. */
  void skipLine() throws IOException {
    for (int c = read(); c != END && c != '\n' && c != '\r'; ) {
      c = read();
      begin();
    }
    if (at > 0 && buffer[at - 1] == '\r') {
      take("\n");
    }
    begin();
  }

  private boolean has(int characters) throws IOException {
    while (at + characters > filled) {
      makeRoom();
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }

  private void makeRoom() {
    if (filled < buffer.length) {
      return;
    }
    if (begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, filled - begin);
      at -= begin;
      filled -= begin;
      begin = 0;
    } else {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
