package dev.freshet.benchmarks;

import dev.freshet.ui.Script;
import dev.freshet.ui.Ui;

/** The apps that are put under load, and what their visitors send and expect. */
final class LoadApps {
  private LoadApps() {}

  /** A slider, and a text that follows it. */
  static Script sliderAndText() {
    return st -> st.text(following(slider(st)));
  }

  /** Fifty elements: a slider, a text that follows it and 48 that stay as they are. */
  static Script oneOfFifty() {
    return st -> {
      int level = slider(st);
      for (int i = 0; i < 24; i++) {
        st.markdown(paragraph(i));
      }
      st.text(following(level));
      for (int i = 24; i < 48; i++) {
        st.markdown(paragraph(i));
      }
    };
  }

  private static int slider(Ui st) {
    return st.slider("Level", 0, 100);
  }

  private static String paragraph(int number) {
    return "Paragraph **" + number + "** of a page on which little changes.";
  }

  private static String following(int level) {
    return "The level is " + level + ".";
  }

  /** The message of a browser whose visitor has moved the slider. */
  static String move(int level) {
    return "{\"type\":\"SetValue\",\"key\":\"MAIN/Slider:Level\",\"value\":" + level + "}";
  }

  /** Whether a message brings the change that a move should cause. */
  static boolean follows(String message, int level) {
    return message.contains(following(level));
  }
}
