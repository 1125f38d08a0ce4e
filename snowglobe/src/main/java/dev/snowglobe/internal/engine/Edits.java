package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;

/**
 * Replaces some tokens of a text and leaves the rest as it is. Used by one thread, from left to
 * right.
 */
public final class Edits {

  private final String text;
  private final StringBuilder out;
  private int copied;

  /** Of a text that is not yet changed. */
  public Edits(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 64);
  }

  /** Puts other text in the place of the tokens from the first to the last. */
  public void replace(Token first, Token last, String replacement) {
    out.append(text, copied, first.start()).append(replacement);
    copied = last.end();
  }

  /** Puts text before a token. */
  void insert(Token before, String addition) {
    out.append(text, copied, before.start()).append(addition);
    copied = before.start();
  }

  /** The whole text. */
  public String done() {
    return out.append(text, copied, text.length()).toString();
  }
}
