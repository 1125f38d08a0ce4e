package dev.freshet.cli;

import dev.freshet.connection.ConnectFailedException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;

/** What to do about a connection that can't be opened. */
final class Advice {
  static final String UNREACHABLE =
      "Check that something answers at that address: account, host, port or url, and the network"
          + " between.";

  /** A login that Snowflake refused. */
  private static final Set<Integer> WRONG_PASSWORD = Set.of(390100, 390101, 390102, 394400);

  /** A signature that it refused. */
  private static final Set<Integer> WRONG_KEY = Set.of(390144, 394300, 394304);

  /** A token that it refused. */
  private static final Set<Integer> WRONG_TOKEN = Set.of(390303, 390318, 390195, 394401);

  private Advice() {}

  /** The next step. */
  static String about(ConnectFailedException failure) {
    int code = failure.vendorCode().orElse(0);
    String state = failure.sqlState().orElse("");
    if (WRONG_KEY.contains(code)) {
      return "Check that the key pair is this user's: ALTER USER … SET RSA_PUBLIC_KEY, and account.";
    }
    if (WRONG_TOKEN.contains(code)) {
      return "Get a new token; this one has expired or is another user's.";
    }
    if (WRONG_PASSWORD.contains(code) || state.startsWith("28")) {
      return "Check user and password, and where they came from, above.";
    }
    if (causes(failure).anyMatch(UnknownHostException.class::isInstance)) {
      return "No machine has that name: check account, host or url, and the network.";
    }
    return UNREACHABLE;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
