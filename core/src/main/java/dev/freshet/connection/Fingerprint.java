package dev.freshet.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.connection.spi.Settings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of all settings of a connection: another account, user, role, database or parameter
 * gives another one.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Settings settings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      settings
          .values()
          .forEach((key, setting) ->
              digest.update((key + '\0' + setting.value() + '\0').getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
