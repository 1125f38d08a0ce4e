package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stage behind FROM.
 *
 * @param stages those that the session sees
 * @param location which, and where in it
 * @param options FILE_FORMAT and PATTERN, as they were written
 */
record StageQuery(SessionStages stages, String location, Map<String, String> options) {

  /** The rows of its files, in brackets. */
  String table(int columns) {
    StringBuilder text = new StringBuilder();
    options.forEach((key, value) -> text.append(key).append(" = ").append(value).append(' '));
    Options given = Options.parse(TokenCursor.over(text.toString()));
    given.only(Set.of("FILE_FORMAT", "PATTERN"));
    StageLocation place = StageLocation.parse(location);
    FileFormat format =
        stages.format(Optional.ofNullable(given.values().get("FILE_FORMAT")), place);
    List<StageFile> files = stages.stage(place).files(place.path(), given.text("PATTERN"));
    return "("
        + (files.isEmpty() ? nothing(format, columns) : format.rows(files, columns, false))
        + ")";
  }

  /** A stage without files has no rows. */
  private static String nothing(FileFormat format, int columns) {
    String type = format.semistructured() ? "VARIANT" : "VARCHAR";
    StringBuilder select = new StringBuilder("SELECT ");
    for (int i = 1; i <= columns; i++) {
      select.append("NULL::").append(type).append(" AS COLUMN").append(i).append(", ");
    }
    return select
        + "0::BIGINT AS \""
        + FileFormat.ROW_NUMBER
        + "\", ''::VARCHAR AS \"METADATA$FILENAME\" WHERE FALSE";
  }
}
