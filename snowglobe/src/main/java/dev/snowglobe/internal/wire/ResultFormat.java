package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.StatementKind;

/** How the rows of a result travel. */
enum ResultFormat {
  /** As text; any client can read it. */
  JSON,
  /** As columns; much faster, but a Java client must have opened java.nio to the driver. */
  ARROW;

  /** The session parameter with which a client asks for one of them. */
  static final String PARAMETER = "JDBC_QUERY_RESULT_FORMAT";

  /** From so many rows on, the speed is worth more than being readable by any client. */
  static final int MANY_ROWS = 10_000;

  /** The format for a result: as the session has asked, or by the number of rows. */
  static ResultFormat of(Result result, SessionContext context) {
    if (result.kind() != StatementKind.SELECT || result.rows() == 0) {
      return JSON;
    }
    String asked = context.parameters().getOrDefault(PARAMETER, "");
    if (!asked.isEmpty()) {
      return asked.equalsIgnoreCase("ARROW") ? ARROW : JSON;
    }
    return result.rows() >= MANY_ROWS ? ARROW : JSON;
  }
}
