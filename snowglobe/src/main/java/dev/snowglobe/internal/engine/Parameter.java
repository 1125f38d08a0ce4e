package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Locale;

/**
 * A session parameter.
 *
 * @param name in upper case
 * @param kind BOOLEAN, NUMBER or STRING
 * @param initial its value until it is set
 */
public record Parameter(String name, Kind kind, String initial) {

  /** How a parameter's value is to be read. */
  public enum Kind {
    /** true or false. */
    BOOLEAN,
    /** A whole number. */
    NUMBER,
    /** Anything. */
    STRING
  }

  /**
   * Those that a session knows from the start. A login answers with them, which saves the drivers
   * asking for them one by one. Where a default differs from Snowflake's, it is so that a local
   * session needs fewer round trips: binds stay in the request, no usage data is sent.
   */
  public static final List<Parameter> KNOWN =
      List.of(
          flag("ABORT_DETACHED_QUERY", false),
          flag("AUTOCOMMIT", true),
          flag("AUTOCOMMIT_API_SUPPORTED", true),
          text("BINARY_INPUT_FORMAT", "HEX"),
          text("BINARY_OUTPUT_FORMAT", "HEX"),
          flag("CLIENT_ENABLE_LOG_INFO_STATEMENT_PARAMETERS", false),
          flag("CLIENT_HONOR_CLIENT_TZ_FOR_TIMESTAMP_NTZ", true),
          number("CLIENT_MEMORY_LIMIT", 1536),
          flag("CLIENT_METADATA_REQUEST_USE_CONNECTION_CTX", false),
          number("CLIENT_PREFETCH_THREADS", 4),
          number("CLIENT_RESULT_CHUNK_SIZE", 160),
          flag("CLIENT_RESULT_COLUMN_CASE_INSENSITIVE", false),
          flag("CLIENT_SESSION_KEEP_ALIVE", false),
          number("CLIENT_SESSION_KEEP_ALIVE_HEARTBEAT_FREQUENCY", 3600),
          number("CLIENT_STAGE_ARRAY_BINDING_THRESHOLD", 0),
          flag("CLIENT_TELEMETRY_ENABLED", false),
          text("CLIENT_TIMESTAMP_TYPE_MAPPING", "TIMESTAMP_LTZ"),
          text("DATE_INPUT_FORMAT", "AUTO"),
          text("DATE_OUTPUT_FORMAT", "YYYY-MM-DD"),
          flag("ERROR_ON_NONDETERMINISTIC_MERGE", true),
          text("JDBC_QUERY_RESULT_FORMAT", "ARROW"),
          flag("JDBC_TREAT_DECIMAL_AS_INT", true),
          flag("JDBC_TREAT_TIMESTAMP_NTZ_AS_UTC", false),
          flag("JDBC_USE_SESSION_TIMEZONE", true),
          number("JSON_INDENT", 2),
          number("LOCK_TIMEOUT", 43200),
          number("MULTI_STATEMENT_COUNT", 1),
          number("QUERY_CONTEXT_CACHE_SIZE", 5),
          text("QUERY_TAG", ""),
          number("ROWS_PER_RESULTSET", 0),
          number("SNOWPARK_REQUEST_TIMEOUT_IN_SECONDS", 86400),
          text("SNOWPARK_HIDE_INTERNAL_ALIAS", "TRUE"),
          flag("SNOWPARK_LAZY_ANALYSIS", true),
          flag("SNOWPARK_USE_SCOPED_TEMP_OBJECTS", false),
          number("STATEMENT_QUEUED_TIMEOUT_IN_SECONDS", 0),
          number("STATEMENT_TIMEOUT_IN_SECONDS", 172800),
          text("TIMESTAMP_INPUT_FORMAT", "AUTO"),
          text("TIMESTAMP_LTZ_OUTPUT_FORMAT", ""),
          text("TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3"),
          text("TIMESTAMP_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM"),
          text("TIMESTAMP_TYPE_MAPPING", "TIMESTAMP_NTZ"),
          text("TIMESTAMP_TZ_OUTPUT_FORMAT", ""),
          text("TIMEZONE", "UTC"),
          text("TIME_INPUT_FORMAT", "AUTO"),
          text("TIME_OUTPUT_FORMAT", "HH24:MI:SS"),
          text("TRANSACTION_DEFAULT_ISOLATION_LEVEL", "READ COMMITTED"),
          number("WEEK_OF_YEAR_POLICY", 0),
          number("WEEK_START", 0));

  private static Parameter flag(String name, boolean initial) {
    return new Parameter(name, Kind.BOOLEAN, Boolean.toString(initial));
  }

  private static Parameter number(String name, long initial) {
    return new Parameter(name, Kind.NUMBER, Long.toString(initial));
  }

  private static Parameter text(String name, String initial) {
    return new Parameter(name, Kind.STRING, initial);
  }

  /** The default of a parameter, empty for one that is not known. */
  static String defaultOf(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(parameter -> parameter.name.equals(wanted))
        .findFirst()
        .map(Parameter::initial)
        .orElse("");
  }
}
