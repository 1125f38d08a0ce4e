package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.parse_json;
import static com.snowflake.snowpark_java.Functions.seq4;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Session;
import com.snowflake.snowpark_java.SessionBuilder;
import com.snowflake.snowpark_java.TableFunction;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link Session} and {@link SessionBuilder}. */
final class SessionCases {
  private static final String PAGE =
      "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/Session.html";
  private static final String CREATING = "developer-guide/snowpark/java/creating-session";

  private SessionCases() {}

  static Cases session() {
    Cases cases = Cases.of(Session.class);
    frames(cases);
    created(cases);
    functions(cases);
    places(cases);
    tags(cases);
    jobs(cases);
    client(cases);
    return cases;
  }

  private static void frames(Cases cases) {
    cases
        .rows("sql", PAGE, List.of(row(1L)), c -> c.session().sql("SELECT 1"))
        .rows("sql", PAGE, List.of(row("x", 3L)), c -> c.session().sql("SELECT ?, ? + 1", "x", 2))
        .that(
            "table",
            PAGE,
            c -> {
              c.run("CREATE OR REPLACE TABLE \"a table\" AS SELECT 1 AS n");
              assertThat(c.session().table("\"a table\"").count()).isEqualTo(1);
              String[] name = {"snowglobe", "public", "\"a table\""};
              assertThat(c.session().table(name).count()).isEqualTo(1);
            })
        .rows("range", PAGE, List.of(row(0L), row(1L)), c -> c.session().range(2).sort(col("id")))
        .rows(
            "range", PAGE, List.of(row(3L), row(4L)), c -> c.session().range(3, 5).sort(col("id")))
        .rows(
            "range",
            PAGE,
            List.of(row(1L), row(4L)),
            c -> c.session().range(1, 6, 3).sort(col("id")))
        .rows(
            "generator",
            "sql-reference/functions/generator",
            List.of(row(0L, 7L), row(1L, 7L)),
            c -> c.session().generator(2, seq4(), lit(7)))
        .rows(
            "read",
            PAGE,
            List.of(row(1L)),
            c -> {
              c.run("CREATE OR REPLACE TABLE to_read AS SELECT 1 AS n");
              return c.session().read().table("to_read");
            });
  }

  private static void created(Cases cases) {
    StructType schema =
        StructType.create(
            new StructField("n", DataTypes.LongType), new StructField("s", DataTypes.StringType));
    cases
        .rows(
            "createDataFrame",
            PAGE,
            List.of(row(1L, "x"), row(2L, null)),
            c ->
                c.session()
                    .createDataFrame(new Row[] {row(1L, "x"), row(2L, null)}, schema)
                    .sort(col("n")))
        .rows(
            "createDataFrame",
            PAGE,
            List.of(),
            c -> c.session().createDataFrame(new Row[0], schema))
        .that(
            "createDataFrame",
            PAGE,
            c -> {
              Row[] many = new Row[2000];
              for (int i = 0; i < many.length; i++) {
                many[i] = row((long) i, "text " + i);
              }
              assertThat(c.session().createDataFrame(many, schema).sort(col("n")).collect())
                  .containsExactly(many);
            });
  }

  private static void functions(Cases cases) {
    cases
        .rows(
            "flatten",
            "sql-reference/functions/flatten",
            List.of(row("1"), row("77")),
            c ->
                c.session()
                    .flatten(parse_json(lit("[1, 77]")))
                    .select(json(col("value")).as("v"))
                    .sort(col("v")))
        .rows(
            "flatten",
            "sql-reference/functions/flatten",
            List.of(row("b[0]"), row("b[1]")),
            c ->
                c.session()
                    .flatten(parse_json(lit("{\"b\": [7, 8]}")), "b", false, true, "BOTH")
                    .select("path")
                    .sort(col("path")))
        .rows(
            "tableFunction",
            "sql-reference/functions/split_to_table",
            List.of(row("a"), row("b")),
            c ->
                c.session()
                    .tableFunction(new TableFunction("split_to_table"), lit("a.b"), lit("."))
                    .select("value")
                    .sort(col("value")))
        .rows(
            "tableFunction",
            "sql-reference/functions/flatten",
            List.of(row("1")),
            c ->
                c.session()
                    .tableFunction(
                        new TableFunction("flatten"), Map.of("input", parse_json(lit("[1]"))))
                    .select(json(col("value"))))
        .rows(
            "tableFunction",
            "sql-reference/functions/split_to_table",
            List.of(row("a"), row("b")),
            c ->
                c.session()
                    .tableFunction(new TableFunction("split_to_table").call(lit("a.b"), lit(".")))
                    .select("value")
                    .sort(col("value")));
  }

