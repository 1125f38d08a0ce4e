import module dev.freshet;

/** Fails when it is asked to. */
void main() {
  Freshet.run(
      st -> {
        st.title("Cellar");
        st.button("Try again");
        if (st.button("Fail")) {
          fetch(5);
        }
        st.text("The cellar is open.");
      });
}

void fetch(int bottles) {
  throw new IllegalStateException("The cellar holds 3 bottles, and %d were asked for".formatted(bottles));
}
