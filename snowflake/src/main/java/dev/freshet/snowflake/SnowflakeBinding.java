package dev.freshet.snowflake;

import dev.freshet.connection.spi.Bytes;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Binds values the way the driver takes them; it knows nothing of java.time. */
final class SnowflakeBinding {
  /**
   * The driver's own type numbers: which of the two the plain setter binds depends on a parameter
   * of the session.
   */
  private static final int TIMESTAMP_LTZ = 50000;

  private static final int TIMESTAMP_NTZ = 50002;

  private SnowflakeBinding() {}

  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.VARCHAR);
      case LocalDate date -> statement.setDate(index, Date.valueOf(date));
      case LocalTime time -> statement.setString(index, time.toString());
      case LocalDateTime time -> bind(statement, index, time);
      case OffsetDateTime time -> bind(statement, index, time);
      case Byte number -> statement.setInt(index, number);
      case Bytes bytes -> statement.setBytes(index, bytes.toArray());
      case byte[] bytes -> statement.setBytes(index, bytes);
      default -> statement.setObject(index, value);
    }
  }

  /** Before 1970 as text: the driver puts such moments a second late when they have a fraction. */
  private static void bind(PreparedStatement statement, int index, LocalDateTime time)
      throws SQLException {
    Instant inUtc = time.toInstant(ZoneOffset.UTC);
    if (inUtc.isBefore(Instant.EPOCH)) {
      statement.setString(index, time.toString());
    } else {
      statement.setObject(index, Timestamp.from(inUtc), TIMESTAMP_NTZ);
    }
  }

  private static void bind(PreparedStatement statement, int index, OffsetDateTime time)
      throws SQLException {
    if (time.toInstant().isBefore(Instant.EPOCH)) {
      statement.setString(index, time.toString());
    } else {
      statement.setObject(index, Timestamp.from(time.toInstant()), TIMESTAMP_LTZ);
    }
  }
}
