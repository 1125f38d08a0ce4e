import module dev.freshet;

void main() {
    Freshet.run(st -> {
        st.title("Hello");
        String name = st.textInput("Your name", "world");
        int age = st.slider("Your age", 0, 120, 30);

        st.markdown("Hello, **%s**. Change something: the script runs again, from top to bottom.".formatted(name));
        List<Ui> columns = st.columns(3);
        columns.get(0).metric("Days", "%,d".formatted(age * 365L));
        columns.get(1).metric("Heartbeats", "%,d million".formatted(age * 37L));
        columns.get(2).metric("Trips round the sun", age);

        if (st.checkbox("Show how it is made")) {
            st.code("int age = st.slider(\"Your age\", 0, 120, 30);", "java");
        }
        if (st.button("Celebrate")) {
            st.success("Happy birthday, %s!".formatted(name));
        }
    });
}
