package dev.snowglobe;

/**
 * What an endpoint has done so far, counted since its start.
 *
 * @param sessionsOpened logins that succeeded
 * @param sessionsClosed sessions that were ended, by the client or with the endpoint
 * @param sessionsOpen sessions that are open at this moment
 * @param loginsRefused logins that were refused, for a wrong password or by the fault plan
 * @param renewals session tokens that were renewed
 * @param queries statements that were begun
 * @param succeeded statements that answered a result
 * @param failed statements that were refused
 * @param aborted statements that were cancelled
 * @param running statements that run at this moment
 */
public record Stats(
    long sessionsOpened,
    long sessionsClosed,
    int sessionsOpen,
    long loginsRefused,
    long renewals,
    long queries,
    long succeeded,
    long failed,
    long aborted,
    int running) {}
