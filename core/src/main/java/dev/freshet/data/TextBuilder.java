package dev.freshet.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds TEXT and JSON columns. It starts with a dictionary and gives it up when more than half of
 * the rows, and more than {@value #TRIAL} of them, brought a new word: then the words are laid end
 * to end.
 */
final class TextBuilder extends ColumnBuilder {
  private static final int TRIAL = 512;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private LongAppender codes = new LongAppender();
  private final PackedBytes.Appender plain = new PackedBytes.Appender();
  private boolean isPlain;

  TextBuilder(String name, ColumnType type) {
    super(name, type);
  }

  @Override
  public void addText(String value) {
    if (isPlain) {
      plain.add(value.getBytes(UTF_8));
    } else {
      code(value);
    }
    added();
  }

  @Override
  void blank() {
    if (isPlain) {
      plain.add(new byte[0]);
    } else {
      codes.add(0);
    }
  }

  @Override
  void put(Object value) {
    switch (value) {
      case CharSequence text -> addText(text.toString());
      case Character letter -> addText(letter.toString());
      case Enum<?> constant -> addText(constant.name());
      default -> throw refused(value);
    }
  }

  @Override
  public Column build() {
    return isPlain
        ? new TextColumn(name(), type(), size(), plain.build(), nulls())
        : new DictionaryColumn(name(), type(), size(), codes.build(), List.copyOf(words), nulls());
  }

  private void code(String value) {
    int number = numbers.computeIfAbsent(value, word -> words.size());
    if (number == words.size()) {
      words.add(value);
    }
    codes.add(number);
    if (words.size() > TRIAL && words.size() > codes.size() / 2) {
      layOut();
    }
  }

  /** Moves from the dictionary to plain text. */
  private void layOut() {
    isPlain = true;
    for (int row = 0; row < codes.size(); row++) {
      plain.add(isNull(row) ? new byte[0] : words.get((int) codes.get(row)).getBytes(UTF_8));
    }
    codes = new LongAppender();
    numbers.clear();
    words.clear();
  }
}
