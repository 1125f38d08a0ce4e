package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Snowflake's data types, and what stands for each in DuckDB. */
final class Types {
  private Types() {}

  /**
   * A type as a statement writes it.
   *
   * @param name in upper case, of several words if it has several
   * @param arguments the numbers in its brackets, as written
   */
  record Type(String name, List<String> arguments) {

    Type {
      arguments = List.copyOf(arguments);
    }

    /** The type in DuckDB's words. */
    String duckdb() {
      return switch (name) {
        case "INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT", "BYTEINT" -> "BIGINT";
        case "NUMBER", "DECIMAL", "DEC", "NUMERIC" -> decimal();
        case "FLOAT", "FLOAT4", "FLOAT8", "DOUBLE", "DOUBLE PRECISION", "REAL" -> "DOUBLE";
        case "BOOLEAN", "DATE", "TIME", "VARIANT" -> name;
        case "TIMESTAMP_NTZ",
            "TIMESTAMPNTZ",
            "TIMESTAMP",
            "DATETIME",
            "TIMESTAMP WITHOUT TIME ZONE" ->
            "TIMESTAMP";
        case "TIMESTAMP_LTZ", "TIMESTAMPLTZ", "TIMESTAMP WITH LOCAL TIME ZONE" -> "TIMESTAMPTZ";
        case "TIMESTAMP_TZ", "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> OffsetTime.TYPE;
        case "BINARY", "VARBINARY" -> "BLOB";
        case "OBJECT" -> "VARIANT";
        case "ARRAY" -> "VARIANT[]";
        default -> text() ? "VARCHAR" : asWritten();
      };
    }

    /** Whether values of the type are strings. */
    boolean text() {
      return switch (name) {
        case "VARCHAR",
            "STRING",
            "TEXT",
            "CHAR",
            "CHARACTER",
            "NCHAR",
            "NVARCHAR",
            "NVARCHAR2",
            "CHAR VARYING",
            "NCHAR VARYING",
            "CHARACTER VARYING" ->
            true;
        default -> false;
      };
    }

    /**
     * How many characters a string of this type holds: its argument, one for CHAR. Empty if any.
     */
    String length() {
      if (!arguments.isEmpty()) {
        return arguments.getFirst();
      }
      return name.equals("CHAR") || name.equals("CHARACTER") || name.equals("NCHAR") ? "1" : "";
    }

    private String decimal() {
      return switch (arguments.size()) {
        case 0 -> "DECIMAL(38,0)";
        case 1 -> "DECIMAL(" + arguments.getFirst() + ",0)";
        default -> "DECIMAL(" + arguments.get(0) + "," + arguments.get(1) + ")";
      };
    }

    private String asWritten() {
      return arguments.isEmpty()
          ? name
          : name + arguments.stream().collect(Collectors.joining(",", "(", ")"));
    }
  }

  /** Takes a type from a statement. */
  static Type read(Cursor cursor) {
    StringBuilder name = new StringBuilder(cursor.name().name());
    if (cursor.accept("PRECISION")) {
      name.append(" PRECISION");
    } else if (cursor.accept("VARYING")) {
      name.append(" VARYING");
    } else if (name.toString().equals("TIMESTAMP")) {
      name.append(zone(cursor));
    }
    List<String> arguments = List.of();
    if (cursor.parenthesisAt(0)) {
      arguments = arguments(cursor.group());
    }
    Type type = new Type(name.toString().toUpperCase(Locale.ROOT), arguments);
    if (unknown(type)) {
      throw SqlSyntaxException.unsupported(type.asWritten());
    }
    return type;
  }

  /** Whether nothing in DuckDB keeps such values: those of the globe, and structured types. */
  private static boolean unknown(Type type) {
    return switch (type.name()) {
      case "GEOGRAPHY", "GEOMETRY", "INTERVAL", "MAP", "VECTOR" -> true;
      case "ARRAY", "OBJECT" -> !type.arguments().isEmpty();
      default -> false;
    };
  }

  private static String zone(Cursor cursor) {
    if (cursor.accept("WITH", "LOCAL", "TIME", "ZONE")) {
      return " WITH LOCAL TIME ZONE";
    }
    if (cursor.accept("WITH", "TIME", "ZONE")) {
      return " WITH TIME ZONE";
    }
    return cursor.accept("WITHOUT", "TIME", "ZONE") ? " WITHOUT TIME ZONE" : "";
  }

  private static List<String> arguments(Node.Group group) {
    return Lists.items(group.body()).stream().map(Types::text).toList();
  }

  private static String text(List<Node> item) {
    return item.stream()
        .map(node -> node instanceof Node.Leaf(Token token, String _) ? token.text() : "")
        .collect(Collectors.joining(" "));
  }
}
