package dev.snowglobe.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may log in.
 *
 * @param passwords the password of each user, by name in upper case; empty lets anybody in
 */
public record Credentials(Map<String, String> passwords) {

  /** Copies the map. */
  public Credentials {
    TreeMap<String, String> folded = new TreeMap<>();
    passwords.forEach((user, password) -> folded.put(user.toUpperCase(Locale.ROOT), password));
    passwords = Map.copyOf(folded);
  }

  /** Whether nobody is asked for a password. */
  public boolean open() {
    return passwords.isEmpty();
  }

  /** Whether a user may log in with a password or token. */
  boolean admit(String user, String secret) {
    String expected = passwords.get(user.toUpperCase(Locale.ROOT));
    return open()
        || (expected != null
            && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** Keeps the passwords out of logs. */
  @Override
  public String toString() {
    return "Credentials" + passwords.keySet();
  }
}
