package dev.snowglobe.fault;

/** The requests that a Snowflake client makes, as a fault plan names them. */
public enum Route {
  /** Opening a session with a user and a password or token. */
  LOGIN,
  /** Exchanging the master token for a new session token. */
  RENEW,
  /** Keeping an idle session alive. */
  HEARTBEAT,
  /** Ending a session. */
  LOGOUT,
  /** Running a statement. */
  QUERY,
  /** Cancelling a running statement. */
  ABORT,
  /** Asking for the result of a statement that ran on, or that ran before. */
  RESULT,
  /** Asking for the status of a statement. */
  MONITORING,
  /** Downloading a part of a large result. */
  CHUNK,
  /** Sending usage data, which the endpoint throws away. */
  TELEMETRY
}
