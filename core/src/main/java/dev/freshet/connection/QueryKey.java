package dev.freshet.connection;

import dev.freshet.connection.spi.Query;

/**
 * What a result depends on. The fingerprint covers every setting of the connection, and with them
 * account, user, role, database, schema and session parameters, because each query runs on a
 * session in its configured state. The epoch is another one after each reset or clear, so nothing
 * from before can be found again.
 */
record QueryKey(String connection, String fingerprint, long epoch, Query query) {}
