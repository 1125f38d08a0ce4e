package dev.snowglobe.internal.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that are open, by the tokens that lead to them, and how long those are good for.
 * Safe for use by any thread.
 */
public final class Sessions {

  /** How long a session token is good for; after that a client renews it. */
  public static final Duration VALIDITY = Duration.ofHours(1);

  /** How long a session that nobody renews and no heartbeat reaches can still be renewed. */
  public static final Duration MASTER_VALIDITY = Duration.ofHours(4);

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> bySessionToken = new ConcurrentHashMap<>();
  private final Map<String, Grant> byMasterToken = new ConcurrentHashMap<>();

  /** What a token is good for, and how long. */
  private record Grant(ClientSession session, Instant until) {}

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Gives a new session its tokens. */
  Tokens open(ClientSession session) {
    return grant(session, token());
  }

  private Tokens grant(ClientSession session, String master) {
    Tokens tokens = new Tokens(token(), master);
    Instant now = clock.instant();
    bySessionToken.put(tokens.session(), new Grant(session, now.plus(VALIDITY)));
    byMasterToken.put(master, new Grant(session, now.plus(MASTER_VALIDITY)));
    return tokens;
  }

  private String token() {
    byte[] bytes = new byte[48];
    random.nextBytes(bytes);
    return "ver:1-hint:1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The session that a token leads to.
   *
   * @throws SnowflakeError 390111 when it leads to none, 390112 when it has to be renewed
   */
  ClientSession of(String sessionToken) {
    Grant grant = bySessionToken.get(sessionToken);
    if (grant == null) {
      throw new SnowflakeError(
          SnowflakeError.SESSION_GONE, "08001", "Session no longer exists. New login required.");
    }
    if (expired(grant)) {
      throw new SnowflakeError(
          390112, "08001", "Your session has expired. Renew it with the master token.");
    }
    return grant.session;
  }

  private boolean expired(Grant grant) {
    return !clock.instant().isBefore(grant.until);
  }

  /** Keeps a session renewable, as a heartbeat does. */
  void keepAlive(ClientSession session) {
    Instant until = clock.instant().plus(MASTER_VALIDITY);
    byMasterToken.replaceAll(
        (_, grant) -> grant.session == session ? new Grant(session, until) : grant);
  }

  /**
   * Gives a session a new token and retires the old one.
   *
   * @throws SnowflakeError 390114 when the master token leads to no session, or is too old
   */
  Tokens renew(String masterToken) {
    Grant grant = byMasterToken.get(masterToken);
    if (grant == null || expired(grant)) {
      throw new SnowflakeError(
          390114, "08001", "Authentication token has expired. The user must authenticate again.");
    }
    bySessionToken.values().removeIf(old -> old.session == grant.session);
    return grant(grant.session, masterToken);
  }

  /** Retires the tokens of a session; returns whether it had any. */
  boolean close(ClientSession session) {
    bySessionToken.values().removeIf(grant -> grant.session == session);
    return byMasterToken.values().removeIf(grant -> grant.session == session);
  }

  /** Those that can no longer be renewed. */
  List<ClientSession> lapsed() {
    return byMasterToken.values().stream().filter(this::expired).map(Grant::session).toList();
  }

  List<ClientSession> all() {
    return byMasterToken.values().stream().map(Grant::session).toList();
  }

  int count() {
    return byMasterToken.size();
  }
}
