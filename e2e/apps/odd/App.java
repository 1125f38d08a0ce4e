import module dev.freshet;

/** Shows tables that are seldom tried: none of a thing, much of it, and cells that are hard to draw. */
static final Frame CELLS =
    Frame.builder()
        .doubles("number", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 1e300)
        .strings("text", "👩‍👩‍👧 and 😀", "مرحبا بالعالم", null, "", "long ".repeat(20_000))
        .strings("text", "the name", "of this column", "is that of", "the one", "before")
        .decimals("wide", new BigDecimal("12345678901234567890123456789012345678"), BigDecimal.ONE, null, BigDecimal.TEN, BigDecimal.ZERO)
        .json("json", "{\"a\": [1, 2]}", "null", null, "[]", "\"\"")
        .build();

Frame wide(int columns) {
  FrameBuilder frame = Frame.builder();
  for (int column = 0; column < columns; column++) {
    frame.longs("c" + column, column, 2L * column);
  }
  return frame.build();
}

void main() {
  Frame wide = wide(200);
  Freshet.run(
      st -> {
        st.title("Odd tables");
        st.dataframe(CELLS);
        st.dataframe(Frame.empty());
        st.dataframe(Frame.builder().strings("nobody", new String[0]).longs("nothing", new long[0]).build());
        st.dataframe(wide);
        st.text("All of them.");
      });
}
