package dev.snowglobe.internal.engine;

import java.time.Instant;

/** What a client shows in order to be let in. */
public sealed interface Secret {

  /**
   * A password, or a token whose holder is let in.
   *
   * @param kind which of them it says it is
   * @param text the secret itself
   */
  record Shared(Kind kind, String text) implements Secret {
    /** Keeps it out of logs. */
    @Override
    public String toString() {
      return "Shared[" + kind + "]";
    }
  }

  /**
   * A statement that the client has signed with its private key.
   *
   * @param subject whom it is about, as ACCOUNT.USER
   * @param until when it ceases to hold
   * @param content what is signed
   * @param signature by SHA-256 and RSA
   */
  // The bytes are read once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Signed(String subject, Instant until, byte[] content, byte[] signature)
      implements Secret {}

  /** What a shared secret says it is, and how it is refused. */
  enum Kind {
    /** A password. */
    PASSWORD(390100, "Incorrect username or password was specified."),
    /** An OAuth access token. */
    OAUTH(390303, "Invalid OAuth access token."),
    /** A programmatic access token. */
    PROGRAMMATIC_ACCESS_TOKEN(394400, "Programmatic access token is invalid.");

    private final int code;
    private final String refusal;

    Kind(int code, String refusal) {
      this.code = code;
      this.refusal = refusal;
    }
  }

  /** How Snowflake refuses one that does not fit. */
  default SnowflakeError refusal() {
    return switch (this) {
      case Shared(var kind, _) -> new SnowflakeError(kind.code, "08001", kind.refusal);
      case Signed _ -> new SnowflakeError(390144, "08001", "JWT token is invalid.");
    };
  }
}
