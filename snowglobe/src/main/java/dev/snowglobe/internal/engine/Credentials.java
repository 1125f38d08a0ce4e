package dev.snowglobe.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may log in.
 *
 * @param users what lets each user in, by its name in upper case; empty lets anybody in
 */
public record Credentials(Map<String, List<Proof>> users) {

  /** Lets anybody in. */
  public static final Credentials OPEN = new Credentials(Map.of());

  /** Copies the map. */
  public Credentials {
    TreeMap<String, List<Proof>> folded = new TreeMap<>();
    users.forEach((user, proofs) -> folded.put(folded(user), List.copyOf(proofs)));
    users = Map.copyOf(folded);
  }

  /**
   * Checks what a user shows.
   *
   * @throws SnowflakeError 390100, 390144, 390303 or 394400 when it does not fit
   */
  void check(String user, Secret secret, Instant now) {
    String name = folded(user);
    boolean admitted =
        users.isEmpty()
            || users.getOrDefault(name, List.of()).stream()
                .anyMatch(proof -> proof.accepts(name, secret, now));
    if (!admitted) {
      throw secret.refusal();
    }
  }

  private static String folded(String user) {
    return user.toUpperCase(Locale.ROOT);
  }
}