  private static void places(Cases cases) {
    cases
        .that(
            "getDefaultDatabase, getDefaultSchema, getCurrentDatabase, getCurrentSchema,"
                + " getFullyQualifiedCurrentSchema",
            PAGE,
            c -> {
              try (Client other = c.another(Map.of("DB", "snowglobe", "SCHEMA", "public"))) {
                Session session = other.session();
                other.run("CREATE SCHEMA IF NOT EXISTS elsewhere");
                other.run("USE SCHEMA elsewhere");
                assertThat(session.getDefaultDatabase()).contains("\"SNOWGLOBE\"");
                assertThat(session.getDefaultSchema()).contains("\"PUBLIC\"");
                assertThat(session.getCurrentDatabase()).contains("\"SNOWGLOBE\"");
                assertThat(session.getCurrentSchema()).contains("\"ELSEWHERE\"");
                assertThat(session.getFullyQualifiedCurrentSchema())
                    .isEqualTo("\"SNOWGLOBE\".\"ELSEWHERE\"");
              }
            })
        .that(
            "getSessionStage",
            PAGE,
            c -> {
              String stage = c.session().getSessionStage();
              c.upload(stage + "/s.csv", "1\n");
              assertThat(c.sql("LS " + stage).collect()).hasSize(1);
            })
        .that(
            "getSessionInfo",
            PAGE,
            c ->
                assertThat(c.session().getSessionInfo())
                    .contains("\"jdbc.session.id\"")
                    .contains("\"snowpark.version\""))
        .that(
            "file",
            PAGE,
            c -> {
              c.run("CREATE OR REPLACE TEMPORARY STAGE s_file");
              c.session()
                  .file()
                  .uploadStream(
                      "@s_file/a.csv", new java.io.ByteArrayInputStream(new byte[] {'1'}), false);
              assertThat(c.sql("LS @s_file").collect()).hasSize(1);
            });
  }

  private static void tags(Cases cases) {
    cases.that(
        "setQueryTag, unsetQueryTag, updateQueryTag, getQueryTag",
        "sql-reference/parameters",
        c -> {
          try (Client other = c.another(Map.of())) {
            Session session = other.session();
            session.setQueryTag("{\"a\": 1}");
            assertThat(session.getQueryTag()).contains("{\"a\": 1}");
            session.updateQueryTag("{\"b\": 2}");
            assertThat(session.getQueryTag().orElseThrow()).contains("\"a\":1").contains("\"b\":2");
            session.unsetQueryTag();
            assertThat(session.getQueryTag()).isEmpty();
          }
        });
  }

  private static void jobs(Cases cases) {
    cases
        .that(
            "createAsyncJob",
            PAGE,
            c -> {
              String id = c.session().range(3).async().collect().getQueryId();
              assertThat(c.session().createAsyncJob(id).getRows()).hasSize(3);
            })
        .that(
            "cancelAll",
            PAGE,
            c -> {
              try (Client other = c.another(Map.of())) {
                var job = other.sql("SELECT SYSTEM$WAIT(60)").async().collect();
                other.session().cancelAll();
                assertThat(catchThrowable(job::getResult)).isNotNull();
                assertThat(job.isDone()).isTrue();
              }
            })
        .that(
            "close",
            PAGE,
            c -> {
              Session session = c.another(Map.of()).session();
              session.close();
              assertThat(catchThrowable(() -> session.sql("SELECT 1").collect()))
                  .hasMessageContaining("closed");
            });
  }

  private static void client(Cases cases) {
    cases
        .that(
            "builder",
            CREATING,
            c -> {
              Session session = Session.builder().configs(settings(c)).create();
              assertThat(session.sql("SELECT 1").collect()).hasSize(1);
              session.close();
            })
        .that(
            "jdbcConnection",
            PAGE,
            c -> {
              try (var statement = c.session().jdbcConnection().createStatement();
                  ResultSet rows = statement.executeQuery("SELECT 5")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(5);
              }
            })
        .that(
            "addDependency, getDependencies, removeDependency",
            PAGE,
            c -> {
              try (Client other = c.another(Map.of())) {
                Path jar = Files.write(c.folder().resolve("a.jar"), new byte[] {'P', 'K'});
                other.session().addDependency(jar.toString());
                assertThat(other.session().getDependencies())
                    .anyMatch(uri -> uri.toString().endsWith("a.jar"));
                other.session().removeDependency(jar.toString());
                assertThat(other.session().getDependencies())
                    .noneMatch(uri -> uri.toString().endsWith("a.jar"));
              }
            });
  }

  static Cases builder() {
    return Cases.of(SessionBuilder.class)
        .that(
            "config, configs, appName, create",
            CREATING,
            c -> {
              Session session =
                  Session.builder()
                      .configs(settings(c))
                      .config("SCHEMA", "public")
                      .appName("an app")
                      .create();
              assertThat(session.getCurrentSchema()).contains("\"PUBLIC\"");
              assertThat(session.getQueryTag()).contains("{\"APPNAME\":\"an app\"}");
              session.close();
            })
        .that(
            "configFile, create",
            CREATING,
            c -> {
              String text =
                  settings(c).entrySet().stream()
                      .map(entry -> entry.getKey() + "=" + entry.getValue())
                      .collect(Collectors.joining("\n"));
              Path file = Files.writeString(c.folder().resolve("session.properties"), text);
              Session session = Session.builder().configFile(file.toString()).create();
              assertThat(session.sql("SELECT 1").collect()).hasSize(1);
              session.close();
            })
        .that(
            "getOrCreate",
            CREATING,
            c -> {
              Session session = Session.builder().configs(settings(c)).getOrCreate();
              assertThat(session.sql("SELECT 1").collect()).hasSize(1);
            });
  }

  private static Map<String, String> settings(Client c) {
    Map<String, String> settings = new java.util.HashMap<>(c.snowglobe().sessionConfig());
    settings.put("disablePlatformDetection", "true");
    return settings;
  }
}
