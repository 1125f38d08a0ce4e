package dev.snowglobe.internal.engine;

/**
 * A request of a session: the same one again is a retry.
 *
 * @param session the number of the session
 * @param requestId as the client made it
 */
record RequestKey(long session, String requestId) {}
