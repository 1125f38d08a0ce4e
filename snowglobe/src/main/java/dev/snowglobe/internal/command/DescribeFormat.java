package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.ObjectName;
import dev.snowglobe.internal.engine.Options;
import dev.snowglobe.internal.engine.QualifiedName;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.Stages;
import dev.snowglobe.internal.engine.Stages.Kind;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Table;
import dev.snowglobe.internal.engine.TokenCursor;
import java.util.List;
import java.util.stream.Stream;

/**
 * DESCRIBE FILE FORMAT: what it says, beside what it would say by itself. The page of the statement
 * lists the properties of each type in this order.
 *
 * @param name which
 */
record DescribeFormat(ObjectName name) implements Describe {

  private static final String TEXT = "String";
  private static final String NUMBER = "Integer";
  private static final String FLAG = "Boolean";
  private static final String LIST = "List";

  /** A property: what kind it is of, and what it is unless something is said. */
  private record Property(String name, String kind, String otherwise) {}

  private static final Property NO_NULLS = new Property("NULL_IF", LIST, "[]");

  private static final List<Property> VALUES =
      List.of(
          new Property("DATE_FORMAT", TEXT, "AUTO"),
          new Property("TIME_FORMAT", TEXT, "AUTO"),
          new Property("TIMESTAMP_FORMAT", TEXT, "AUTO"),
          new Property("BINARY_FORMAT", TEXT, "HEX"));

  private static final List<Property> CSV =
      withValues(
          List.of(
              new Property("RECORD_DELIMITER", TEXT, "\\n"),
              new Property("FIELD_DELIMITER", TEXT, ","),
              new Property("FILE_EXTENSION", TEXT, ""),
              new Property("SKIP_HEADER", NUMBER, "0"),
              new Property("PARSE_HEADER", FLAG, "FALSE")),
          List.of(
              new Property("ESCAPE", TEXT, "NONE"),
              new Property("ESCAPE_UNENCLOSED_FIELD", TEXT, "\\\\"),
              new Property("TRIM_SPACE", FLAG, "FALSE"),
              new Property("FIELD_OPTIONALLY_ENCLOSED_BY", TEXT, "NONE"),
              new Property("NULL_IF", LIST, "[\\\\N]"),
              new Property("COMPRESSION", TEXT, "AUTO"),
              new Property("ERROR_ON_COLUMN_COUNT_MISMATCH", FLAG, "TRUE"),
              new Property("VALIDATE_UTF8", FLAG, "TRUE"),
              new Property("SKIP_BLANK_LINES", FLAG, "FALSE"),
              new Property("REPLACE_INVALID_CHARACTERS", FLAG, "FALSE"),
              new Property("EMPTY_FIELD_AS_NULL", FLAG, "TRUE"),
              new Property("SKIP_BYTE_ORDER_MARK", FLAG, "TRUE"),
              new Property("ENCODING", TEXT, "UTF8")));

  private static final List<Property> JSON =
      withValues(
          List.of(new Property("FILE_EXTENSION", TEXT, "")),
          List.of(
              new Property("TRIM_SPACE", FLAG, "FALSE"),
              NO_NULLS,
              new Property("COMPRESSION", TEXT, "AUTO"),
              new Property("ENABLE_OCTAL", FLAG, "FALSE"),
              new Property("ALLOW_DUPLICATE", FLAG, "FALSE"),
              new Property("STRIP_OUTER_ARRAY", FLAG, "FALSE"),
              new Property("STRIP_NULL_VALUES", FLAG, "FALSE"),
              new Property("IGNORE_UTF8_ERRORS", FLAG, "FALSE"),
              new Property("REPLACE_INVALID_CHARACTERS", FLAG, "FALSE"),
              new Property("SKIP_BYTE_ORDER_MARK", FLAG, "TRUE")));

  private static final List<Property> PARQUET =
      List.of(
          new Property("TRIM_SPACE", FLAG, "FALSE"),
          NO_NULLS,
          new Property("COMPRESSION", TEXT, "AUTO"),
          new Property("BINARY_AS_TEXT", FLAG, "TRUE"));

  /** The properties of values stand between those of the file and those of its records. */
  private static List<Property> withValues(List<Property> before, List<Property> behind) {
    return Stream.of(before, VALUES, behind).flatMap(List::stream).toList();
  }

  @Override
  public Result run(Call call) {
    QualifiedName full = call.session().stages().full(Kind.FORMAT, name);
    Stages.Entry entry =
        call.session().stages().entries(Kind.FORMAT).stream()
            .filter(format -> format.name().equals(full))
            .findFirst()
            .orElseThrow(() -> SnowflakeError.noSuch(Kind.FORMAT.word(), full));
    Options options = Options.parse(TokenCursor.over(entry.text()));
    String type = options.word("TYPE", "CSV");
    Table table = Table.of("property", "property_type", "property_value", "property_default");
    table.row("TYPE", TEXT, type, "CSV");
    for (Property property : properties(type)) {
      // The page gives CSV's own NULL_IF as the default of all types.
      String otherwise = property.equals(NO_NULLS) ? "[\\\\N]" : property.otherwise;
      table.row(property.name, property.kind, value(property, options), otherwise);
    }
    return table.result(StatementKind.DESCRIBE);
  }

  private static List<Property> properties(String type) {
    return switch (type) {
      case "JSON" -> JSON;
      case "PARQUET" -> PARQUET;
      default -> CSV;
    };
  }

  private static String value(Property property, Options options) {
    String name = property.name;
    return switch (property.kind) {
      case FLAG -> options.word(name, property.otherwise);
      case LIST ->
          options
              .list(name)
              .map(texts -> shown("[" + String.join(", ", texts) + "]"))
              .orElse(property.otherwise);
      default -> options.text(name).map(DescribeFormat::shown).orElse(property.otherwise);
    };
  }

  /** A text with what is special in it written as in a literal. */
  private static String shown(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
