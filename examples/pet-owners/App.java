import module dev.freshet;
import dev.freshet.snowflake.SnowparkConnection;

void main() {
    Freshet.run(st -> {
        st.title("Pet owners");
        var conn = st.connection("snowpark", SnowparkConnection.class);
        st.dataframe(conn.query("SELECT * FROM pet_owners"));

        var side = st.sidebar();
        int age = side.slider("Least age of the pet", 0, 60);
        String kind = side.selectbox("Kind of pet", kinds(conn));

        st.header("Your choice");
        st.text("What the visitor chooses is bound to the query, never written into it.");
        st.dataframe(conn.query(
                "SELECT owner, pet, kind, age FROM pet_owners WHERE age >= ? AND (? = 'all' OR kind = ?) ORDER BY age",
                q -> q.params(age, kind, kind)));

        st.header("Sessions");
        List<Ui> columns = st.columns(2);
        sessionOfTheRun(columns.get(0), conn);
        sessionOfOnesOwn(columns.get(1), conn);

        if (side.button("Reset the connection")) {
            conn.reset();
            side.success("Sessions closed and results forgotten: the next run asks the warehouse again.");
        }
    });
}

List<String> kinds(SnowparkConnection conn) {
    Frame found = conn.query("SELECT DISTINCT kind FROM pet_owners ORDER BY kind");
    return Stream.concat(Stream.of("all"), found.rows().stream().map(row -> row.getString("KIND"))).toList();
}

void sessionOfTheRun(Ui st, SnowparkConnection conn) {
    String database = conn.session().getCurrentDatabase().orElse("none");
    st.metric("Database", database);
    st.text("session() lends one Snowpark session to this run, and takes it back when the run ends.");
}

void sessionOfOnesOwn(Ui st, SnowparkConnection conn) {
    try (var lease = conn.safeSession()) {
        st.metric("Pets", lease.session().table("pet_owners").count());
    }
    st.text("safeSession() lends one to this block alone; nothing it leaves behind reaches the next borrower.");
}
