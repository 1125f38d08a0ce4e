package dev.freshet.connection;

/**
 * What the cache of results did since the start.
 *
 * @param hits queries answered from a kept result
 * @param shared queries that waited for an execution someone else had begun
 * @param executions queries sent to the other side
 * @param evictions results that had to go because there was no room
 * @param results how many are kept
 * @param bytes how much heap they take
 * @param budget how much heap they may take
 */
public record CacheStats(
    long hits,
    long shared,
    long executions,
    long evictions,
    long results,
    long bytes,
    long budget) {}
