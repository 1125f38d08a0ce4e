package dev.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.data.Frame;
import org.junit.jupiter.api.Test;

/** Cells as the browser gets them. */
class TableWindowTest {

  @Test
  void textIsWholeUpToABoundAndThenCut() {
    String whole = "x".repeat(TableWindow.MOST_TEXT);
    Frame frame = Frame.builder().strings("text", whole, whole + "y", null).build();
    assertThat(TableWindow.of(frame, 0).columns().getFirst())
        .containsExactly(whole, whole + "… (10,001 characters)", null);
  }

  @Test
  void noCharacterIsCutInTwo() {
    String before = "x".repeat(TableWindow.MOST_TEXT - 1);
    Frame frame = Frame.builder().strings("text", before + "😀").build();
    assertThat(TableWindow.of(frame, 0).columns().getFirst())
        .containsExactly(before + "… (10,001 characters)");
  }
}
