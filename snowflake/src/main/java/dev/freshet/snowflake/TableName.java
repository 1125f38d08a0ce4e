package dev.freshet.snowflake;

import java.util.regex.Pattern;

/**
 * The name of a table as it may stand in a statement: up to three identifiers, plain or quoted, and
 * nothing else, so that a name can't carry a statement.
 */
record TableName(String text) {
  private static final String PART = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")";
  private static final Pattern NAME = Pattern.compile("%1$s(?:\\.%1$s){0,2}".formatted(PART));

  TableName {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of a table: write pets, schema.pets or database.schema.pets, each part plain or in double quotes"
              .formatted(text));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
