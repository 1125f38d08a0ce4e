package dev.freshet.connection;

/**
 * What the cache of results did since the start.
 *
 * @param hits queries answered from a kept result
 * @param shared queries that waited for an execution someone else had begun
 * @param executions queries sent to the other side
 * @param results how many are kept
 * @param bytes how much heap they take
 */
public record CacheStats(long hits, long shared, long executions, long results, long bytes) {}
