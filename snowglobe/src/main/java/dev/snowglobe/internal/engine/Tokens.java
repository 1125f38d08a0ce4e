package dev.snowglobe.internal.engine;

/**
 * The two tokens of a session.
 *
 * @param session goes with each request
 * @param master buys a new session token when that one has expired
 */
public record Tokens(String session, String master) {

  /** Keeps them out of logs. */
  @Override
  public String toString() {
    return "Tokens[…]";
  }
}
