package dev.freshet.snowflake;

import java.sql.SQLException;

/** A session was used by somebody who had given it back. */
final class GivenBackException extends SQLException {
  private static final long serialVersionUID = 1L;

  GivenBackException() {
    super(
        "This session was given back, so it does nothing here. Borrow one where it is needed, and"
            + " evaluate a DataFrame before the session that made it is given back",
        "08003");
  }
}
