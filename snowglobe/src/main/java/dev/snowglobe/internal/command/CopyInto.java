package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.TokenCursor;

/** COPY INTO, from a stage and to one. */
sealed interface CopyInto extends Command permits CopyIntoStage, CopyIntoTable {

  /** The cursor is at the first token. */
  static CopyInto parse(TokenCursor cursor) {
    cursor.expect("COPY", "INTO");
    return cursor.atStage() ? CopyIntoStage.read(cursor) : CopyIntoTable.read(cursor);
  }
}
