import module dev.freshet;

/** Writes what an attacker may have put into its data wherever text can stand. */
static final String ATTACK = "<img src=x onerror=\"globalThis.pwned='%s'\"><script>globalThis.pwned='%s'</script>";

String attack(String place) {
  return ATTACK.formatted(place, place) + " [" + place + "](javascript:globalThis.pwned='" + place + "')";
}

void main() {
  Freshet.run(
      st -> {
        st.title("Hostile " + attack("title"));
        st.header(attack("header"));
        st.markdown(attack("markdown"));
        st.text(attack("text"));
        st.code(attack("code"), "html");
        st.success(attack("success"));
        st.metric(attack("metric"), attack("value"), attack("delta"));
        st.button(attack("button"), s -> s.help(attack("button help")));
        st.slider(attack("slider"), s -> s.help(attack("slider help")));
        st.checkbox(attack("checkbox"));
        st.textInput(attack("text input"), attack("text value"));
        st.selectbox(attack("selectbox"), List.of(attack("option one"), attack("option two")), s -> s.key("choice"));
        st.expander(attack("expander"), true).text(attack("inside"));
        st.sidebar().text(attack("sidebar"));
        st.dataframe(Frame.builder().strings(attack("column"), attack("cell")).build());
        st.exception(new IllegalStateException(attack("exception shown")));
        if (st.checkbox("HTML that is asked for")) {
          st.html("<p id='main' onclick=\"globalThis.pwned='html'\">Cleaned. " + attack("html") + "</p>");
        }
        st.text("The end of the page.");
        throw new IllegalStateException(attack("exception thrown"));
      });
}
