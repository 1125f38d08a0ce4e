package dev.snowglobe.internal.wire;

import dev.snowglobe.fault.Faults;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.StatementRunner;
import java.time.Duration;

/**
 * What an endpoint serves, and how.
 *
 * @param account the databases and sessions
 * @param runner what carries statements out
 * @param faults what goes wrong on purpose
 * @param patience how long a request waits for its statement before it is told to ask again
 * @param packed whether answers are compressed even for clients of the same machine
 * @param faultControl whether faults can be planned over HTTP
 */
public record Service(
    Account account,
    StatementRunner runner,
    Faults faults,
    Duration patience,
    boolean packed,
    boolean faultControl) {}
