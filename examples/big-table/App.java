import module dev.freshet;

static final int ROWS = 10_000_000;
static final List<String> CITIES = List.of("Accra", "Bergen", "Durban", "Graz", "Kochi", "Lyon", "Osaka", "Porto");

// Computed cell by cell when it is looked at; made once, so that every visitor and every run shares it.
static final Frame TABLE = Frame.generate(ROWS, table -> table
        .longs("id", row -> row)
        .text("city", row -> CITIES.get(Math.floorMod(row * 31, CITIES.size())))
        .dates("day", row -> LocalDate.of(2020, 1, 1).plusDays(row % 2_000))
        .doubles("reading", row -> Math.round(1_000 * Math.sin(row / 1_000.0)) / 10.0)
        .booleans("checked", row -> row % 3 == 0));

void main() {
    Freshet.run(st -> {
        st.title("Ten million rows");
        st.text("The browser gets only the rows it shows. Scroll, or drag the bar to the end.");
        st.dataframe(TABLE);
    });
}
