package dev.freshet.connection.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be bound to a statement: immutable values only, since a result is kept under them. */
final class Parameters {
  private Parameters() {}

  static @Nullable Object check(String what, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String _, Boolean _, Long _, Integer _, Short _, Byte _, Double _, Float _ -> value;
      case BigDecimal _, BigInteger _ -> value;
      case LocalDate _, LocalTime _, LocalDateTime _, OffsetDateTime _, Bytes _ -> value;
      case Instant instant -> instant.atOffset(java.time.ZoneOffset.UTC);
      case ZonedDateTime time -> time.toOffsetDateTime();
      case Character letter -> letter.toString();
      case Enum<?> constant -> constant.name();
      case UUID id -> id.toString();
      case byte[] bytes -> new Bytes(bytes);
      default ->
          throw new IllegalArgumentException(
              "%s is a %s, which can't be bound to a statement: use text, a number, a boolean, java.time, or bytes"
                  .formatted(what, value.getClass().getTypeName()));
    };
  }
}
