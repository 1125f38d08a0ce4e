import module dev.freshet;

/** Computes without end. */
void main() {
  Freshet.run(
      st -> {
        st.title("Spinning wheel");
        for (long turn = 0; turn >= 0; turn++) {
          Thread.onSpinWait();
        }
        st.text("It stands still.");
      });
}
