package dev.snowglobe;

import dev.snowglobe.internal.engine.Proof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A user that may log in, as a client's configuration names it.
 *
 * @param name the user
 * @param password the password; empty for one that has none
 * @param token the token; empty for one that logs in by password or key pair
 */
record Visitor(String name, String password, String token) {

  private static final Visitor ANYBODY = new Visitor("SNOWGLOBE", "snowglobe", "");

  /** The first that was configured, or anybody. */
  static Visitor of(Map<String, List<Proof>> users) {
    return users.entrySet().stream()
        .findFirst()
        .map(user -> of(user.getKey(), user.getValue().getFirst()))
        .orElse(ANYBODY);
  }

  private static Visitor of(String name, Proof proof) {
    return switch (proof) {
      case Proof.Password(var password) -> new Visitor(name, password, "");
      case Proof.Token(var token) -> new Visitor(name, token, token);
      case Proof.KeyPair _ -> new Visitor(name, "", "");
    };
  }

  /** What the Snowpark client is told; one with a key pair has its private key to add. */
  Map<String, String> config() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("USER", name);
    if (!token.isEmpty()) {
      config.put("AUTHENTICATOR", "oauth");
      config.put("TOKEN", token);
    } else if (!password.isEmpty()) {
      config.put("PASSWORD", password);
    }
    return config;
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "Visitor[" + name + "]";
  }
}
