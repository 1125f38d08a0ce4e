import module dev.freshet;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Functions;
import dev.freshet.snowflake.SnowparkConnection;

/** Shows a table that stays in the warehouse. */
void main() {
  Freshet.run(
      st -> {
        st.title("Lake");
        var conn = st.connection("snowpark", SnowparkConnection.class);
        DataFrame readings = conn.session().table("readings").sort(Functions.col("id"));
        st.dataframe(readings);
        st.text("Each row is a reading.");
      });
}
