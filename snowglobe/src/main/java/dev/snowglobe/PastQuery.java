package dev.snowglobe;

/**
 * A statement that a client sent.
 *
 * @param id its query id
 * @param session the number of its session
 * @param sql its text
 * @param tag its query tag, empty without one
 * @param state {@code RUNNING}, {@code SUCCESS}, {@code FAILED_WITH_ERROR} or {@code ABORTED}
 */
public record PastQuery(String id, long session, String sql, String tag, String state) {}
