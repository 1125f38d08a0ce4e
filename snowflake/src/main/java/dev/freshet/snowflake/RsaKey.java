package dev.freshet.snowflake;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Reads the private key of a key pair from its text: PKCS#8, plain or under a passphrase, or the
 * older PKCS#1, which begins with {@code BEGIN RSA}. The clients can read some of these, each
 * others; so they are given what comes of this. No message quotes the text.
 */
final class RsaKey {
  /** What PKCS#8 puts before a PKCS#1 key: version 0, and "RSA" without parameters. */
  private static final byte[] RSA = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private RsaKey() {}

  /**
   * The key.
   *
   * @param where it stands, for messages
   * @throws IllegalStateException when it can't be read, saying why; without a cause, which may
   *     quote the key
   */
  static PrivateKey of(String text, Optional<String> passphrase, String where) {
    boolean encrypted = text.contains("BEGIN ENCRYPTED");
    if (encrypted && passphrase.isEmpty()) {
      throw new IllegalStateException(
          "the private key in %s is encrypted: set private_key_passphrase".formatted(where));
    }
    try {
      byte[] content =
          Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", "").strip());
      return KeyFactory.getInstance("RSA")
          .generatePrivate(
              encrypted
                  ? decrypted(content, passphrase.orElse(""))
                  : new PKCS8EncodedKeySpec(
                      text.contains("BEGIN RSA") ? wrapped(content) : content));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          encrypted
              ? "the private key in %s can't be read with that private_key_passphrase"
                  .formatted(where)
              : "the private key in %s is no RSA key in PEM: give one that begins with -----BEGIN PRIVATE KEY-----"
                  .formatted(where));
    }
  }

  private static PKCS8EncodedKeySpec decrypted(byte[] content, String passphrase)
      throws GeneralSecurityException, IOException {
    var encrypted = new EncryptedPrivateKeyInfo(content);
    // Of the newer schemes only the text of the parameters tells which it is.
    String scheme =
        encrypted.getAlgName().equals("PBES2")
            ? encrypted.getAlgParameters().toString()
            : encrypted.getAlgName();
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(scheme)
            .generateSecret(new PBEKeySpec(passphrase.toCharArray())),
        encrypted.getAlgParameters());
    return encrypted.getKeySpec(cipher);
  }

  private static byte[] wrapped(byte[] content) {
    byte[] key = tagged(OCTETS, content);
    byte[] both = new byte[RSA.length + key.length];
    System.arraycopy(RSA, 0, both, 0, RSA.length);
    System.arraycopy(key, 0, both, RSA.length, key.length);
    return tagged(SEQUENCE, both);
  }

  /** Keys are longer than 255 bytes, so their length takes two. */
  private static byte[] tagged(int tag, byte[] content) {
    byte[] all = new byte[content.length + 4];
    all[0] = (byte) tag;
    all[1] = (byte) 0x82;
    all[2] = (byte) (content.length >> 8);
    all[3] = (byte) content.length;
    System.arraycopy(content, 0, all, 4, content.length);
    return all;
  }
}
