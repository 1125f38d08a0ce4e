package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Functions;
import java.util.Map;

/** {@link Functions} that tell of the session. */
final class ContextFunctionCases {

  private ContextFunctionCases() {}

  static Cases cases() {
    return Cases.of(Functions.class)
        .value(
            "current_database",
            "sql-reference/functions/current_database",
            "SNOWGLOBE",
            () -> current_database())
        .value(
            "current_schema",
            "sql-reference/functions/current_schema",
            "PUBLIC",
            () -> current_schema())
        .value(
            "current_schemas",
            "sql-reference/functions/current_schemas",
            "[\"SNOWGLOBE.PUBLIC\"]",
            () -> current_schemas())
        .that(
            "current_session",
            "sql-reference/functions/current_session",
            c -> assertThat((String) c.value(current_session())).matches("[0-9]+"))
        .that(
            "current_user",
            "sql-reference/functions/current_user",
            c ->
                assertThat(c.value(current_user()))
                    .isEqualTo(c.snowglobe().user().toUpperCase(java.util.Locale.ROOT)))
        .that(
            "current_role",
            "sql-reference/functions/current_role",
            c -> {
              try (Client other = c.another(Map.of("ROLE", "analyst"))) {
                assertThat(other.value(current_role())).isEqualTo("ANALYST");
              }
            })
        .that(
            "current_warehouse",
            "sql-reference/functions/current_warehouse",
            c -> {
              try (Client other = c.another(Map.of("WAREHOUSE", "wh"))) {
                assertThat(other.value(current_warehouse())).isEqualTo("WH");
              }
            })
        .that(
            "current_account",
            "sql-reference/functions/current_account",
            c -> assertThat((String) c.value(current_account())).isNotBlank())
        .that(
            "current_region",
            "sql-reference/functions/current_region",
            c -> assertThat((String) c.value(current_region())).isNotBlank())
        .that(
            "current_version",
            "sql-reference/functions/current_version",
            c -> assertThat((String) c.value(current_version())).matches("[0-9]+\\.[0-9]+\\..*"))
        .that(
            "current_available_roles",
            "sql-reference/functions/current_available_roles",
            c ->
                assertThat((String) c.value(current_available_roles())).matches("\\[ *\".*\" *\\]"))
        .that(
            "current_statement",
            "sql-reference/functions/current_statement",
            c -> assertThat((String) c.value(current_statement())).contains("current_statement()"));
  }
}
