package dev.snowglobe.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;

/** What lets a user in. A user may have several. */
public sealed interface Proof {

  /** Whether a secret that a user shows is this one. */
  boolean accepts(String user, Secret secret, Instant now);

  /**
   * A password.
   *
   * @param text the password
   */
  record Password(String text) implements Proof {
    @Override
    public boolean accepts(String user, Secret secret, Instant now) {
      return secret instanceof Secret.Shared(var kind, var shown)
          && kind == Secret.Kind.PASSWORD
          && same(text, shown);
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /**
   * A token, shown as an OAuth or a programmatic access token, or in the place of a password.
   *
   * @param text the token
   */
  record Token(String text) implements Proof {
    @Override
    public boolean accepts(String user, Secret secret, Instant now) {
      return secret instanceof Secret.Shared(_, var shown) && same(text, shown);
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
      return "Token";
    }
  }

  /**
   * A key pair, by its public half.
   *
   * @param key an RSA key
   */
  record KeyPair(PublicKey key) implements Proof {
    @Override
    public boolean accepts(String user, Secret secret, Instant now) {
      return secret instanceof Secret.Signed signed
          && signed.until().isAfter(now)
          && signed.subject().endsWith("." + user)
          && signedBy(signed);
    }

    private boolean signedBy(Secret.Signed signed) {
      try {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signed.content());
        return check.verify(signed.signature());
      } catch (GeneralSecurityException e) {
        // A key or a signature of another kind is not the one that is wanted.
        return false;
      }
    }
  }

  private static boolean same(String expected, String shown) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
